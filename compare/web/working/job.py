"""A comparison under way: what was asked for, its progress, and what came out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from compare.following import followed
from compare.messages import N_, _, ngettext, speaking, spoken
from compare.model import Article, Options, Report
from compare.web.shell.guard import told
from compare.web.start.samples import Sample, samples
from compare.web.start.slots import Upload, slots
from compare.web.working.reading import begin
from compare.web.working.turns import TURNS

if TYPE_CHECKING:
    from compare.pipeline import Prepared
    from compare.story import Story

STAGES = {
    "sentences": N_("Cutting the texts into sentences"),
    "figures": N_("Reading the figures"),
    "wording": N_("Reading the wording"),
    "likeness": N_("Reading what the sentences say"),
    "rows": N_("Finding the sentences that tell the same"),
    "translation": N_("Translating"),
    "findings": N_("Comparing figures and wording"),
}


@dataclass(frozen=True, slots=True)
class Job:
    """What the reader asked to have compared: their own versions, a sample's, or a story.

    A `story` is one that was compared before and is wanted in another pivot: its rows and
    its reader's corrections stay.
    """

    articles: tuple[Article, ...]
    pivot: str
    memory: Upload | None = None
    sample: Sample | None = None
    story: Story | None = None

    @property
    def title(self) -> str | None:
        """What the story is called in the pivot language, where someone named it."""
        if self.sample:
            return self.sample.title.get(self.pivot)
        return self.story.report.title if self.story else None

    @property
    def look_for(self) -> Sequence[str]:
        """The sample's questions for a class in the pivot language."""
        return self.sample.look_for.get(self.pivot, ()) if self.sample else ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A story as it is on view: what was asked for, how it stands, what was last said.

    `steps` counts what the reader did on the page, `message` tells of the last of them and
    `is_problem` whether that could not be done. `reading` is under way for a saved story.
    """

    job: Job
    story: Story
    steps: int = 0
    message: str = ""
    is_problem: bool = False
    reading: Future[Prepared] | None = None

    @property
    def report(self) -> Report:
        """The comparison as it stands."""
        return self.story.report


def show(job: Job, story: Story) -> Outcome:
    """Return a story for the page."""
    return Outcome(job, story, reading=begin(story))


def after(outcome: Outcome, story: Story, message: str, is_problem: bool = False) -> Outcome:
    """Return the outcome after one step of the reader's."""
    return replace(
        outcome,
        story=story,
        steps=outcome.steps + 1,
        message=message,
        is_problem=is_problem,
        reading=None if story.prepared else outcome.reading,
    )


def saved_job(report: Report) -> Job:
    """Return the job that a saved story came from; a sample is known by its title."""
    named = (s for s in samples() if report.title and s.title.get(report.pivot) == report.title)
    return Job(report.articles, report.pivot, sample=next(named, None))


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
    bar = Bar(st.progress(0.0, text=_("Starting")), spoken())
    kept = slots()
    kept.message = ""
    try:
        with (
            TURNS.turn(bar.wait),
            tempfile.TemporaryDirectory(prefix="parallax-") as folder,
            followed(bar.count),
        ):
            own = st.session_state.get("lexicon", ())
            options = Options(job.pivot, _memories(job, Path(folder)), lexicon=own)
            st.session_state.outcome = show(job, _compare(job, options, bar.stage))
    except Exception as error:
        kept.message = told(error)
    st.session_state.pop("job", None)
    return not kept.message


@dataclass(slots=True)
class Bar:
    """The bar that shows how far a comparison is, in the language of the app.

    A click on the page, on Cancel or on another page, ends the run at the next step here.
    """

    element: Any
    language: str
    share: float = 0.0
    text: str = ""

    def wait(self, before: int) -> None:
        """Show how many comparisons of other readers come first."""
        with speaking(self.language):
            said = ngettext(
                "Waiting: {count} comparison comes first",
                "Waiting: {count} comparisons come first",
                before,
            ).format(count=before)
        self.element.progress(0.0, text=said)

    def stage(self, stage: str, share: float) -> None:
        """Show that a stage begins, and the share of the stages that are done."""
        with speaking(self.language):
            self.share, self.text = share, _(STAGES.get(stage, stage))
        self.element.progress(share, text=self.text)

    def count(self, done: int, total: int) -> None:
        """Show how many sentences of a stage are done."""
        with speaking(self.language):
            said = ngettext(
                "{stage}: {done} of {total} sentence", "{stage}: {done} of {total} sentences", total
            ).format(stage=self.text, done=done, total=total)
        self.element.progress(self.share, text=said)


def _compare(job: Job, options: Options, progress: Callable[[str, float], None]) -> Story:
    from compare.pipeline import arrange, prepare
    from compare.story import in_pivot, open_story, ready

    if job.story is None:
        prepared = prepare(job.articles, options, progress)
        report = arrange(prepared, options, progress)
    else:
        before = ready(job.story)
        assert before.prepared is not None
        options = replace(before.report.options, pivot=options.pivot, memories=options.memories)
        report, prepared = in_pivot(before.report, before.prepared, options, progress)
    return open_story(replace(report, title=job.title), prepared)


def _memories(job: Job, folder: Path) -> tuple[str, ...]:
    if job.sample is not None:
        return (job.sample.memory,)
    if job.memory is None:
        return ()
    path = folder / "memory.tmx"
    path.write_bytes(job.memory.data)
    return (str(path),)
