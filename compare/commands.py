"""What each command of the command line does."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from compare import limits
from compare.errors import InputError
from compare.model import Article, Options, OwnEntry, Report
from compare.write import write_whole


def report(options: Namespace) -> None:
    """Compare the files, or open a saved comparison, and write the report as asked for."""
    # Said before the work, not after it.
    for name in options.memory:
        if not Path(name).is_file():
            raise InputError(f"There is no translation memory “{name}”: check the name.")
    if options.output and not Path(options.output).parent.is_dir():
        raise InputError(f"“{options.output}” cannot be written: there is no such folder.")
    is_saved = len(options.files) == 1 and options.files[0].lower().endswith(".json")
    result = saved_report(options) if is_saved else new_report(options)
    for warning in result.warnings:
        print_note(warning)
    from compare.export.formats import export

    write_output(export(result, options.format), options.output)


def new_report(options: Namespace) -> Report:
    """Compare the files that the command line names."""
    from compare import compare
    from compare.rows.encoder import USEM3

    if len(options.outlet) > len(options.files):
        raise InputError("There are more --outlet names than files: give one a file, in order.")
    outlets = [*options.outlet, *(Path(name).stem for name in options.files[len(options.outlet) :])]
    articles = [
        read_article_file(name, f"a{index}", outlet)
        for index, (name, outlet) in enumerate(zip(options.files, outlets, strict=True), 1)
    ]
    chosen = Options(
        pivot=options.pivot or "en",
        memories=tuple(options.memory),
        encoder=options.encoder or USEM3,
        threshold=options.threshold,
        order=leading_article(options.order, articles),
        lexicon=own_lexicon(options.lexicon),
    )
    return compare(articles, chosen)


def own_lexicon(names: Sequence[str]) -> tuple[OwnEntry, ...]:
    """Return the entries of the reader's own tables."""
    if not names:
        return ()
    from compare.lexicon_command import read_lexicons

    return read_lexicons(names)


def saved_report(options: Namespace) -> Report:
    """Open a saved comparison; find its rows again only where something else is asked for."""
    from compare.framing.own_table import merged
    from compare.read.saved import read_report
    from compare.story import in_pivot, open_story, ready, regroup, with_lexicon, with_memories

    name = options.files[0]
    if options.outlet:
        raise InputError("A saved story knows its outlets: leave --outlet out.")
    if options.encoder:
        raise InputError(
            "A saved story keeps its encoder: leave --encoder out, or compare the files again."
        )
    story = open_story(read_report(read_bytes(name, limits.MAX_SAVED_BYTES)))
    chosen = story.report.options
    if options.threshold is not None:
        chosen = replace(chosen, threshold=options.threshold)
    if options.order is not None:
        chosen = replace(chosen, order=leading_article(options.order, story.report.articles))
    story = regroup(story, chosen.threshold, chosen.order)
    if own := own_lexicon(options.lexicon):
        story = with_lexicon(story, merged(chosen.lexicon, own))
        chosen = replace(chosen, lexicon=story.report.options.lexicon)
    if options.pivot in (None, story.report.pivot):
        return with_memories(story, options.memory).report if options.memory else story.report
    story = ready(story)
    assert story.prepared is not None
    chosen = replace(chosen, pivot=options.pivot, memories=tuple(options.memory))
    return in_pivot(story.report, story.prepared, chosen)[0]


def leading_article(name: str | None, articles: Sequence[Article]) -> str | None:
    """Return the id of the article that is meant by its id, its outlet or its number."""
    if name is None:
        return None
    for number, article in enumerate(articles, 1):
        if name in (article.id, article.outlet, str(number)):
            return article.id
    raise InputError(
        f"No version is called “{name}”: give --order the name of an outlet, "
        f"or a number from 1 to {len(articles)}."
    )


def read_article_file(name: str, identifier: str, outlet: str) -> Article:
    """Read one article from a file that the command line names."""
    from compare.read import read_article, read_file

    return read_article(read_file(read_bytes(name), name), id=identifier, outlet=outlet)


def batch(options: Namespace) -> None:
    """Compare many stories."""
    from compare.batch.command import run_batch

    run_batch(options)


def figures(options: Namespace) -> None:
    """Print a JSON array of figures for each line of standard input."""
    from compare.export.json import figure_to_dict
    from compare.figures import read_figures

    for line in input_lines():
        found = read_figures(line, options.lang)
        print(json.dumps([figure_to_dict(figure) for figure in found], ensure_ascii=False))


def segment(options: Namespace) -> None:
    """Print the sentences of standard input, one a line."""
    from compare.sentences import split_text

    text = "\n".join(input_lines())
    for start, end in split_text(text, options.lang):
        print(text[start:end])


def align(options: Namespace) -> None:
    """Print the beads of two files of one sentence a line, in Vecalign's format."""
    from compare.rows.encoder import USEM3, encoder_named
    from compare.rows.lines import align_lines

    encoder = encoder_named(options.encoder or USEM3)
    sides = [decode_lines(read_bytes(name), name) for name in options.lines]
    for bead in align_lines(sides[0], sides[1], encoder):
        print(f"{list(bead.source)}:{list(bead.target)}:{bead.cost:.6f}")


def translate(options: Namespace) -> None:
    """Print the translation of each line of standard input; the line itself where none is had."""
    from compare.translate import translate_lines

    lines = list(input_lines())
    done = translate_lines(lines, options.source, options.target, options.memory, warn=print_note)
    for line, translation in zip(lines, done, strict=True):
        print(line if translation.text is None else translation.text)
    if missing := sum(translation.text is None for translation in done):
        print_note(
            f"{missing} of {len(lines)} lines came out as they went in: nothing here translates "
            f"{options.source} into {options.target}: try models install {options.source} "
            f"{options.target}, or give a translation memory with --memory."
        )


def check(options: Namespace) -> None:
    """Print a JSON array of warnings for each source<TAB>translation of standard input."""
    from compare.translate.checks import warnings_for

    for number, line in enumerate(input_lines(), 1):
        source, tab, translation = line.partition("\t")
        if not tab:
            raise InputError(f"Line {number} holds no tab: give source<TAB>translation a line.")
        found = warnings_for(source, translation, options.source, options.target)
        print(json.dumps(list(found), ensure_ascii=False))


def print_note(note: str) -> None:
    """Print what the reader should know beside the output."""
    print(f"compare: note: {note}", file=sys.stderr)


def cache(options: Namespace) -> None:
    """Say where translations are kept and how many there are, or forget them."""
    from compare.translate import cache as translations

    file = translations.path()
    if file is None:
        print(f"No translations are kept: {translations.SETTING} is off.")
        return
    if options.action == "clear":
        try:
            translations.clear()
        except OSError as error:
            raise InputError(
                "The translations cannot be removed: check that no other program uses them "
                "and that you may write in their folder."
            ) from error
    count, size = translations.size()
    print(f"{count} translations, {size / 1_000_000:.1f} MB, in {file}")


def lexicon(options: Namespace) -> None:
    """Print the program's lexicon as a table, or check one of the reader's."""
    from compare.lexicon_command import run

    run(options)


def models(options: Namespace) -> None:
    """List, install or remove Argos packages."""
    from compare.models_command import run

    run(options)


def read_bytes(name: str, most: int = limits.MAX_FILE_BYTES) -> bytes:
    """Return a file's bytes; InputError where it cannot be read or is too large."""
    try:
        if os.path.getsize(name) > most:
            raise InputError(f"“{name}” is over {most // 1_000_000} MB: give a smaller file.")
        return Path(name).read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise InputError(f"“{name}” cannot be read: {reason}.") from error


def decode_lines(data: bytes, name: str) -> list[str]:
    """Return the lines of UTF-8 text, less the newline at its end."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 text: save it as UTF-8.") from error
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return lines[:-1] if lines[-1] == "" else lines


def input_lines() -> Iterator[str]:
    """Give the lines of standard input."""
    yield from decode_lines(sys.stdin.buffer.read(), "Standard input")


def write_output(data: bytes, name: str | None) -> None:
    """Write to standard output or, whole or not at all, to the file."""
    if name is None:
        sys.stdout.buffer.write(data)
        return
    write_whole(Path(name), data)
