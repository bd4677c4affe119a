"""The findings as CSV, one line a mention."""

from __future__ import annotations

import csv
import io

from compare.export.findings import HEADER, finding_lines, harmless, header
from compare.model import Report


def to_csv(report: Report) -> str:
    """Return the findings as CSV in the spoken language, a header first; no cell is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header(HEADER))
    writer.writerows([harmless(cell) for cell in line] for line in finding_lines(report))
    return out.getvalue()
