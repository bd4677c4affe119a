"""The story as a whole: which words for what, who is quoted, what comes first; × outlets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from markupsafe import Markup, escape

from compare.export import say
from compare.export.bars import bar
from compare.export.links import link_to
from compare.export.lookup import Lookup
from compare.export.order import order_tables
from compare.export.tables import findings_table
from compare.export.told import told_by_some
from compare.framing.lexicon import concept_label, concept_stake, is_loaded, shade_name
from compare.framing.voices import Heard, Quoting, Voice, voices_of
from compare.framing.wordings import Use, Wordings, wordings
from compare.messages import N_, _, ngettext
from compare.model import Article

WORDS_NOTE = N_(
    "The full part of a bar counts words with a shade, the hollow part words without: neutral, "
    "legal or cautious. A count is no score of bias: it shows which words to look at, and where. "
    "Texts differ in length, and a word may be quoted from somebody."
)
VOICES_NOTE = N_(
    "A bar is as long as the part of the text that gives their words; it is full where the "
    "teller’s verb has a shade, hollow where it has none: said, reported. A count is no score of "
    "bias: who is quoted more may have had more to say."
)
# As many as fit on a screen beside the rest of the story; the others open on demand.
AT_FIRST = 4
# Different words of a version for one concept that are shown at first.
MOST_USES = 3
# Stories whose voices are kept.
KEPT = 4
Item = TypeVar("Item", Wordings, Voice)


def overview(lookup: Lookup) -> Markup:
    """Return the story in one look: what differs, what some tell, in which words, who is quoted.

    What holds nothing is left out. Two parts stand side by side where there is room.
    """
    return (
        _pair(
            lookup,
            "figures",
            findings_table(lookup, "figure"),
            told_by_some(lookup) + order_tables(lookup),
        )
        + _pair(lookup, "uses", words_table(lookup), voices_table(lookup))
        + findings_table(lookup, "framing")
    )


def _pair(lookup: Lookup, name: str, left: Markup, right: Markup) -> Markup:
    parts = Markup("").join(
        Markup('<div class="part">{}</div>').format(part) for part in (left, right) if part
    )
    if not parts:
        return parts
    return Markup('<div class="pair {} of-{}">{}</div>').format(
        name, len(lookup.report.articles), parts
    )


def words_table(lookup: Lookup) -> Markup:
    """Return which words each version has for one thing, as a chart in a table."""
    found = wordings(lookup.report)
    most = max((one.count(article) for one in found for article in one.uses), default=1)

    def cell(one: Wordings, article: Article) -> Markup:
        uses = one.uses.get(article.id, ())
        if not uses:
            return _nothing()
        full, hollow = (one.count(article.id, loaded) for loaded in (True, False))
        said = [_use(lookup, article, use) for use in uses]
        return _count(full + hollow) + bar(full, hollow, most) + _some(said)

    def name(one: Wordings) -> Markup:
        label = concept_label(one.concept.id)
        if not (stake := concept_stake(one.concept.id)):
            return escape(label)
        return Markup('<button type="button" class="sure stake" data-note="{}">{}</button>').format(
            stake, label
        )

    return _section(
        lookup,
        "words",
        (_("Words for one thing"), _("What is worded"), _(WORDS_NOTE)),
        found,
        name,
        cell,
    )


def _some(said: Sequence[Markup]) -> Markup:
    """Return the first of the words, the others behind a click."""
    first = Markup(" ").join(said[:MOST_USES])
    if not (rest := said[MOST_USES:]):
        return first
    return first + Markup("<details><summary>{}</summary>{}</details>").format(
        _("{n} more").format(n=len(rest)), Markup(" ").join(rest)
    )


def _use(lookup: Lookup, article: Article, use: Use) -> Markup:
    sentence, start = use.places[0]
    gloss = use.term.gloss if use.term.gloss != use.term.text else ""
    times = f"\u00a0×{len(use.places)}" if len(use.places) > 1 else ""
    shade = Markup("")
    if use.is_loaded:
        shade = Markup(' <span class="shade">{}</span>').format(shade_name(use.term.shade))
    return Markup('<span class="use">{}{}{}{}</span>').format(
        link_to(lookup, article, sentence, start, use.term.text),
        times,
        _gloss(lookup, gloss) if gloss else "",
        shade,
    )


def _gloss(lookup: Lookup, gloss: str) -> Markup:
    return Markup(" {}").format(say.quoted(gloss, lookup.report.pivot))


def voices_table(lookup: Lookup) -> Markup:
    found = _heard(lookup.report.articles)
    most = max((heard.share for voice in found for heard in voice.heard.values()), default=1.0)

    def cell(voice: Voice, article: Article) -> Markup:
        heard = voice.heard.get(article.id)
        if heard is None:
            return _nothing()
        times = len(heard.quotings)
        shaded = sum(is_loaded(one.attribution.strength) for one in heard.quotings) / times
        said = [_quoting(lookup, article, one) for one in heard.quotings]
        drawn = bar(heard.share * shaded, heard.share * (1 - shaded), most)
        return _count(times) + drawn + _share(heard) + _some(said)

    def name(voice: Voice) -> Markup:
        return Markup('<span lang="{}">{}</span>').format(*_name(lookup, voice))

    return _section(
        lookup, "voices", (_("Who is quoted"), _("Who"), _(VOICES_NOTE)), found, name, cell
    )


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
    share = _("{percent}% of the text").format(percent=round(100 * heard.share))
    return Markup(' <small class="share">{}</small> ').format(share)


def _quoting(lookup: Lookup, article: Article, one: Quoting) -> Markup:
    found = one.attribution
    link = link_to(lookup, article, one.sentence, found.cue.start, found.cue.text)
    terms = lookup.sentences[article.id, one.sentence].terms
    gloss = next((t.gloss for t in terms if found.cue.holds(t.start, t.end)), "")
    if gloss and gloss != found.cue.text:
        link += _gloss(lookup, gloss)
    shade = Markup(' <span class="shade">{}</span>').format(shade_name(found.strength))
    return Markup('<span class="use">{}{}</span>').format(
        link, shade if is_loaded(found.strength) else ""
    )


def _section(
    lookup: Lookup,
    kind: str,
    said: tuple[str, str, str],
    items: Sequence[Item],
    name: Callable[[Item], Markup],
    cell: Callable[[Item, Article], Markup],
) -> Markup:
    """Return a chart in a table: `said` are its heading, what its lines are, how to read it."""
    if not items:
        return Markup("")
    heading, what, note = said

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
        more = Markup("<details><summary>{}</summary>{}</details>").format(
            _("{n} more").format(n=len(rest)),
            table(_("{heading}, the rest").format(heading=heading), rest),
        )
    return Markup(
        '<details class="overview {}" open><summary><h2>{}</h2> <span>{}</span></summary>'
        '{}{}<p class="how">{}</p></details>'
    ).format(kind, heading, len(items), table(heading, items[:AT_FIRST]), more, note)


def _count(times: int) -> Markup:
    return Markup('<b class="times">{}</b> ').format(
        ngettext("{n} time", "{n} times", times).format(n=times)
    )


def _nothing() -> Markup:
    return Markup('<span class="none dash">–</span>')
