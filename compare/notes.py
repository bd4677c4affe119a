"""The reader's own notes and verdicts: which finding each is about, however rows change.

The ids of findings change with every correction, so a note is known by what it is about. It
holds for a finding that claims the same (kind, status, concept) of the same places: more than
half of those of whichever points at fewer. So it stays when another version joins or leaves
the row, and goes when two versions that disagreed are parted. Where several fit, the likest
has it. A note whose finding is gone is kept, and finds its way back when that returns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import TypeAlias

from compare import limits
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Finding, Mention, Note, Report, Verdict

GONE = N_(
    "That finding is not marked any more: look again and judge what stands there now. Undo "
    "brings it back."
)
TOO_LONG = N_("A note has up to {most} letters: shorten it.")
TOO_MANY = N_("A story holds up to {most} notes: remove some that you do not need.")
# Control characters, halves of a character and what is no character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_Spot: TypeAlias = tuple[str, int]
# What a finding claims: its kind, status and concept, and whether it is of the story as a whole.
_Claim: TypeAlias = tuple[str, str, str | None, bool]


@dataclass(frozen=True, slots=True)
class Judged:
    """The reader's notes on a report: by the id of the finding, and those of findings gone.

    `changed` are the ids of findings that now point at other places than when judged.
    """

    notes: Mapping[int, Note]
    changed: frozenset[int]
    gone: tuple[Note, ...]


NOTHING_JUDGED = Judged({}, frozenset(), ())


def judged(report: Report) -> Judged:
    """Return which finding each of the reader's notes is about; none has more than one."""
    if not report.options.notes:
        return NOTHING_JUDGED
    by_spot: dict[tuple[_Claim, _Spot], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        for spot in _spots(finding):
            by_spot[_claim(finding), spot].append(finding)
    fitting = []
    for number, note in enumerate(report.options.notes):
        claim = _claim(note.about)
        near = {f.id: f for spot in _spots(note.about) for f in by_spot.get((claim, spot), ())}
        for finding in near.values():
            if likeness := _likeness(note.about, finding):
                fitting.append((-likeness, number, finding.id, finding))
    taken: dict[int, tuple[Note, Finding]] = {}
    placed: set[int] = set()
    for _rank, number, identifier, finding in sorted(fitting, key=lambda fit: fit[:3]):
        if number not in placed and identifier not in taken:
            taken[identifier] = (report.options.notes[number], finding)
            placed.add(number)
    return Judged(
        {identifier: note for identifier, (note, _finding) in taken.items()},
        frozenset(i for i, (note, finding) in taken.items() if not _same(note.about, finding)),
        tuple(n for number, n in enumerate(report.options.notes) if number not in placed),
    )


def key(finding: Finding) -> str:
    """Return a short name of a finding that says what it is about, in any pivot language."""
    parts = [*map(str, _claim(finding)), *finding.missing_in]
    parts += [f"{m.article}\t{m.sentence}\t{m.start}\t{m.end}" for m in finding.mentions]
    return blake2s("\n".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def find(report: Report, wanted: str) -> tuple[Finding, Note | None]:
    """Return the finding with this key, and its note; InputError where there is none.

    The finding may be one that is gone, where the reader has a note on it.
    """
    found = judged(report)
    for finding in report.findings:
        if key(finding) == wanted:
            return finding, found.notes.get(finding.id)
    for note in found.gone:
        if key(note.about) == wanted:
            return note.about, note
    raise InputError(_(GONE))


def with_verdict(report: Report, wanted: str, verdict: Verdict | None) -> tuple[Note, ...]:
    """Return the notes with this verdict on the finding with this key; its words stay."""
    finding, before = find(report, wanted)
    return _with(report, before, replace(_begun(report, finding, before), verdict=verdict))


def with_text(report: Report, wanted: str, text: str) -> tuple[Note, ...]:
    """Return the notes with these words on the finding with this key; its verdict stays.

    Raises InputError where they are too long.
    """
    text = tidy(text)
    if len(text) > limits.MAX_FINDING_NOTE_LETTERS:
        raise InputError(_(TOO_LONG).format(most=limits.MAX_FINDING_NOTE_LETTERS))
    finding, before = find(report, wanted)
    return _with(report, before, replace(_begun(report, finding, before), text=text))


def without(report: Report, wanted: str) -> tuple[Note, ...]:
    """Return the notes without the one on the finding with this key."""
    _finding, before = find(report, wanted)
    return tuple(note for note in report.options.notes if note is not before)


def _begun(report: Report, finding: Finding, before: Note | None) -> Note:
    """Return the note to go on with: about the finding as it stands, if it does."""
    if before is None:
        return Note(finding, report.pivot)
    # What is gone keeps the language that its why was said in.
    is_gone = before.about is finding
    return replace(before, about=finding, pivot=before.pivot if is_gone else report.pivot)


def _with(report: Report, before: Note | None, new: Note) -> tuple[Note, ...]:
    """Return the notes with a new one in the place of one before; one that says nothing goes."""
    notes = report.options.notes
    says = (new,) if new.text or new.verdict else ()
    if before is None:
        if len(notes) + len(says) > limits.MAX_NOTES:
            raise InputError(_(TOO_MANY).format(most=limits.MAX_NOTES))
        return (*notes, *says)
    at = next(number for number, note in enumerate(notes) if note is before)
    return (*notes[:at], *says, *notes[at + 1 :])


def brought_up_to_date(report: Report) -> Report:
    """Return the report with its notes' findings as they are now said, where they are the same.

    So a note whose finding goes later still tells, in the pivot language, what it was about.
    """
    if not report.options.notes:
        return report
    found = judged(report)
    now = {finding.id: finding for finding in report.findings}
    fresh = {
        id(note): replace(note, about=now[identifier], pivot=report.pivot)
        for identifier, note in found.notes.items()
        if identifier not in found.changed
    }
    notes = tuple(fresh.get(id(note), note) for note in report.options.notes)
    return replace(report, options=replace(report.options, notes=notes))


def tidy(text: str) -> str:
    """Return a note without the spaces around it and the characters that no file can hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _claim(finding: Finding) -> _Claim:
    return finding.kind, finding.status, finding.concept, finding.row is None


def _spots(finding: Finding) -> set[_Spot]:
    return {(mention.article, mention.sentence) for mention in finding.mentions}


def _same(one: Finding, other: Finding) -> bool:
    """Return whether two findings of one claim point at the same places and lack the same."""

    def places(finding: Finding) -> set[tuple[str, int, int, int]]:
        return {(m.article, m.sentence, m.start, m.end) for m in finding.mentions}

    return places(one) == places(other) and set(one.missing_in) == set(other.missing_in)


def _likeness(one: Finding, other: Finding) -> float:
    """Return how much two findings of one claim share, 1 for the same, 0 for too little."""
    if _same(one, other):
        return 1.0
    shared = min(_touching(one.mentions, other.mentions), _touching(other.mentions, one.mentions))
    few, many = sorted((len(one.mentions), len(other.mentions)))
    # Never as like as the same.
    return 0.99 * shared / many if 2 * shared > few else 0.0


def _touching(mentions: Iterable[Mention], others: Iterable[Mention]) -> int:
    """Return how many mentions touch one of the others: another version may mark more words."""
    there: dict[_Spot, list[Mention]] = defaultdict(list)
    for other in others:
        there[other.article, other.sentence].append(other)
    return sum(
        any(m.start < o.end and o.start < m.end for o in there.get((m.article, m.sentence), ()))
        for m in mentions
    )
