"""A comparison under way: what was asked for, its progress, and what came out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    "likeness": "Reading what the sentences say",
    "rows": "Finding the sentences that tell the same",
    "translation": "Translating",
    "findings": "Comparing figures and wording",
}


@dataclass(frozen=True, slots=True)
class Job:
    """What the reader asked to have compared: their own versions or those of a sample."""

    articles: tuple[Article, ...]
    pivot: str
    memory: Upload | None = None
    sample: Sample | None = None

    @property
    def title(self) -> str | None:
        """What the sample is called in the pivot language."""
        return self.sample.title.get(self.pivot) if self.sample else None

    @property
    def look_for(self) -> Sequence[str]:
        """The sample's questions for a class in the pivot language."""
        return self.sample.look_for.get(self.pivot, ()) if self.sample else ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished comparison, what it was made from, and the HTML that shows it."""

    job: Job
    report: Report
    html: Markup


def sample_job(sample: Sample, pivot: str) -> Job:
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
    return Job(articles, pivot, sample=sample)


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
            memories = _memories(job, Path(folder))
            report = compare(job.articles, Options(job.pivot, memories), progress)
        st.session_state.outcome = Outcome(job, replace(report, title=job.title), review(replace(report, title=job.title)))
    except InputError as error:
        kept.message = str(error)
    except Exception as error:
        log_failure(error)
        kept.message = SORRY
    st.session_state.pop("job", None)
    bar.empty()
    return not kept.message


def _memories(job: Job, folder: Path) -> tuple[str, ...]:
    if job.sample is not None:
        return (job.sample.memory,)
    if job.memory is None:
        return ()
    path = folder / "memory.tmx"
    path.write_bytes(job.memory.data)
    return (str(path),)
