"""What flows through the program: frozen dataclasses, from article to report.

`shared/contract/report.schema.json` fixes how these look as JSON (`compare.export.json`).
All offsets count Unicode characters: in `Article.text` for sentences, in
`Sentence.text` for figures, terms and mentions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FigureKind = Literal[
    "number", "count", "percent", "money", "measure", "duration", "age", "ordinal", "date", "time"
]
Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range"]
Engine = Literal["original", "memory", "argos", "libretranslate", "glossary"]
FindingKind = Literal["figure", "framing", "omission"]
Status = Literal[
    "conflict",
    "scale_suspect",
    "qualifier",
    "rounding",
    "inside_range",
    "adds_up",
    "agrees",
    "only_here",
    "differs",
    "missing",
]
Verdict = Literal["agree", "disagree", "unsure"]
# A number in base units, or an ISO 8601 string for dates and times.
Value = float | int | str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, amount, date or time as the original text states it.

    `value` is None for a range; then `low` and `high` hold its ends.
    `unit` is ISO 4217 for money, a UCUM-like symbol for measures, an English lemma
    for what is counted. `role` is the deed that the counted take part in, such as
    "killed"; `part` says that they are some of those counted before ("26 of them
    police"); `origins` are the ISO 3166 codes of the countries that the counted are said
    to be of. `readings` holds the other values that the same digits could stand for,
    such as 1500 beside 1.5 for "1.500".
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value: Value | None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    low: Value | None = None
    high: Value | None = None
    role: str | None = None
    readings: tuple[Value, ...] = ()
    part: bool = False
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A wording of a concept that outlets word differently.

    `concept` is what both wordings refer to ("detention"), `shade` how it is put
    ("hostile"), `gloss` the wording in the pivot language, `reason` one plain
    sentence on what the word implies. `also` holds the other shades that the same
    word can carry.
    """

    start: int
    end: int
    text: str
    concept: str
    shade: str
    gloss: str
    reason: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, with all that later stages read from it or add to it."""

    id: int
    text: str
    start: int
    end: int
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    translation: str | None = None
    engine: Engine | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's version of the story.

    `text` is the plain text that sentence offsets count in: the title, where there
    is one, then the paragraphs, each set apart by an empty line. `date` is the
    ISO 8601 day of publication.
    """

    id: str
    outlet: str
    language: str
    title: str
    text: str
    date: str | None = None
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """The sentences of each article that tell the same thing.

    `cells` maps every article's id to the ids of its sentences, empty where it has
    nothing here. `similarity` is the mean cosine of the linked sentences, 0 to 1, and
    `confidence` the chance that they do tell the same, 0 to 1; both are None for a row of
    one article. `shared` holds what they have in common besides their meaning, by kind
    ("names", "figures", "dates", "quotations"), in the words of the first article. A row
    that the reader `checked` or `corrected` stays as it is when the others are found again.
    """

    id: int
    cells: Mapping[str, tuple[int, ...]]
    similarity: float | None = None
    confidence: float | None = None
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    checked: bool = False
    corrected: bool = False

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """The ids of the article and the sentence of each sentence in the row."""
        return tuple(
            (article, sentence) for article, cell in self.cells.items() for sentence in cell
        )

    @property
    def kept(self) -> bool:
        """Whether the reader settled this row."""
        return self.checked or self.corrected


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the original text that a finding points at.

    `source` names who is quoted there for a figure, in the words of the text.
    """

    article: str
    sentence: int
    start: int
    end: int
    text: str
    value: Value | None = None
    shade: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that differs, agrees or is missing, with one plain sentence saying why.

    `why` and `about` are in the pivot language.
    """

    id: int
    kind: FindingKind
    status: Status
    why: str
    mentions: tuple[Mention, ...]
    row: int | None = None
    about: str | None = None
    concept: str | None = None
    missing_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence as the reader would have it translated; the languages are ISO 639-1 codes.

    `before`, `engine` and `warnings` are what the program had there, so that the reader can
    take the correction back.
    """

    source: str
    target: str
    text: str
    translation: str
    before: str | None = None
    engine: Engine | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """A line of the reader's own lexicon: a wording added, changed or switched off.

    The fields are the columns of `compare/languages/<code>/wording.tsv`, as written there.
    `concept` is the id of one of the program's, or "own:" and the name of one of the reader's;
    `off` takes the wording out of that concept, out of all where `concept` is empty.
    """

    language: str
    wording: str
    concept: str = ""
    shade: str = ""
    pos: str = ""
    also: str = ""
    glosses: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""
    unless: str = ""
    implies: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader thinks of a finding: a verdict, words of their own, or both.

    `about` is the finding as it was when they said so, its why in the language `pivot`;
    `compare.notes` tells which finding of a report that is.
    """

    about: Finding
    pivot: str
    verdict: Verdict | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader may choose.

    `memories` are the paths of TMX files, the most trusted first. `encoder` names the
    sentence encoder that rows rest on, `threshold` the least chance, 0 to 1, that two
    sentences of a row tell the same (None: 0.65), `order` the id of the article whose order
    the rows follow (None: the first), and `kept` holds the rows that the reader settled.
    `translations` are the reader's own, which go before all memories, `lexicon` is the
    reader's own, which goes before the program's, and `notes` are theirs on the findings.
    """

    pivot: str = "en"
    memories: tuple[str, ...] = ()
    encoder: str = "usem3"
    threshold: float | None = None
    order: str | None = None
    kept: tuple[Row, ...] = ()
    translations: tuple[Correction, ...] = ()
    lexicon: tuple[OwnEntry, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole comparison, ready for a page or an export, and what was asked for.

    `title` is what the story is called, in the pivot language, where someone named it.
    """

    pivot: str
    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...] = ()
    options: Options = Options()
    title: str | None = None
