"""A comparison that its reader corrects: what was done to it, and undone.

Each function returns the story after one step; nothing is ever changed in place. The JSON
of `Story.report` is the story's file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from compare import notes
from compare.errors import InputError
from compare.history import History
from compare.messages import _
from compare.model import Article, Correction, Note, Options, OwnEntry, Report, Row, Verdict
from compare.pipeline import Prepared, arrange, reopen, with_terms, with_translations
from compare.rows import corrections as settled
from compare.rows.corrections import Place
from compare.translate import corrections as own
from compare.translate import from_memories


@dataclass(frozen=True, slots=True)
class Story:
    """The report as it stands, those before it, and what rows are found from.

    `prepared` is None for a story opened from its file until its rows are first changed:
    reading again what the sentences say takes seconds.
    """

    history: History[Report]
    prepared: Prepared | None = None

    @property
    def report(self) -> Report:
        """The comparison as it stands now."""
        return self.history.now


def open_story(report: Report, prepared: Prepared | None = None) -> Story:
    """Return a story whose history begins with this report."""
    return Story(History(report), prepared)


def ready(story: Story) -> Story:
    """Return the story with what its rows are found from."""
    return story if story.prepared else replace(story, prepared=reopen(story.report))


def settle(story: Story, rows: Sequence[Row]) -> Story:
    """Return the story after the reader corrected its rows; the others are found again.

    `rows` are what a function of `compare.rows.corrections` made of the story's rows.
    """
    if tuple(rows) == story.report.rows:
        return story
    return _arranged(story, replace(story.report.options, kept=settled.kept(rows)))


def regroup(story: Story, threshold: float | None, order: str | None) -> Story:
    """Return the story with rows by another threshold, in the order of another article."""
    options = story.report.options
    if (options.threshold, options.order) == (threshold, order):
        return story
    kept = settled.kept(story.report.rows)
    return _arranged(story, replace(options, threshold=threshold, order=order, kept=kept))


def with_lexicon(story: Story, lexicon: Sequence[OwnEntry]) -> Story:
    """Return the story with its wording read again with the reader's own lexicon."""
    report = story.report
    if report.options.lexicon == tuple(lexicon):
        return story
    options = replace(report.options, lexicon=tuple(lexicon), kept=settled.kept(report.rows))
    articles = tuple(with_terms(article, options) for article in report.articles)
    return _arranged(story, options, articles)


def translate(story: Story, place: Place, translation: str) -> Story:
    """Return the story with the reader's translation of a sentence, wherever it stands.

    Rows and findings rest on the originals: they stay. Raises InputError for a translation
    that says nothing, or of a sentence that needs none.
    """
    report = story.report
    article, sentence = sentence_at(report, place)
    new = own.correct(article, sentence, report.pivot, translation)
    if article.sentences[sentence].translation == new.translation:
        return story
    corrections = own.with_correction(report.options.translations, new)
    return _reworded(story, own.put_in(report.articles, new), corrections)


def take_back_translation(story: Story, place: Place) -> Story:
    """Return the story with the program's own translation where the reader had put theirs."""
    report = story.report
    article, sentence = sentence_at(report, place)
    text = article.sentences[sentence].text
    found = own.find_correction(report.options.translations, article.language, report.pivot, text)
    if found is None:
        return story
    corrections = tuple(one for one in report.options.translations if one != found)
    return _reworded(story, own.take_back(report.articles, found), corrections)


def judge(story: Story, finding: str, verdict: Verdict | None) -> Story:
    """Return the story with the reader's verdict on a finding, by its key (`compare.notes`)."""
    return _noted(story, notes.with_verdict(story.report, finding, verdict))


def write_note(story: Story, finding: str, text: str) -> Story:
    """Return the story with the reader's own words on a finding, by its key."""
    return _noted(story, notes.with_text(story.report, finding, text))


def remove_note(story: Story, finding: str) -> Story:
    """Return the story without the reader's verdict and words on a finding, by its key."""
    return _noted(story, notes.without(story.report, finding))


def with_memories(story: Story, memories: Sequence[str]) -> Story:
    """Return the story with the translations that these memories hold; the others stay.

    `memories` are the paths of TMX files, the most trusted first; the reader's own
    translations go before them. Raises InputError for a memory that cannot be read.
    """
    report = story.report
    options = replace(report.options, memories=tuple(memories))
    articles = tuple(from_memories(report.articles, options))
    if articles == report.articles:
        return story
    return replace(
        story, history=story.history.do(replace(report, articles=articles, options=options))
    )


def undo(story: Story) -> Story:
    """Return the story one step back, or as it is where there is none."""
    return replace(story, history=story.history.undo())


def redo(story: Story) -> Story:
    """Return the story with the last undone step done again, or as it is."""
    return replace(story, history=story.history.redo())


def in_pivot(
    report: Report,
    prepared: Prepared,
    options: Options,
    progress: Callable[[str, float], None] | None = None,
) -> tuple[Report, Prepared]:
    """Return the report in another pivot, with the reader's rows, and what it was made from.

    `options` hold the new pivot and its translation memories; all else stays as it is.
    """
    step = progress or (lambda stage, share: None)
    step("wording", 0.2)
    articles = [with_terms(article, options) for article in report.articles]
    step("translation", 0.5)
    translated, warnings = with_translations(articles, options)
    prepared = replace(prepared, articles=translated, warnings=warnings)
    options = replace(options, kept=settled.kept(report.rows), notes=report.options.notes)
    return notes.brought_up_to_date(arrange(prepared, options, progress)), prepared


def sentence_at(report: Report, place: Place) -> tuple[Article, int]:
    """Return the article and the sentence's id at a place; InputError where there is none."""
    for article in report.articles:
        if article.id == place[0] and 0 <= place[1] < len(article.sentences):
            return article, place[1]
    raise InputError(_(settled.NOT_THERE))


def _arranged(story: Story, options: Options, articles: tuple[Article, ...] | None = None) -> Story:
    """Return the story with its rows found by these options, in these articles if given."""
    story = ready(story)
    assert story.prepared is not None
    # The translations are those of the report: the reader may have corrected some since.
    prepared = replace(story.prepared, articles=articles or story.report.articles)
    report = notes.brought_up_to_date(arrange(prepared, options))
    report = replace(report, title=story.report.title)
    return Story(story.history.do(report), prepared)


def _noted(story: Story, after: tuple[Note, ...]) -> Story:
    """Return the story with these notes; rows and findings are the same."""
    report = story.report
    if report.options.notes == after:
        return story
    options = replace(report.options, notes=after)
    return replace(story, history=story.history.do(replace(report, options=options)))


def _reworded(
    story: Story, articles: tuple[Article, ...], corrections: tuple[Correction, ...]
) -> Story:
    report = story.report
    options = replace(report.options, translations=corrections)
    return replace(
        story, history=story.history.do(replace(report, articles=articles, options=options))
    )
