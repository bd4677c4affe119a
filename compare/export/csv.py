"""The findings as CSV, one line a mention."""

from __future__ import annotations

import csv
import io

from compare.export.findings import HEADER, finding_lines, harmless
from compare.model import Report


def to_csv(report: Report) -> str:
    """Return the findings as CSV, a header first; no cell is a formula.

    It is for programs: its columns, kinds and statuses are named as in the JSON, in any language.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows([harmless(cell) for cell in line] for line in finding_lines(report))
    return out.getvalue()
