"""The story as a whole: which words for what, who is quoted, what comes first; × outlets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from markupsafe import Markup

from compare.export import say
from compare.export.bars import bar
from compare.export.lookup import Lookup
from compare.framing.emphasis import Lead, Order, leads
from compare.framing.lexicon import is_loaded
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
# Words of a sentence that are shown to know it by.
MOST_WORDS = 12
# Different words of a version that are shown for one concept; more nobody compares.
MOST_USES = 8
# Stories whose voices are kept.
KEPT = 4
Item = TypeVar("Item", Wordings, Voice)


def overview(lookup: Lookup) -> Markup:
    """Return the tables of the story as a whole, each behind a click; those that hold anything."""
    return _words(lookup) + _voices(lookup) + _order(lookup)


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
        return Markup("{} <small>{}</small>").format(one.concept.label, one.concept.stake)

    return _section(
        lookup, "words", "Words for one thing", "What is worded", found, name, cell, WORDS_NOTE
    )


def _use(lookup: Lookup, article: Article, use: Use) -> Markup:
    sentence, start = use.places[0]
    gloss = use.term.gloss if use.term.gloss != use.term.text else ""
    times = f" ×{len(use.places)}" if len(use.places) > 1 else ""
    shade = Markup(' <span class="shade">{}</span>').format(use.term.shade) if use.is_loaded else ""
    quoted = Markup(' <small lang="{}">“{}”</small>').format(lookup.report.pivot, gloss)
    return Markup("<div>{}{}{}{}</div>").format(
        _link(lookup, article, sentence, start, use.term.text),
        times,
        quoted if gloss else "",
        shade,
    )


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
    link = _link(lookup, article, one.sentence, found.cue.start, found.cue.text)
    shade = Markup(' <span class="shade">{}</span>').format(found.strength)
    return Markup("<div>{}{}</div>").format(link, shade if is_loaded(found.strength) else "")


def _order(lookup: Lookup) -> Markup:
    """Return what each version begins and ends with, and where the others tell that."""
    has_all = lookup.rows.keys() >= lookup.sentences.keys()
    found = leads(lookup.report) if has_all else ()
    if not found:
        return Markup("")
    lines = Markup("").join(_order_line(lookup, order) for order in found)
    return Markup(
        '<details class="overview order"><summary><h2>What comes first and last</h2></summary>'
        '<table class="findings columns-2">'
        '<caption class="unseen">What comes first and last</caption>'
        '<thead><tr><th scope="col">Version</th><th scope="col">It begins with</th>'
        '<th scope="col">It ends with</th></tr></thead><tbody>{}</tbody></table></details>'
    ).format(lines)


def _order_line(lookup: Lookup, order: Order) -> Markup:
    article = lookup.articles[order.first.article]
    return Markup(
        '<tr><th scope="row" lang="{}">{}</th><td data-outlet="Begins with">{}</td>'
        '<td data-outlet="Ends with">{}</td></tr>'
    ).format(
        article.language,
        article.outlet,
        _lead(lookup, article, order.first),
        _lead(lookup, article, order.last),
    )


def _lead(lookup: Lookup, article: Article, lead: Lead) -> Markup:
    sentence = lookup.sentences[article.id, lead.sentence]
    said = sentence.text if sentence.translation is None else sentence.translation
    language = article.language if sentence.translation is None else lookup.report.pivot
    words = said.split()
    short = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    others = "; ".join(
        f"{lookup.articles[other].outlet}: {place_in_text(position)}"
        for other, position in lead.elsewhere.items()
    )
    link = Markup('<span lang="{}">{}</span>').format(
        language, _link(lookup, article, lead.sentence, 0, short)
    )
    return Markup("{} <small>{}</small>").format(link, others)


def place_in_text(position: float | None) -> str:
    """Return how far into a text something stands, in words: 0 is its first sentence."""
    if position is None:
        return "not found"
    if position == 0:
        return "in its first sentence"
    if position == 1:
        return "in its last sentence"
    third = int(position * 3)
    return ("in the first third", "in the middle", "in the last third")[third]


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


def _link(lookup: Lookup, article: Article, sentence: int, start: int, text: str) -> Markup:
    """Return a link to words in the rows; what they are of tells the script where they stand."""
    row = lookup.rows.get((article.id, sentence))
    if row is None:
        return Markup('<b lang="{}">{}</b>').format(article.language, text)
    return Markup(
        '<a href="#row-{0}" data-row="{0}" data-article="{1}" data-sentence="{2}" data-start="{3}"'
        ' lang="{4}">{5}</a>'
    ).format(row, article.id, sentence, start, article.language, text)


def _count(times: int) -> Markup:
    return Markup('<b class="times">{}</b> ').format(say.count(times, "time"))


def _nothing() -> Markup:
    return Markup('<span class="none dash">–</span>')


def _small(text: str) -> Markup:
    return Markup("<small>{}</small>").format(text) if text else Markup("")
