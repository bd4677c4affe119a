from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare import limits
from compare.history import History


def test_undo_and_redo() -> None:
    history = History("a").do("b").do("c")
    assert history.undo().now == "b"
    assert history.undo().undo().undo().now == "a"
    assert history.undo().redo() == history
    assert history.redo() == history


def test_a_new_state_forgets_what_was_undone() -> None:
    history = History("a").do("b").undo().do("c")
    assert history.redo().now == "c"
    assert history.undo().now == "a"


@given(st.lists(st.integers(), max_size=5), st.integers(0, 6))
def test_as_many_redos_as_undos_change_nothing(states: list[int], count: int) -> None:
    history = History(0)
    for state in states:
        history = history.do(state)
    changed = history
    for _ in range(count):
        changed = changed.undo()
    for _ in range(count):
        changed = changed.redo()
    assert changed == history


def test_what_lies_too_far_back_is_forgotten() -> None:
    history = History(0)
    for state in range(1, limits.MAX_UNDO + 10):
        history = history.do(state)
    assert len(history.past) == limits.MAX_UNDO
    assert history.undo().now == history.now - 1
