"""Numbers in words, 1 to below 10^15, written the way the three languages teach it."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


_EN_SMALL = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_EN_TENS = _words("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
_EN_SCALES = ("", " thousand", " million", " billion", " trillion")

_ES_SMALL = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = _words("_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _words(
    "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos "
    "ochocientos novecientos"
)

_RU_SMALL = _words(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_RU_TENS = _words(
    "_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
)
_RU_HUNDREDS = _words("_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
# One, two to four, five and more.
_RU_SCALES = (
    ("", "", ""),
    ("тысяча", "тысячи", "тысяч"),
    ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"),
    ("триллион", "триллиона", "триллионов"),
)


def _groups(value: int, base: int) -> list[tuple[int, int]]:
    """Return the groups of a number with their places, the highest first, zeros left out."""
    found, place = [], 0
    while value:
        value, group = divmod(value, base)
        if group:
            found.append((group, place))
        place += 1
    return found[::-1]


def spell_english(value: int) -> str:
    """Return a number in English words."""
    words = [_english_group(group) + _EN_SCALES[place] for group, place in _groups(value, 1000)]
    return " ".join(words)


def _english_group(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    words = [f"{_EN_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        unit = f"-{_EN_SMALL[rest % 10]}" if rest % 10 else ""
        words.append(_EN_TENS[rest // 10] + unit)
    elif rest:
        words.append(_EN_SMALL[rest])
    return " and ".join(words)


def spell_spanish(value: int) -> str:
    """Return a number in Spanish words: the long scale, groups of a million."""
    words = []
    for group, place in _groups(value, 10**6):
        if not place:
            words.append(_spanish_group(group))
        elif group == 1:
            words.append(("", "un millón", "un billón")[place])
        else:
            scale = ("", " millones", " billones")[place]
            words.append(_shortened(_spanish_group(group)) + scale)
    return " ".join(words)


def _spanish_group(value: int) -> str:
    """A number below a million."""
    thousands, rest = divmod(value, 1000)
    words = []
    if thousands:
        words.append("mil" if thousands == 1 else f"{_shortened(_below_mil(thousands))} mil")
    if rest:
        words.append(_below_mil(rest))
    return " ".join(words)


def _below_mil(value: int) -> str:
    if value == 100:
        return "cien"
    hundreds, rest = divmod(value, 100)
    words = [_ES_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 30:
        words.append(_ES_TENS[rest // 10] + (f" y {_ES_SMALL[rest % 10]}" if rest % 10 else ""))
    elif rest:
        words.append(_ES_SMALL[rest])
    return " ".join(words)


def _shortened(words: str) -> str:
    """Before a noun: veintiún, treinta y un."""
    if words.endswith("veintiuno"):
        return words[:-3] + "ún"
    return words[:-1] if words.endswith("uno") else words


def spell_russian(value: int) -> str:
    """Return a number in Russian words, nominative."""
    words = []
    for group, place in _groups(value, 1000):
        words += _russian_group(group, feminine=place == 1)
        if place:
            words.append(_RU_SCALES[place][_form(group)])
    return " ".join(words)


def _russian_group(value: int, feminine: bool) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [_RU_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(_RU_TENS[rest // 10])
        rest %= 10
    if rest:
        word = _RU_SMALL[rest]
        words.append({"один": "одна", "два": "две"}.get(word, word) if feminine else word)
    return words


def _form(value: int) -> int:
    if value % 100 in range(11, 15):
        return 2
    return 0 if value % 10 == 1 else 1 if value % 10 in (2, 3, 4) else 2
