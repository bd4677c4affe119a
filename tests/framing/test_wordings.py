"""How each version words each concept over the whole story."""

from __future__ import annotations

from compare.framing.wordings import wordings
from compare.model import Report
from tests.framing.story import article, compare_row


def report(*versions: tuple[str, ...]) -> Report:
    articles, rows = compare_row(*versions)
    return Report("en", tuple(articles), tuple(rows), ())


def told(found: Report) -> dict[str, dict[str, list[tuple[str, int]]]]:
    return {
        one.concept.id: {
            article: [(use.term.text, len(use.places)) for use in uses]
            for article, uses in one.uses.items()
        }
        for one in wordings(found)
    }


def test_words_are_counted_by_concept_and_version_the_loaded_first() -> None:
    found = report(
        ("en", "Two died.", "Two were murdered.", "The two died."),
        ("es", "Dos fueron asesinados.", "Murieron dos."),
        ("ru", "Двое погибли."),
    )
    assert told(found)["killing"] == {
        "a1": [("murdered", 1), ("died", 2)],
        "a2": [("asesinados", 1), ("Murieron", 1)],
        "a3": [("погибли", 1)],
    }
    (killing,) = [one for one in wordings(found) if one.concept.id == "killing"]
    assert [killing.count("a1"), killing.count("a1", True), killing.count("a1", False)] == [3, 1, 2]
    assert (killing.loaded, killing.count("nobody")) == (2, 0)
    murdered, died = killing.uses["a1"]
    assert (murdered.is_loaded, died.is_loaded) == (True, False)
    assert died.places == ((0, 4), (2, 8))


def test_the_concept_with_the_most_loaded_words_comes_first() -> None:
    found = report(
        ("en", "The president was seized.", "They murdered two.", "A massacre."),
        ("es", "El presidente fue secuestrado."),
    )
    assert list(told(found))[:2] == ["killing", "detention"]


def test_one_plain_word_of_one_version_is_left_out_and_so_are_words_for_speaking() -> None:
    found = report(("en", "Two died.", "He claimed victory."), ("es", "Llovió mucho."))
    assert "killing" not in told(found)
    assert "attribution" not in told(found)


def test_a_story_without_such_words_has_none() -> None:
    articles = (article("en", "It rained.", id="a1"), article("es", "Llovió.", id="a2"))
    assert wordings(Report("en", articles, (), ())) == ()
