import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import limits
from compare.errors import InputError
from compare.read import Source, read_article

STORIES = {
    "en": [
        "Bridge gives way in the north",
        "Twelve people were hurt on Tuesday when the old bridge over the river gave way.",
        "Engineers had warned of cracks in two of the pillars. The repairs were to begin in March.",
        "Nobody has been charged. The mayor asked for patience while the inquiry goes on.",
    ],
    "es": [
        "Cede un puente en el norte",
        "Doce personas resultaron heridas el martes al ceder el viejo puente sobre el río.",
        "Los ingenieros advirtieron de grietas en dos pilares. Las obras iban a empezar en marzo.",
        "Nadie ha sido acusado. El alcalde pidió paciencia mientras dure la investigación.",
    ],
    "ru": [
        "На севере рухнул мост",
        "Двенадцать человек пострадали во вторник при обрушении старого моста через реку.",
        "Инженеры предупреждали о трещинах в двух опорах. Ремонт должен был начаться в марте.",
        "Обвинения никому не предъявлены. Мэр попросил подождать, пока идёт расследование.",
    ],
}


@pytest.mark.parametrize("code", STORIES)
@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n", " \r\n\r\n\n", "\u2029"])
def test_a_clean_text_stays_as_it_is(code: str, between: str) -> None:
    article = read_article(between.join(STORIES[code]) + "\n", id="a", outlet="The Daily")
    assert article.text == "\n\n".join(STORIES[code])
    assert article.title == STORIES[code][0]
    assert article.language == code
    assert (article.id, article.outlet, article.date) == ("a", "The Daily", None)


def test_a_dirty_page() -> None:
    """Of the form of a real one: a stamp, the title twice, a stray link."""
    title, *paragraphs = STORIES["en"]
    page = f" date 2026-01-06 Yandex metrika counter\n\n{title}\n\n{title}\n"
    page += "\n\n".join(paragraphs) + "\n\nhonour our fallen engineers\n"
    article = read_article(page, id="a", outlet="The Daily")
    assert article.title == title
    assert article.date == "2026-01-06"
    assert article.text == "\n\n".join(STORIES["en"])


def test_a_dirtier_page() -> None:
    title, first, second, last = STORIES["ru"]
    lines = ["03.01.2026 14:01", "В мире", title, "Текст:  Иван Иванов", first, "Реклама", second]
    lines += ["Читайте также:", "Мэр под подозрением", last + " РИА Новости", "Поделиться"]
    lines += ["Теги: мост", "Мосты Европы"]
    article = read_article("\n".join(lines), id="a", outlet="Новости")
    assert article.date == "2026-01-03"
    assert article.text == "\n\n".join(STORIES["ru"])


def test_what_the_file_names_and_what_the_reader_gives() -> None:
    text = "\n\n".join(STORIES["es"][1:])
    source = Source(f"2 de enero de 2026\n\n{text}", "Cede un puente | El Diario", "2026-01-03")
    article = read_article(source, id="a", outlet="El Diario")
    assert (article.title, article.date) == ("Cede un puente", "2026-01-03")
    assert article.text == f"Cede un puente\n\n{text}"
    article = read_article(source, id="a", outlet="El Diario", date="2026-01-04", language="en")
    assert (article.date, article.language) == ("2026-01-04", "en")


def test_no_title() -> None:
    text = "\n\n".join(STORIES["en"][1:])
    article = read_article(text, id="a", outlet="The Daily")
    assert (article.title, article.text) == ("", text)


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        ("", None, "has almost no text"),
        ("\ufeff \n ", None, "has almost no text"),
        ("Bridge falls", None, "has almost no text"),
        ("12 345, 67! " * 50, None, "has almost no text"),
        ("Share\nTweet\nRead also: Mayor under fire", None, "has almost no text"),
        ("word " * (limits.MAX_TEXT_BYTES // 5 + 1), None, "has more than 2 MB of text"),
        ("Uma ponte cedeu no norte. Doze pessoas ficaram feridas.", None, "looks like Portuguese"),
        ("На севере рухнул мост. Пострадали двенадцать.", "es", "is marked as Spanish but"),
        ("Bridge gives way in the north. Twelve were hurt.", "ru", "is marked as Russian but"),
        ("Bridge gives way in the north. Twelve were hurt.", "fr", "choose its language from"),
    ],
)
def test_bad_input_names_the_outlet(text: str, language: str | None, message: str) -> None:
    with pytest.raises(InputError, match=f"^“The Daily”.*{message}"):
        read_article(text, id="a", outlet="The Daily", language=language)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        article = read_article(f"{text}\n\nThe bridge over the river is old.", id="a", outlet="o")
    except InputError:
        return
    assert article.text == article.text.strip()
    assert article.text.startswith(article.title)
    again = read_article(article.text, id="a", outlet="o", language=article.language)
    assert len(again.text) <= len(article.text)
