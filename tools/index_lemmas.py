"""Write down where simplemma's word lists can be opened: compare/languages/dictionary.py.

    python tools/index_lemmas.py [CODE...]

Writes compare/languages/<code>/lemmas.index.gz, the same bytes whenever it is run with
the same simplemma; without a code, for each language that has the file. To be run again
when requirements.txt names another version of simplemma.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from compare.languages import CODES, data_file
    from compare.languages.dictionary import INDEX, make_index, read_records

    codes = sys.argv[1:] or [code for code in CODES if data_file(code, INDEX).exists()]
    for code in codes:
        path = data_file(code, INDEX)
        index = make_index(read_records(code))
        path.write_bytes(gzip.compress(index, compresslevel=9, mtime=0))
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
