"""The reader's notes and verdicts as they stand beside findings, in a list, and in a table."""

from __future__ import annotations

from markupsafe import Markup

from compare import limits
from compare.export.findings import Cell
from compare.export.looks import STATUSES
from compare.export.lookup import Lookup
from compare.export.verdicts import VERDICTS, verdict_name
from compare.messages import N_, _, spoken
from compare.model import Finding, Note, Report
from compare.notes import judged, key

NOTES_HEADER = (
    N_("finding"), N_("kind"), N_("status"), N_("about"), N_("why"), N_("words"), N_("verdict"),
    N_("note"), N_("still marked"),
)  # fmt: skip

# Columns of running text.
NOTES_WIDE = (N_("why"), N_("words"), N_("note"))


def attributes(lookup: Lookup, finding: Finding) -> Markup:
    """Return the attributes of a finding's line: what its script and the filters know it by."""
    note = lookup.judged.notes.get(finding.id)
    return Markup(' data-key="{}"{}{}').format(
        key(finding),
        Markup(' data-verdict="{}"').format(note.verdict) if note and note.verdict else "",
        Markup(" data-noted") if note and note.text else "",
    )


def said_of(lookup: Lookup, finding: Finding) -> Markup:
    """Return the reader's verdict and words on a finding; nothing where there are none."""
    note = lookup.judged.notes.get(finding.id)
    if note is None:
        return Markup("")
    changed = Markup("")
    if finding.id in lookup.judged.changed:
        changed = Markup(' <small class="changed" lang="{}">{}</small>').format(
            spoken(), _("said before the marks of this finding changed")
        )
    return Markup(' <span class="judged">{}{}</span>').format(_said(note), changed)


def _said(note: Note) -> Markup:
    parts = []
    if note.verdict:
        parts.append(
            Markup(
                '<span class="verdict {verdict}" lang="{lang}"><span class="unseen">{mine}</span>'
                '<span aria-hidden="true">{icon}</span> {name}</span>'
            ).format(
                verdict=note.verdict,
                lang=spoken(),
                mine=_("Verdict:") + " ",
                icon=VERDICTS[note.verdict].icon,
                name=verdict_name(note.verdict),
            )
        )
    if note.text:
        # Nobody knows in which language the reader writes.
        parts.append(Markup('<span class="remark" lang="" dir="auto">{}</span>').format(note.text))
    return Markup(" ").join(parts)


def notes_list(lookup: Lookup) -> Markup:
    """Return all that the reader noted, with links, and what was said of findings now gone."""
    found = lookup.judged
    if not found.notes and not found.gone:
        return Markup("")
    rows = lookup.report.rows
    order = {row.id: place for place, row in enumerate(rows)}
    findings = sorted(
        (finding for finding in lookup.report.findings if finding.id in found.notes),
        key=lambda finding: order.get(lookup.homes.get(finding.id, -1), len(rows)),
    )
    gone = Markup("")
    if found.gone:
        gone = Markup('<h3>{}</h3><ul class="noted">{}</ul>').format(
            _("About findings that are no longer marked"),
            Markup("").join(_gone(note) for note in found.gone),
        )
    return Markup(
        '<details class="overview my-notes" open><summary><h2>{}</h2> <span>{}</span></summary>'
        "{}{}</details>"
    ).format(
        _("Notes and verdicts"),
        len(lookup.report.options.notes),
        Markup('<ul class="noted">{}</ul>').format(
            Markup("").join(_noted(lookup, finding) for finding in findings)
        )
        if findings
        else "",
        gone,
    )


def _noted(lookup: Lookup, finding: Finding) -> Markup:
    home = lookup.homes.get(finding.id)
    name = _status(finding)
    if home is not None:
        name = Markup('<a href="#row-{0}" data-row="{0}" data-finding="{1}">{2}</a>').format(
            home, finding.id, name
        ) + Markup(" <small>{}</small>").format(
            _("row {number}").format(number=lookup.numbers[home])
        )
    return _item(name, lookup.report.pivot, finding, said_of(lookup, finding))


def _gone(note: Note) -> Markup:
    item = _item(_status(note.about), note.pivot, note.about, _said(note))
    return item.replace(Markup("<li>"), Markup('<li data-key="{}">').format(key(note.about)), 1)


def _item(name: Markup | str, pivot: str, finding: Finding, said: Markup) -> Markup:
    return Markup('<li><b class="{}" lang="{}">{}</b> <span lang="{}">{}</span> {}</li>').format(
        finding.status, spoken(), name, pivot, finding.why, said
    )


def _status(finding: Finding) -> Markup:
    look = STATUSES[finding.status]
    return Markup('<span aria-hidden="true">{}</span> {}').format(look.icon, _(look.label))


def controls() -> Markup:
    """Return what the page's script puts beside each finding to judge it, as a template."""
    verdicts = Markup("").join(
        Markup(
            '<button type="button" value="{}" aria-pressed="false">'
            '<span aria-hidden="true">{}</span> {}</button>'
        ).format(verdict, look.icon, verdict_name(verdict))
        for verdict, look in VERDICTS.items()
    )
    return Markup(
        '<template class="judging"><span class="judge" role="group" lang="{lang}"'
        ' aria-label="{yours}">{verdicts}<button type="button" value="note" data-add="{add}"'
        ' data-change="{change}" aria-expanded="false"><span aria-hidden="true">✎</span> <span>'
        "</span></button></span>"
        '<span class="writing" lang="{lang}"><textarea rows="3" maxlength="{most}" dir="auto"'
        ' aria-label="{name}"></textarea><span class="line"><button type="button" class="tool"'
        ' value="save" title="Ctrl+Enter">{save}</button><button type="button" class="tool"'
        ' value="cancel" title="Esc">{cancel}</button></span></span>'
        '<div class="left-over" role="alert" lang="{lang}"><p>{left}</p><textarea readonly rows="3"'
        ' aria-label="{name}"></textarea>'
        '<button type="button" class="tool">{discard}</button></div>'
        '<button type="button" class="tool forget" lang="{lang}">{remove}</button>'
        '<button type="button" class="agreeing" lang="{lang}" aria-expanded="false"'
        ' title="{quiet}"><span aria-hidden="true">= </span></button></template>'
    ).format(
        lang=spoken(),
        yours=_("Your verdict on this finding"),
        verdicts=verdicts,
        add=_("add a note"),
        change=_("change the note"),
        most=limits.MAX_FINDING_NOTE_LETTERS,
        name=_("Your note on this finding"),
        save=_("Save"),
        cancel=_("Cancel"),
        left=_(
            "You were writing a note on a finding that is not marked any more: copy it, or undo "
            "the last step."
        ),
        discard=_("Throw it away"),
        remove=_("Remove"),
        quiet=_("Show which figures agree here, to judge that too"),
    )


def note_lines(report: Report) -> list[tuple[Cell, ...]]:
    """Return one line for each of the reader's notes, in the order of NOTES_HEADER."""
    now = {id(note): identifier for identifier, note in judged(report).notes.items()}
    outlets = {article.id: article.outlet for article in report.articles}
    return [
        (
            now.get(id(note)),
            note.about.kind,
            note.about.status,
            note.about.about or note.about.concept,
            note.about.why,
            "; ".join(f"{outlets[m.article]}: {m.text}" for m in note.about.mentions),
            verdict_name(note.verdict) if note.verdict else None,
            note.text or None,
            _("yes") if id(note) in now else _("no"),
        )
        for note in report.options.notes
    ]
