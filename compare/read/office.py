"""From a Word document to its text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.read.apart import HEAVY, heavy, read_apart
from compare.read.quiet import quiet
from compare.read.source import Source

_BLOCK = 1 << 16


def read_docx(data: bytes, name: str) -> Source:
    """Return the paragraphs and table cells of a .docx file, in order.

    Raises InputError where it is broken, protected, empty or unpacks to too much.
    """
    _check_size(data, name)
    answer = read_apart("docx", data)
    if answer == HEAVY:
        raise heavy(name)
    if not isinstance(answer, list):
        raise _broken(name)
    if not any(answer):
        raise InputError(
            _(
                "“{name}” has no text in it: if the article is a picture, type or paste its text."
            ).format(name=name)
        )
    return Source("\n\n".join(answer))


def paragraphs_of(data: bytes) -> list[str] | None:
    """Return the paragraphs and table cells of a document, None where it is broken.

    Raises MemoryError where they are longer than an article can be: a cell may say that it
    spans a thousand million columns.
    """
    left = limits.MAX_UNPACKED_BYTES
    found = []
    with quiet("docx"):
        try:
            for paragraph in _paragraphs(data):
                left -= len(paragraph) + 1
                if left < 0:
                    raise MemoryError
                found.append(paragraph)
        except MemoryError:
            raise
        # python-docx and lxml raise whatever a broken part leads to.
        except Exception:
            return None
    return found


def _broken(name: str) -> InputError:
    return InputError(
        _(
            "“{name}” is broken or protected: open it in Word, save it as a new .docx and give "
            "that."
        ).format(name=name)
    )


def _check_size(data: bytes, name: str) -> None:
    """Unpack without keeping anything: what a zip's headers say of its sizes may be a lie."""
    left = limits.MAX_UNPACKED_BYTES
    too_large = InputError(
        _(
            "“{name}” unpacks to more than {size} MB: give the article alone, without its pictures."
        ).format(name=name, size=limits.MAX_UNPACKED_BYTES // 1_000_000)
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > left:
                raise too_large
            for part in parts:
                for size in _sizes(data, part):
                    left -= size
                    if left < 0:
                        raise too_large
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise _broken(name) from None
    except (ValueError, OverflowError) as error:
        raise error if isinstance(error, InputError) else _broken(name) from None


def _sizes(data: bytes, part: zipfile.ZipInfo) -> Iterator[int]:
    """Give the size of each block that a part really unpacks to."""
    # A local header has 30 bytes, then a name and an extra field of the lengths it tells.
    header = data[part.header_offset : part.header_offset + 30]
    if len(header) < 30:
        raise zipfile.BadZipFile("no local header")
    begin = part.header_offset + 30
    begin += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = data[begin : begin + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield len(packed)
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise NotImplementedError(f"compression {part.compress_type}")
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    while packed and not unpacker.eof:
        yield len(unpacker.decompress(packed, _BLOCK))
        packed = unpacker.unconsumed_tail


def _paragraphs(data: bytes) -> Iterator[str]:
    from docx import Document

    for block in _blocks(Document(io.BytesIO(data))):
        yield block.text.replace("\t", " ").strip()


def _blocks(parent: Any) -> Iterator[Any]:
    """Give the paragraphs of a document or a cell, those of its tables among them."""
    for block in parent.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    # A merged cell comes once for every place that it takes.
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from _blocks(cell)
        else:
            yield block
