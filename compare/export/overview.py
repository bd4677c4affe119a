"""The story as a whole: which words for what, who is quoted, what comes first; × outlets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from markupsafe import Markup

from compare.export import say
from compare.export.bars import bar
from compare.export.links import link_to
from compare.export.lookup import Lookup
from compare.export.order import order_table
from compare.framing.lexicon import concept_label, concept_stake, is_loaded, shade_name
from compare.framing.voices import Heard, Quoting, Voice, voices_of
from compare.framing.wordings import Use, Wordings, wordings
from compare.model import Article

NOTE = (
    "A count is no score of bias: it shows which words to look at, and where. Texts differ in "
    "length, "
)
WORDS_NOTE = NOTE + (
    "and a word may be quoted from somebody. The full part of a bar counts words with a shade, the "
    "hollow part words without: neutral, legal or cautious."
)
VOICES_NOTE = NOTE + (
    "and who is quoted more may have had more to say. A bar is as long as the part of the text "
    "that gives their words; it is full where the teller’s verb has a shade, hollow where it has "
    "none: said, reported."
)
# As many as a reader takes in at a glance; the rest opens on demand.
AT_FIRST = 8
# Different words of a version that are shown for one concept; more nobody compares.
MOST_USES = 8
# Stories whose voices are kept.
KEPT = 4
Item = TypeVar("Item", Wordings, Voice)


def overview(lookup: Lookup) -> Markup:
    """Return the tables of the story as a whole, each behind a click; those that hold anything."""
    return _words(lookup) + _voices(lookup) + order_table(lookup)


def _words(lookup: Lookup) -> Markup:
    found = wordings(lookup.report)
    most = max((one.count(article) for one in found for article in one.uses), default=1)

    def cell(one: Wordings, article: Article) -> Markup:
        uses = one.uses.get(article.id, ())
        if not uses:
            return _nothing()
        full, hollow = (one.count(article.id, loaded) for loaded in (True, False))
        said = Markup("").join(_use(lookup, article, use) for use in uses[:MOST_USES])
        more = f"and {len(uses) - MOST_USES} more" if len(uses) > MOST_USES else ""
        return bar(full, hollow, most) + _count(full + hollow) + said + _small(more)

    def name(one: Wordings) -> Markup:
        return Markup("{} <small>{}</small>").format(
            concept_label(one.concept.id), concept_stake(one.concept.id)
        )

    return _section(
        lookup, "words", "Words for one thing", "What is worded", found, name, cell, WORDS_NOTE
    )


def _use(lookup: Lookup, article: Article, use: Use) -> Markup:
    sentence, start = use.places[0]
    gloss = use.term.gloss if use.term.gloss != use.term.text else ""
    times = f" ×{len(use.places)}" if len(use.places) > 1 else ""
    shade = Markup("")
    if use.is_loaded:
        shade = Markup(' <span class="shade">{}</span>').format(shade_name(use.term.shade))
    return Markup("<div>{}{}{}{}</div>").format(
        link_to(lookup, article, sentence, start, use.term.text),
        times,
        _gloss(lookup, gloss) if gloss else "",
        shade,
    )


def _gloss(lookup: Lookup, gloss: str) -> Markup:
    return Markup(' <small lang="{}">“{}”</small>').format(lookup.report.pivot, gloss)


def _voices(lookup: Lookup) -> Markup:
    found = _heard(lookup.report.articles)
    most = max((heard.share for voice in found for heard in voice.heard.values()), default=1.0)

    def cell(voice: Voice, article: Article) -> Markup:
        heard = voice.heard.get(article.id)
        if heard is None:
            return _nothing()
        times = len(heard.quotings)
        shaded = sum(is_loaded(one.attribution.strength) for one in heard.quotings) / times
        said = Markup("").join(_quoting(lookup, article, one) for one in heard.quotings)
        drawn = bar(heard.share * shaded, heard.share * (1 - shaded), most)
        return drawn + _count(times) + _share(heard) + said

    def name(voice: Voice) -> Markup:
        return Markup('<span lang="{}">{}</span>').format(*_name(lookup, voice))

    return _section(lookup, "voices", "Who is quoted", "Who", found, name, cell, VOICES_NOTE)


@lru_cache(KEPT)
def _heard(articles: tuple[Article, ...]) -> tuple[Voice, ...]:
    """Return who is quoted: of 3 × 200 sentences 0.25 s, which no correction of rows changes."""
    return voices_of(articles)


def _name(lookup: Lookup, voice: Voice) -> tuple[str, str]:
    """Return the language and the words of a voice's fullest name, in the pivot if it has one."""
    names = [
        (lookup.articles[article].language, one.attribution.source.text)
        for article, heard in voice.heard.items()
        for one in heard.quotings
        if one.attribution.source and not one.attribution.pronoun
    ]
    pivot = lookup.report.pivot
    return max(names, key=lambda name: (name[0] == pivot, len(name[1])))


def _share(heard: Heard) -> Markup:
    return Markup(' <small class="share">{:.0%} of the text</small> ').format(heard.share)


def _quoting(lookup: Lookup, article: Article, one: Quoting) -> Markup:
    found = one.attribution
    link = link_to(lookup, article, one.sentence, found.cue.start, found.cue.text)
    terms = lookup.sentences[article.id, one.sentence].terms
    gloss = next((t.gloss for t in terms if found.cue.holds(t.start, t.end)), "")
    if gloss and gloss != found.cue.text:
        link += _gloss(lookup, gloss)
    shade = Markup(' <span class="shade">{}</span>').format(shade_name(found.strength))
    return Markup("<div>{}{}</div>").format(link, shade if is_loaded(found.strength) else "")


def _section(
    lookup: Lookup,
    kind: str,
    heading: str,
    what: str,
    items: Sequence[Item],
    name: Callable[[Item], Markup],
    cell: Callable[[Item, Article], Markup],
    note: str,
) -> Markup:
    if not items:
        return Markup("")

    def table(caption: str, items: Iterable[Item]) -> Markup:
        articles = lookup.report.articles
        head = Markup("").join(
            Markup('<th scope="col" lang="{}">{}</th>').format(article.language, article.outlet)
            for article in articles
        )
        lines = Markup("").join(
            Markup('<tr><th scope="row">{}</th>{}</tr>').format(
                name(item),
                Markup("").join(
                    Markup('<td data-outlet="{}">{}</td>').format(a.outlet, cell(item, a))
                    for a in articles
                ),
            )
            for item in items
        )
        return Markup(
            '<table class="findings columns-{}"><caption class="unseen">{}</caption><thead><tr>'
            '<th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody></table>'
        ).format(len(articles), caption, what, head, lines)

    more = Markup("")
    if rest := items[AT_FIRST:]:
        more = Markup(
            '<details class="overview {}-rest"><summary>{} more</summary>{}</details>'
        ).format(kind, len(rest), table(f"{heading}, the rest", rest))
    return Markup(
        '<details class="overview {}"><summary><h2>{}</h2> <span>{}</span></summary>'
        '<p class="advice">{}</p>{}{}</details>'
    ).format(kind, heading, len(items), note, table(heading, items[:AT_FIRST]), more)


def _count(times: int) -> Markup:
    return Markup('<b class="times">{}</b> ').format(say.count(times, "time"))


def _nothing() -> Markup:
    return Markup('<span class="none dash">–</span>')


def _small(text: str) -> Markup:
    return Markup("<small>{}</small>").format(text) if text else Markup("")
