"""The rough gloss of Russian: cases, names, figures and marks."""

from __future__ import annotations

import pytest

from compare import languages
from compare.translate.glossary import translate
from compare.translate.phrases import LONGEST


def gloss(*lines: str) -> list[str]:
    found = translate(lines, "ru", "en")
    return [found[line] for line in lines]


GOLDEN = (
    # Names in any case, in Latin letters.
    ("Суд над Николасом Мадуро.", "Nicolás Maduro"),
    ("Силию Флорес вывезли в Нью-Йорк.", "Cilia Flores were taken to New York"),
    ("Министр Владимира Падрино Лопеса.", "Vladimir Padrino López"),
    ("Президент Клаудия Шейнбаум.", "Claudia Sheinbaum"),
    ("Встреча с Джеррардом.", "Jerrard"),
    ("В газете The New York Times.", "The New York Times"),
    # States and offices by their short names.
    ("США, ЕС и ООН.", "The US, EU and UN."),
    ("Войска США.", "the US"),
    # ё and е are one letter here.
    ("Её ещё нет.", "Her"),
    ("всё это", "all this"),
    # Figures: separators become English, digits stay.
    ("Погибли 1 234 человека.", "1,234 people"),
    ("Выросла на 2,5 %.", "2.5%"),
    ("Стоит 1\u00a0234,5 доллара.", "1,234.5 dollars"),
    ("Это 44-я победа.", "44th victory"),
    ("Это 2-й и 13-й дом.", "2nd and 13th"),
    ("В 1990-х годах.", "1990s"),
    ("Ранен 15-летний подросток.", "15-year-old teenager"),
    ("Это 5 млн руб.", "5 million rubles"),
    ("Погибли тридцати двух.", "thirty-two"),
    # Dates and years.
    ("Суд начался 6 января 2026 года.", "January 6, 2026."),
    ("Он умер в 2011 году.", "in 2011."),
    ("Более 12 лет с 5 марта 2013 года.", "More than 12 years from March 5, 2013."),
    # Marks.
    ("Он сказал, что придёт.", "said that"),
    ("«Нет», — сказал он.", '"No," he said.'),
    ("В 2020 г., т. е. тогда.", "that is then"),
    # The vocabulary of news, in any case.
    ("Кубинцев похоронят.", "Cubans"),
    ("Ураган, обрушившийся на берег.", "that hit coast"),
    ("Объявлен трёхдневный траур.", "three-day mourning"),
    ("Память мучеников.", "martyrs"),
    ("Это помогло главному герою.", "main"),
    ("Удары беспилотников по аэродрому.", "drones"),
    ("Это тринадцатилетняя девочка.", "thirteen-year-old girl"),
    ("Вырос с 62 до 65 лет.", "from 62 to 65 years"),
    # Phrases that mislead word by word.
    ("Восемь лет лишения свободы.", "years in prison"),
    ("По его словам, все живы.", "According to him"),
    ("Он погиб в результате обстрела.", "as a result of shelling"),
    ("Толпу разогнали слезоточивым газом.", "tear gas"),
    ("Она подала в отставку.", "resigned"),
    ("Вчера возбуждено уголовное дело.", "opened a criminal case"),
    ("Двое пропали без вести.", "went missing"),
    ("Совет Безопасности ООН.", "UN Security Council"),
    ("Министерство внутренних дел.", "Interior Ministry"),
    ("Режим прекращения огня.", "ceasefire"),
    # A surname stays one, though it is a common word too.
    ("Приехал актёр Лев Морозов.", "Lev Morozov"),
    # What is not there is not made up.
    ("Я могу это сделать.", "can"),
    ("Он не имеет права.", "has no right"),
)


@pytest.mark.parametrize(("line", "said"), GOLDEN, ids=[case[0] for case in GOLDEN])
def test_says(line: str, said: str) -> None:
    [found] = gloss(line)
    assert said in found


def test_no_cyrillic_is_left() -> None:
    [found] = gloss("Глокая куздра штеко будланула бокра и курдячит бокрёнка.")
    assert found.isascii()
    assert "kuzdra" in found


def test_a_form_of_another_word_does_not_stand_in() -> None:
    # Its neighbours in order are forms of "consequently".
    [found] = gloss("он сообщил следователю")
    assert "investigator" in found


def test_lines_of_overrides_are_phrases_that_can_be_met() -> None:
    path = languages.data_file("ru", "glossary/ru-en.overrides.tsv")
    lines = [line for line in path.read_text("utf-8").splitlines() if line[:1] != "#"]
    for line in lines:
        forms, _, _ = line.partition("\t")
        for form in forms.split("|"):
            assert form == form.lower(), form
            assert len(form.split()) <= LONGEST, form


def test_another_form_of_a_word_stands_in() -> None:
    # None of these forms is in the glossary; others of the same words are.
    found = " ".join(gloss("извещению", "чиновниками"))
    assert found.isascii()
    assert "official" in found.lower()
