"""A comparison under way: what was asked for, its progress, and what came out."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from compare import compare
from compare.errors import InputError
from compare.export.review import review
from compare.model import Article, Options, Report
from compare.web.guard import SORRY, log_failure
from compare.web.samples import Sample
from compare.web.slots import Upload, slots

STAGES = {
    "sentences": "Cutting the texts into sentences",
    "figures": "Reading the figures",
    "wording": "Reading the wording",
    "rows": "Finding the sentences that tell the same",
    "translation": "Translating",
    "findings": "Comparing figures and wording",
}


@dataclass(frozen=True, slots=True)
class Job:
    """What the reader asked to have compared; `memory` is a TMX file by upload or path."""

    articles: tuple[Article, ...]
    pivot: str
    memory: Upload | str | None = None
    title: str | None = None
    look_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished comparison and the HTML that shows it."""

    report: Report
    html: Markup
    title: str | None
    look_for: tuple[str, ...]


def sample_job(sample: Sample, pivot: str = "en") -> Job:
    """Return the job of comparing a sample story's versions."""
    from compare.read import read_article

    articles = tuple(
        read_article(
            sample.text(language),
            id=f"a{number}",
            outlet=outlet,
            language=language,
            date=sample.day,
        )
        for number, (language, outlet) in enumerate(sample.outlets.items(), start=1)
    )
    return Job(articles, pivot, sample.memory, sample.title, sample.look_for)


def run_job(job: Job) -> bool:
    """Compare, showing how far it is; return whether there is an outcome to look at.

    The job stays in the session until it is done, so that a reconnected page takes it up
    again. What goes wrong becomes the start page's message.
    """
    bar = st.progress(0.0, text="Starting")

    def progress(stage: str, share: float) -> None:
        bar.progress(share, text=STAGES.get(stage, stage))

    kept = slots()
    kept.message = ""
    try:
        with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
            memories = _memories(job.memory, Path(folder))
            report = compare(job.articles, Options(job.pivot, memories), progress)
        html = review(report, job.title)
        st.session_state.outcome = Outcome(report, html, job.title, job.look_for)
    except InputError as error:
        kept.message = str(error)
    except Exception as error:
        log_failure(error)
        kept.message = SORRY
    st.session_state.pop("job", None)
    bar.empty()
    return not kept.message


def _memories(memory: Upload | str | None, folder: Path) -> tuple[str, ...]:
    if memory is None:
        return ()
    if isinstance(memory, str):
        return (memory,)
    path = folder / "memory.tmx"
    path.write_bytes(memory.data)
    return (str(path),)
