"""Each rule has what it drops and, beside it, what it must keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.scraps import drop_scraps

TITLE = "Bridge gives way in the north"
FIRST = "Twelve people were hurt when the old bridge over the river gave way, police said."
SECOND = "Engineers had warned of cracks in two of the pillars last autumn."
LAST = "Nobody has been charged, and the mayor asked for patience."

DROPPED = [
    "Share",
    "Share this article",
    "Facebook Twitter WhatsApp Telegram",
    "Compartir en Facebook",
    "Поделиться",
    "icon-facebook icon-twitter icon-whatsapp",
    "Skip to main content",
    "Saltar al contenido principal",
    "Перейти к основному контенту",
    "Сюжет",
    "ВКонтакте | Одноклассники | Telegram",
    "Read also: Mayor under fire",
    "READ MORE: Mayor under fire.",
    "Related: How bridges age",
    "Read more about bridges in Europe",
    "Lea también: El alcalde, bajo sospecha",
    "Le puede interesar: El alcalde, bajo sospecha",
    "Читайте также: Мэр под подозрением",
    "→ Читайте также — Мэр под подозрением",
    "Подробнее читайте в материале «Мосты Европы»",
    "Photo: Jane Doe / Reuters",
    "Photo credit: Jane Doe",
    "Jane Doe/AP",
    "The bridge on Monday. Photo: AFP",
    "Rescuers at the bridge on Tuesday (AFP)",
    "Foto: EFE",
    "Imagen de archivo",
    "El puente, este martes. Foto: Juan Pérez / EFE",
    "Фото: Иван Иванов / ТАСС",
    "© РИА Новости / Иван Иванов",
    "We use cookies to improve your experience. Accept?",
    "Utilizamos cookies propias y de terceros.",
    "Мы используем файлы cookie, чтобы сайт работал лучше.",
    "Sign up for our morning newsletter.",
    "Subscribe to our channel",
    "Suscríbase a nuestro boletín",
    "Síganos en Telegram y en X",
    "Подписывайтесь на наш канал в Telegram!",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Publicidad",
    "Реклама",
    "Реклама. ООО «Ромашка», erid: 2VtzqvX",
    "(Reuters)",
    "EFE",
    "РИА Новости",
    "Source: AFP",
    "Con información de EFE",
    "По материалам ТАСС",
    "12 comments",
    "Comentarios (12)",
    "Комментарии: 5",
    "1 234 просмотра",
    "3 min read",
    "Tags: bridge, police",
    "Etiquetas: puente, policía",
    "Теги: мост, полиция",
    "© 2026 The Daily. All rights reserved.",
    "Все права защищены.",
    "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
    "***",
    "0",
]
KEPT = [
    "What we know",
    "Qué se sabe",
    "Что известно",
    "• Twelve people are in hospital",
    "- Four of them are children",
    "Read more books, the minister told the children.",
    "Related to this is the question of who pays for the repairs.",
    "Watch this space, said the mayor.",
    "Share of the vote: 12 percent",
    "Foto was the name of the cat that the firemen saved.",
    "La foto del puente dio la vuelta al mundo.",
    "Фото моста облетело весь мир.",
    "We have always baked cookies on this bridge, said one old woman.",
    "Подписка на газету подорожала вдвое, сообщили на почте.",
    "Subscribers to the paper were told on Monday.",
    "Reuters was the first to report it.",
    "EFE informó el lunes de que había doce heridos.",
    "Реклама на мосту мешала водителям, считают эксперты.",
    "The source of the crack: water.",
    "Comments by the mayor made things worse.",
    "12 comments were deleted by the police.",
    "Según la agencia EFE",
    "“The bridge is safe,” said the mayor/engineer.",
    "Copyright law has nothing to do with it.",
    "Live music was playing on the bridge when it fell.",
    "Тема моста закрыта, заявил мэр.",
]


@pytest.mark.parametrize("scrap", DROPPED)
def test_a_scrap_between_paragraphs_is_dropped(scrap: str) -> None:
    assert drop_scraps([TITLE, FIRST, scrap, SECOND, LAST]) == [TITLE, FIRST, SECOND, LAST]


@pytest.mark.parametrize("scrap", DROPPED)
def test_a_scrap_at_the_end_is_dropped(scrap: str) -> None:
    assert drop_scraps([TITLE, FIRST, SECOND, LAST, scrap]) == [TITLE, FIRST, SECOND, LAST]


@pytest.mark.parametrize("line", KEPT)
def test_what_looks_like_a_scrap_is_kept(line: str) -> None:
    lines = [TITLE, FIRST, line, SECOND, LAST]
    assert drop_scraps(lines) == lines


def test_a_label_takes_its_headline_along() -> None:
    lines = [TITLE, FIRST, "Read also:", "Mayor under fire", "What we know", SECOND, LAST]
    assert drop_scraps(lines) == [TITLE, FIRST, "What we know", SECOND, LAST]


def test_a_label_at_the_end_takes_all_headlines_along() -> None:
    lines = [TITLE, FIRST, SECOND, "Новости по теме", "Мэр под подозрением", "Мосты Европы"]
    assert drop_scraps(lines) == [TITLE, FIRST, SECOND]


def test_a_label_takes_no_prose_along() -> None:
    assert drop_scraps([TITLE, FIRST, "Read also", SECOND]) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "headline",
    ["Watch: bridge gives way", "Read more: a bridge falls", "Photo: the bridge that fell"],
)
def test_a_headline_that_begins_like_a_label_is_kept(headline: str) -> None:
    assert drop_scraps([headline, FIRST, SECOND]) == [headline, FIRST, SECOND]


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Doe",
        "By JANE DOE and John Smith, Associated Press",
        "Por Juan Pérez",
        "Redacción",
        "Автор: Иван Иванов",
        "Текст:  Иван Иванов",
        "World",
        "Internacional",
        "В мире",
    ],
)
def test_a_byline_stands_at_the_top(byline: str) -> None:
    assert drop_scraps([TITLE, byline, FIRST, SECOND]) == [TITLE, FIRST, SECOND]
    lower_down = [TITLE, FIRST, byline, SECOND]
    if byline != "Redacción":
        assert drop_scraps(lower_down) == lower_down


@pytest.mark.parametrize(
    "line", ["By the river, fear", "Por qué cedió", "World Bank asked to pay", "В мире и дома"]
)
def test_a_standfirst_is_no_byline(line: str) -> None:
    assert drop_scraps([TITLE, line, FIRST, SECOND]) == [TITLE, line, FIRST, SECOND]


@pytest.mark.parametrize(
    "tail",
    [
        " (Reporting by Jane Doe; editing by John Smith)",
        " (Reuters)",
        " EFE",
        " (EFE)",
        " EFE jdp/am",
        " РИА Новости",
    ],
)
def test_an_agency_s_tail_is_cut(tail: str) -> None:
    assert drop_scraps([TITLE, FIRST, LAST + tail]) == [TITLE, FIRST, LAST]
    assert drop_scraps([TITLE, FIRST, LAST, tail.strip()]) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "end", ["Nobody was told by Reuters.", "So said the AP.", "(The mayor did not reply.)"]
)
def test_an_end_that_names_an_agency_is_kept(end: str) -> None:
    assert drop_scraps([TITLE, FIRST, f"{LAST} {end}"]) == [TITLE, FIRST, f"{LAST} {end}"]


def test_a_stray_last_line_is_dropped() -> None:
    assert drop_scraps([TITLE, FIRST, SECOND, LAST, "honour our fallen engineers"])[-1] == LAST


@pytest.mark.parametrize(
    "end",
    [
        ["What to do:", "call the police"],
        ["Where to call", "Police: 112"],
        ["• Police: 112"],
        ["This last paragraph of the story has lost its full stop on the way to the newspaper"],
    ],
)
def test_a_list_or_a_long_line_at_the_end_is_kept(end: list[str]) -> None:
    lines = [TITLE, FIRST, SECOND, LAST, *end]
    assert drop_scraps(lines)[-1] == end[-1]


def test_a_short_text_has_no_stray_line() -> None:
    assert drop_scraps([TITLE, FIRST, "To be continued"]) == [TITLE, FIRST, "To be continued"]


def test_behind_the_first_scrap_of_the_foot_headlines_are_dropped() -> None:
    lines = [
        TITLE,
        FIRST,
        SECOND,
        "Tags: bridge",
        "Mayor under fire",
        "Bridges of Europe",
        "How to",
    ]
    assert drop_scraps(lines) == [TITLE, FIRST, SECOND]


@given(st.lists(st.text(max_size=80).map(str.strip).filter(bool), max_size=6))
def test_nothing_is_added(lines: list[str]) -> None:
    assert all(any(kept in line for line in lines) for kept in drop_scraps(lines))
