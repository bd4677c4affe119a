"""Framing: where the same thing is put in other words.

Everything is read in the original text. A finding says what differs and why it may matter;
it is never a verdict on an outlet. Each kind has a module that reads it in a sentence and one
that compares versions:

- wording: words of one concept in other shades, found by lemma in one table per language
  (`lexicon.py`, `reading.py`, `wording_findings.py`);
- attribution: who is quoted or cited, and how (`attribution.py`, `cues.py`, `speakers.py`,
  `scare_quotes.py`, `source_findings.py`);
- certainty: what is left open or told as a fact (`certainty.py`, `certainty_findings.py`);
- agency: who does it (`agency.py`, `doers.py`, `actors.py`, `agency_findings.py`);
- labels: what the same person, group or place is called (`labels.py`, `label_findings.py`), its
  names matched across scripts (`names.py`, `name_table.py`, `sounds.py`, `entities.py`);
- emphasis: whose words get how much room, and what comes first (`voices.py`,
  `emphasis.py`).

Subjects and clauses are found without a parser (`clauses.py`, `subjects.py`).
"""

from __future__ import annotations

from compare.framing.emphasis import leads
from compare.framing.every_kind import find_framing
from compare.framing.label_findings import find_all_labels
from compare.framing.own import with_own
from compare.framing.reading import read_terms
from compare.framing.voices import voices

__all__ = ["find_all_labels", "find_framing", "leads", "read_terms", "voices", "with_own"]
