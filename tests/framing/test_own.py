"""The reader's own entries: found by lemma, before the program's, or in their place."""

from __future__ import annotations

import pytest

from compare import languages
from compare.framing import find_framing, read_terms, with_own
from compare.framing.lexicon import concept_label, read_lexicon, shade_meaning
from compare.framing.own import forms_of, make_entry
from compare.framing.own_check import check_entry
from compare.framing.own_table import program_entries
from compare.messages import speaking
from compare.model import Options, OwnEntry
from compare.pipeline import with_terms
from tests.framing.story import compare_row


def own(language: str, wording: str, concept: str = "protest", **others: str) -> OwnEntry:
    return check_entry(
        OwnEntry(language, wording, concept, shade=others.pop("shade", "hostile"), **others)
    )


def off(language: str, wording: str, concept: str = "") -> OwnEntry:
    return check_entry(OwnEntry(language, wording, concept, off=True))


def found(text: str, *entries: OwnEntry) -> list[tuple[str, str, str]]:
    language = entries[0].language
    terms = read_terms(text, language, "en", with_own(language, entries))
    return [(term.text, term.concept, term.shade) for term in terms]


@pytest.mark.parametrize(
    ("language", "wording", "text", "words"),
    [
        # Words that no table of the program has; some that no dictionary has.
        ("es", "guarimba", "Volvieron las guarimbas.", "guarimbas"),
        ("es", "chavista", "Los chavistas marcharon.", "chavistas"),
        ("es", "doxear", "Doxearon a una alcaldesa.", "Doxearon"),
        ("es", "narcodictadura", "Dos narcodictaduras vecinas.", "narcodictaduras"),
        ("es", "progre", "Los progres aplauden.", "progres"),
        ("es", "cayuco", "Llegan cayucos.", "cayucos"),
        ("es", "bolivariano", "La república bolivariana.", "bolivariana"),
        ("en", "gringo", "The gringos left.", "gringos"),
        ("en", "tanky", "Only tankies cheered.", "tankies"),
        ("en", "doxx", "They doxxed her.", "doxxed"),
        ("en", "libtard", "He mocked libtards.", "libtards"),
        ("en", "snowflake", "The snowflakes complained.", "snowflakes"),
        ("en", "snowflakes", "A snowflake complained.", "snowflake"),
        ("ru", "ватник", "Он ругал ватников.", "ватников"),
        ("ru", "релокант", "Релокантам помогли.", "Релокантам"),
        ("ru", "мобик", "Встретились с мобиками.", "мобиками"),
        ("ru", "понаехать", "Они понаехали летом.", "понаехали"),
        # As the reader wrote it: in another form, with capitals, as a phrase, with a gap.
        ("es", "Guarimbas", "Las guarimbas.", "guarimbas"),
        ("es", "Guardia Nacional", "Llegó la Guardia Nacional.", "Guardia Nacional"),
        ("en", "Proud Boys", "Then the Proud Boys came.", "Proud Boys"),
        ("en", "fake … news", "All fake or paid news.", "fake or paid news"),
        ("en", "witch-hunt", "A witch-hunt began.", "witch-hunt"),
        ("ru", "дети войны", "Помогли детям войны.", "детям войны"),
        ("ru", "зелёные человечки", "Пришли зеленые человечки.", "зеленые человечки"),
    ],
)
def test_any_word_can_be_an_entry(language: str, wording: str, text: str, words: str) -> None:
    concept = "own:nicknames"
    assert (words, concept, "hostile") in found(text, own(language, wording, concept))


@pytest.mark.parametrize(
    ("language", "wording", "text"),
    [
        ("en", "cop", "He copes well."),
        ("en", "boat", "The boasts of a boater."),
        ("es", "cayuco", "Llega al Cayuco Azul del puerto."),
        ("ru", "дело", "Его дели куда-то."),
        ("en", "gringo", "He was no gringo."),
    ],
)
def test_another_word_is_not_found(language: str, wording: str, text: str) -> None:
    concepts = {concept for _, concept, _ in found(text, own(language, wording, "own:x"))}
    assert "own:x" not in concepts


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("es", "Tropas secuestraron al presidente.", "secuestrar"),
        ("en", "Troops abducted the president.", "abduct"),
        ("ru", "Спецназ похитил президента.", "похитить"),
    ],
)
def test_an_entry_is_put_in_the_place_of_the_programs(
    language: str, text: str, wording: str
) -> None:
    before = [t for t in read_terms(text, language, "en") if t.concept == "detention"]
    assert [term.shade for term in before] == ["hostile"]
    changed = own(language, wording, "detention", shade="neutral")
    shades = [shade for _, concept, shade in found(text, changed) if concept == "detention"]
    assert shades == ["neutral"]
    for wish in (
        off(language, wording),
        off(language, wording, "detention"),
        off(language, before[0].text.lower()),
    ):
        assert all(concept != "detention" for _, concept, _ in found(text, wish))
    elsewhere = off(language, wording, "killing")
    assert any(concept == "detention" for _, concept, _ in found(text, elsewhere))


def test_an_entry_goes_before_one_of_another_concept() -> None:
    text = "The raid began."
    assert ("raid", "own:x", "hostile") in found(text, own("en", "raid", "own:x"))


def test_the_longest_phrase_wins_whoever_wrote_it() -> None:
    text = "The guards were murdered in cold blood."
    assert found(text, own("en", "murder", "killing", shade="neutral"))[0][0] == (
        "murdered in cold blood"
    )
    assert found(text, own("en", "guards were murdered in cold blood"))[0][0] == (
        "guards were murdered in cold blood"
    )


def test_context_is_asked_for() -> None:
    needs = own("en", "wave", "migrants", shade="dramatic", needs="@migration boat")
    unless = own("en", "wave", "migrants", shade="dramatic", unless="heat")
    assert found("A wave of boats came.", needs)
    assert not found("A wave hit the wall.", needs)
    assert found("A wave of arrivals.", unless)
    assert not found("A heat wave came.", unless)


def test_what_the_reader_leaves_out_is_filled_in() -> None:
    (term,) = read_terms(
        "Las guarimbas.", "es", "en", with_own("es", [own("es", "guarimba", shade="hostile")])
    )
    assert term.gloss == "guarimbas"
    assert term.reason == "“guarimbas” makes the doer guilty or the other side bad."
    full = own("es", "guarimba", glosses={"en": "barricades"}, implies="is the police’s word.")
    (term,) = read_terms("Las guarimbas.", "es", "en", with_own("es", [full]))
    assert (term.gloss, term.reason) == ("barricades", "“guarimbas” is the police’s word.")


def test_what_the_reader_writes_stays_as_it_is_in_every_pivot() -> None:
    bare, full = own("es", "guarimba"), own("es", "guarimba", implies="is the police’s word")

    def reason(entry: OwnEntry) -> str:
        with speaking("ru"):
            (term,) = read_terms("Las guarimbas.", "es", "ru", with_own("es", [entry]))
        return term.reason

    assert reason(full) == "«guarimbas» is the police’s word."
    with speaking("ru"):
        assert reason(bare) == f"«guarimbas» {shade_meaning('hostile')}."
        assert concept_label("own:killing") == "killing"


def test_a_concept_of_the_readers_own_is_compared() -> None:
    articles, rows = compare_row(
        ("es", "Llegaron unos catrachos."), ("en", "Some gringos left the Honduran town.")
    )
    assert not [f for f in find_framing(articles, rows) if f.concept == "own:neighbours"]
    entries = [
        own("es", "catracho", "own:neighbours", shade="neutral"),
        own("en", "gringo", "own:neighbours"),
    ]
    articles = [with_terms(article, Options(lexicon=tuple(entries))) for article in articles]
    (finding,) = [f for f in find_framing(articles, rows) if f.concept == "own:neighbours"]
    assert finding.about == "neighbours"
    assert [m.text for m in finding.mentions] == ["catrachos", "gringos"]


@pytest.mark.parametrize("code", languages.CODES)
def test_the_programs_own_entries_match_as_before(code: str) -> None:
    """Every line of the program's may be taken into the reader's table as it is."""
    for line, entry in zip(program_entries(code), read_lexicon(code).entries, strict=True):
        assert check_entry(line) == line
        assert line.wording == entry.wording
        assert all(
            one <= other for one, other in zip(entry.words, make_entry(line).words, strict=True)
        )


@pytest.mark.parametrize("code", languages.CODES)
def test_without_own_entries_the_lexicon_is_the_programs(code: str) -> None:
    others = [own(other, "slovo") for other in languages.CODES if other != code]
    assert with_own(code, others) is read_lexicon(code)


def test_forms_are_those_of_one_word() -> None:
    assert "copes" not in forms_of("cop", "en")
    assert forms_of("killed", "en") == {"killed", "kill"}
    assert forms_of("gringo", "en") >= {"gringo", "gringos"}
    assert forms_of("ватники", "ru") == {"ватники", "ватник"}
