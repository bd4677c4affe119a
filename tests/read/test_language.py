import pytest

from compare.errors import InputError
from compare.read.language import alphabet_share, detect_language, identify, main_script

# Two sentences each, as short as a headline and a lead.
RIGHT = [
    ("en", "Bridge gives way in the north. Twelve people were hurt, the ministry said."),
    ("es", "Cede un puente en el norte. Doce personas resultaron heridas, según el ministerio."),
    ("ru", "На севере рухнул мост. Пострадали двенадцать человек, сообщили в министерстве."),
    ("en", "US raid kills 55"),
    ("es", "Al menos 80 muertos"),
    ("ru", "Погибли 58 военных"),
    ("ru", "Взрывы в Каракасе"),
    # Quotations and names in another language or script.
    ("es", "El actor dijo: “We are going to run it until we can do it safely”, según la prensa."),
    ("en", "The paper wrote: «На севере рухнул мост, и никто не знает почему», and that was all."),
    ("ru", "Президент США Donald Trump сообщил в Truth Social о захвате Nicolás Maduro Moros."),
    ("en", "Delcy Rodríguez and Vladimir Padrino López were in Caracas with Cilia Flores."),
    ("es", "João Gonçalves y Luís Simões dimitieron el lunes tras la derrota en las elecciones."),
    # With figures, links and shouting.
    ("en", "2026-01-06 12:30 https://example.com/a-b THE BRIDGE GAVE WAY AND 12 PEOPLE WERE HURT"),
]
OTHERS = [
    (
        "pt",
        "Portuguese",
        "Uma ponte cedeu no norte. Doze pessoas ficaram feridas, disse o ministro.",
    ),
    (
        "ca",
        "Catalan",
        "Ha cedit un pont al nord. Dotze persones han resultat ferides, segons el govern.",
    ),
    (
        "gl",
        "Galician",
        "Cedeu unha ponte no norte. Doce persoas resultaron feridas, dixo o goberno.",
    ),
    (
        "it",
        "Italian",
        "È crollato un ponte nel nord. Dodici persone sono rimaste ferite, dice il governo.",
    ),
    (
        "fr",
        "French",
        "Un pont a cédé dans le nord. Douze personnes ont été blessées, selon le ministère.",
    ),
    (
        "de",
        "German",
        "Im Norden ist eine Brücke eingestürzt. Zwölf Menschen wurden dabei verletzt.",
    ),
    (
        "uk",
        "Ukrainian",
        "На півночі обвалився міст. Постраждали дванадцять людей, повідомили в уряді.",
    ),
    (
        "be",
        "Belarusian",
        "На поўначы абваліўся мост. Пацярпелі дванаццаць чалавек, паведамілі ва ўрадзе.",
    ),
    (
        "bg",
        "Bulgarian",
        "На север се срути мост. Дванадесет души са ранени, съобщиха от министерството.",
    ),
    (
        "sr",
        "Serbian",
        "На северу је пао мост. Повређено је дванаест људи, саопштило је министарство.",
    ),
    (
        "mk",
        "Macedonian",
        "На северот се урна мост. Дванаесет лица се повредени, соопшти министерството.",
    ),
    ("kk", "Kazakh", "Солтүстікте көпір құлады. Он екі адам жарақат алды деп хабарлады үкімет."),
    ("pl", "Polish", "Na północy zawalił się most. Dwanaście osób zostało rannych, podał resort."),
    ("zh-cn", "Chinese", "北方一座桥梁倒塌。政府说有十二人受伤，其中四人仍在医院接受治疗。"),
]


@pytest.mark.parametrize(("code", "text"), RIGHT)
def test_short_texts(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(("code", "name", "text"), OTHERS)
def test_other_languages_are_refused_by_name(code: str, name: str, text: str) -> None:
    assert identify(text) == code
    with pytest.raises(InputError, match=f"^This looks like {name}: give a version in English"):
        detect_language(text)


@pytest.mark.parametrize("text", ["", "2026 12 55", "!!! … ???", "👍👍👍"])
def test_no_words_no_language(text: str) -> None:
    with pytest.raises(InputError, match=r"^There are too few words to tell the language"):
        detect_language(text)


def test_the_answer_does_not_change() -> None:
    text = "Maduro en Nueva York"
    assert {identify(text) for _ in range(5)} == {"es"}


def test_names_do_not_make_the_script() -> None:
    assert main_script("Президент США Donald Trump о Truth Social и Mar-a-Lago Club") == "cyrillic"
    assert main_script("") is None


def test_share_of_the_alphabet() -> None:
    assert alphabet_share("мост bridge", "ru") == pytest.approx(0.4)
    assert alphabet_share("123", "en") == 0
