"""Sentences as newspapers print them: every value that a reader finds but dates and ordinals."""

from __future__ import annotations

import pytest

from compare.figures.reader import read_numbers

Sentence = tuple[str, list[float]]

ENGLISH: tuple[Sentence, ...] = (
    (
        "Revenue rose 12% to $4.56 billion in the quarter, beating estimates of $4.4 billion.",
        [12, 4_560_000_000, 4_400_000_000],
    ),
    (
        "The chipmaker fell as much as 3.5 percent, or $1.20, to $33.15 in premarket trading.",
        [3.5, 1.2, 33.15],
    ),
    (
        "The company said it would cut 1,200 jobs, about 5% of its workforce of 24,000.",
        [1200, 5, 24_000],
    ),
    ("Net profit came in at 89 cents a share, up from 75 cents a year earlier.", [0.89, 0.75]),
    (
        "The Dow Jones Industrial Average dropped 250.35 points, or 0.7 per cent, to 34,480.76.",
        [250.35, 0.7, 34480.76],
    ),
    ("The S&P 500 gained 0.3% while the Nasdaq added 45 points.", [0.3, 45]),
    ("Brent crude rose 84 cents to $72.31 a barrel.", [0.84, 72.31]),
    ("The bank set aside €1.5bn for bad loans, twice as much as last year.", [1_500_000_000, 2]),
    ("The 10-year Treasury yield climbed 4 basis points to 1.62%.", [10, 0.04, 1.62]),
    ("Inflation eased to 2.1% in May from 2.4% in April.", [2.1, 2.4]),
    (
        "The deal values the firm at between $3 billion and $3.5 billion.",
        [3_000_000_000, 3_500_000_000],
    ),
    ("Analysts polled by Reuters expected a gain of 180,000 jobs.", [180_000]),
    ("The unemployment rate fell by half a percentage point to 4.3%.", [0.5, 4.3]),
    ("Ford sold 2.2 million vehicles in the first six months of the year.", [2_200_000, 6]),
    ("One in four households cannot pay the bill, the survey of 2,000 adults found.", [0.25, 2000]),
    ("She bought 15 shares at $20 apiece in 2012.", [15, 20]),
    ("The plane, a Boeing 737 MAX, was carrying 157 people.", [157]),
    ("A 34-year-old man was jailed for 18 months.", [34, 18]),
    ("The storm brought winds of 120 mph and up to 15 inches of rain.", [120, 15]),
    ("Temperatures hit 41.8C, or 107F, on Tuesday.", [41.8, 107]),
    ("He ran the 100 metres in 9.79 seconds.", [100, 9.79]),
    ("Two-thirds of the 650 lawmakers backed the bill.", [2 / 3, 650]),
    ("The vote was 52-48, with two senators absent.", [52, 48, 2]),
    ("The rocket reached an altitude of 62 miles, about 100 kilometres.", [62, 100]),
    (
        "At least 23 people, including five children, were killed and more than 100 injured.",
        [23, 5, 100],
    ),
    ("The city of 8.4 million people lost nearly 300,000 residents.", [8_400_000, 300_000]),
    ("The painting sold for a record £26.5m, three times its estimate.", [26_500_000, 3]),
    (
        "Amazon plans to spend $15 billion to $20 billion over the next five years.",
        [15_000_000_000, 20_000_000_000, 5],
    ),
    ("The fund manages some $120bn in assets for 3.5m clients.", [120_000_000_000, 3_500_000]),
    ("Sales slipped 0.4 percent to 9.87 trillion yen.", [0.4, 9_870_000_000_000]),
    ("The index is down nearly 20% this year, its worst run in more than a decade.", [20]),
    ("He owes 50 to 60 thousand dollars.", [50_000, 60_000]),
    ("A dozen eggs cost $4.82 in January, up 15%.", [12, 4.82, 15]),
    ("Under Article 50, talks must end within two years.", [2]),
    ("The G7 countries pledged 1 billion vaccine doses.", [1_000_000_000]),
    ("The 6.2-magnitude quake struck at a depth of 10 km.", [6.2, 10]),
    ("The museum, which opened in the 1990s, has 35 rooms and 12,000 items.", [35, 12_000]),
    ("Police seized 1.5 tonnes of cocaine worth an estimated $60 million.", [1.5, 60_000_000]),
    ("She won 6-4, 7-5 in one hour and 34 minutes.", [6, 4, 7, 5, 94]),
    ("The trial lasted three-and-a-half weeks.", [3.5]),
    ("The carrier operates 45 Airbus A320s and 12 Boeing 787-9 jets.", [45, 12]),
    ("Gold added $5 to $1,870 an ounce.", [5, 1870]),
    ("Apple's iPhone 12 starts at $799.", [799]),
    ("They raised $250,000 in 24 hours from 3,100 donors.", [250_000, 24, 3100]),
    ("The law passed 218 votes to 210.", [218, 210]),
    ("A quarter of a million people marched.", [250_000]),
    ("Output fell for a fourth straight month, by 1.1 percent.", [1.1]),
    ("The factory makes 5,000 cars a day, seven days a week.", [5000, 7]),
    ("Its market value topped $1 trillion for the first time.", [1_000_000_000_000]),
    ("The euro was up 0.2% at $1.1045, while sterling fell to $1.25.", [0.2, 1.1045, 1.25]),
    ("Turnout was 66.8 percent, the highest since 1998.", [66.8]),
    ("The company has 1.3 billion users in 190 countries.", [1_300_000_000, 190]),
    ("They have two children, aged 7 and 10.", [2, 7, 10]),
    ("The fine could reach 4% of annual turnover or €20 million.", [4, 20_000_000]),
    ("He paid 99p for a book printed in 1870.", [0.99]),
    ("The dam holds 2 billion cubic metres of water.", [2_000_000_000]),
    ("Only 3 of the 14 miners were rescued.", [3, 14]),
    ("The stock trades at 15 times earnings.", [15]),
    ("Prices have doubled since March to about $2 per litre.", [2, 2]),
    ("Nearly one million people fled; hundreds of homes burned.", [1_000_000]),
    ("The bond pays 5 3/4 percent.", [5.75]),
    ("The Fed cut rates by 25bps.", [0.25]),
    ("On Jan. 3, 150 US aircraft took part.", [150]),
    ("A $1-a-day plan and a two-bedroom flat for 1,500 a month.", [1, 2, 1500]),
    (
        "Third-quarter net income was 1.02 billion euros ($1.13 billion).",
        [1_020_000_000, 1_130_000_000],
    ),
    ("She came 2nd out of 30 runners.", [30]),
)
SPANISH: tuple[Sentence, ...] = (
    (
        "El beneficio neto subió un 12,5 % hasta los 1.234,5 millones de euros.",
        [12.5, 1_234_500_000],
    ),
    ("La inflación bajó al 2,1% desde el 2,4% de abril.", [2.1, 2.4]),
    (
        "Al menos 23 personas, entre ellas cinco niños, murieron y más de cien resultaron heridas.",
        [23, 5, 100],
    ),
    ("El Gobierno destinará 3.000 millones a vivienda, el doble que en 2019.", [3_000_000_000, 2]),
    ("La Policía detuvo a tres hombres de 26, 31 y 45 años.", [3, 26, 31, 45]),
    ("El Ibex 35 perdió un 0,8% y cerró en los 8.765,4 puntos.", [0.8, 8765.4]),
    ("La tasa de paro se situó en el 15,3%, medio punto más que en marzo.", [15.3, 0.5]),
    ("El barril de Brent se encareció 84 centavos, a 72,31 dólares.", [0.84, 72.31]),
    ("Cerca de medio millón de personas se manifestaron en la capital.", [500_000]),
    ("El Real Madrid ganó 3-1 con dos goles de Vinicius.", [3, 1, 2]),
    ("Un terremoto de magnitud 6,2 sacudió la costa a las 14:30.", [6.2]),
    ("El incendio ha quemado más de 12.000 hectáreas en tres días.", [12_000, 3]),
    ("Dos de cada tres españoles creen que la situación empeorará.", [2 / 3]),
    (
        "La ley fue aprobada por 178 votos a favor, 165 en contra y siete abstenciones.",
        [178, 165, 7],
    ),
    ("El avión, un Boeing 737, llevaba 189 pasajeros y seis tripulantes.", [189, 6]),
    ("Fue condenado a 15 años y seis meses de prisión y a pagar 20.000 euros.", [186, 20_000]),
    ("El precio del gas se ha triplicado desde enero.", [3]),
    ("Entre 400 y 500 migrantes llegaron en la última semana.", [400, 500]),
    ("El artículo 155 y el G20 centraron el debate.", []),
    ("Veintitrés soldados murieron y otros treinta y dos resultaron heridos.", [23, 32]),
    ("La empresa ganó 1,5 millones de dólares, un 30 por ciento más.", [1_500_000, 30]),
    ("La deuda asciende a 1,2 billones de euros.", [1_200_000_000_000]),
    ("El salario mínimo subirá a 1.080 euros en 14 pagas.", [1080, 14]),
    ("Un niño de tres años murió ahogado en la piscina.", [1, 3]),
    ("El vuelo duró dos horas y media.", [2.5]),
    ("Se registraron temperaturas de 44 grados y vientos de 80 km/h.", [44, 80]),
    ("La mitad de los 350 diputados votó en contra.", [0.5, 350]),
    ("Decenas de miles de personas salieron a las calles en una veintena de ciudades.", [20]),
    ("México registró 1,234 casos y 56 muertes en las últimas 24 horas.", [1234, 56, 24]),
    ("La tarifa cuesta US$25 al mes o $ 250 al año.", [25, 250]),
    ("El sospechoso, de 34 años, tiene antecedentes.", [34]),
    ("El crecimiento será de entre el 2 y el 2,5 por ciento.", [2, 2.5]),
    ("El tren circulaba a 190 kilómetros por hora en un tramo limitado a 80.", [190, 80]),
    ("Más de un centenar de bomberos y quince helicópteros trabajan en la zona.", [100, 15]),
    ("La víctima recibió siete disparos en la calle Mayor, 12.", [7]),
    ("El 63% de los votantes apoyó la reforma, frente al 37% que la rechazó.", [63, 37]),
    ("Unos 3,5 millones de venezolanos viven fuera del país.", [3_500_000]),
    ("La compañía cerrará 120 de sus 600 tiendas.", [120, 600]),
    ("El presupuesto crece un tercio, hasta 900 millones.", [1 / 3, 900_000_000]),
    ("Mil doscientos efectivos fueron desplegados.", [1200]),
    ("El exministro, de 71 años, falleció el 3 de enero.", [71]),
    ("La bolsa recuperó 2,3 puntos porcentuales.", [2.3]),
    ("Una de cada diez empresas cerró.", [0.1]),
    ("Rescatan a un hombre y a dos mujeres tras 36 horas.", [1, 2, 36]),
)
RUSSIAN: tuple[Sentence, ...] = (
    ("Прибыль компании выросла на 12,5% и составила 1,2 млрд рублей.", [12.5, 1_200_000_000]),
    ("По меньшей мере 23 человека погибли, более ста получили ранения.", [23, 100]),
    ("Инфляция замедлилась до 4,1% с 4,5% месяцем ранее.", [4.1, 4.5]),
    ("Курс доллара поднялся до 92,35 рубля, евро — до 100,12 рубля.", [92.35, 100.12]),
    ("Индекс Мосбиржи упал на 0,8%, до 3 150,4 пункта.", [0.8, 3150.4]),
    ("Цены на нефть выросли вдвое с начала года.", [2]),
    ("Число заболевших увеличилось в три раза.", [3]),
    ("Суд приговорил его к 15 годам колонии и штрафу в 500 тыс. рублей.", [15, 500_000]),
    ("Двое полицейских и трое гражданских пострадали.", [2, 3]),
    ("Задержаны 34-летний мужчина и двое его сообщников.", [34, 2]),
    ("За принятие закона проголосовали 352 депутата, против — 57.", [352, 57]),
    ("«Спартак» обыграл «Зенит» со счётом 3:1.", [3, 1]),
    ("Землетрясение магнитудой 6,2 произошло на глубине 10 км.", [6.2, 10]),
    ("Площадь пожара достигла 2,5 тысячи гектаров.", [2500]),
    ("На борту Ту-154 находились 92 человека.", [92]),
    ("Каждый пятый россиянин считает, что цены вырастут.", [0.2]),
    ("Полтора миллиона человек остались без света.", [1_500_000]),
    ("От 5 до 7 тысяч мигрантов прибыли за неделю.", [5000, 7000]),
    ("Средняя зарплата превысила 70 тыс. руб.", [70_000]),
    ("Подписано соглашение на 3 трлн рублей сроком на десять лет.", [3_000_000_000_000, 10]),
    ("Матч посетили около двадцати тысяч зрителей.", [20_000]),
    ("Возбуждено дело по статье 205 УК, ему грозит до 20 лет.", [20]),
    ("Скорость ветра достигала 25 м/с, температура — минус 30 градусов.", [25, -30]),
    ("Треть опрошенных затруднились с ответом.", [1 / 3]),
    ("Тридцать два кубинских офицера убиты в ходе операции.", [32]),
    ("Погиб один военный, ещё двадцать один ранен.", [1, 21]),
    ("Трёхдневный траур объявлен с 5 по 7 января.", [3]),
    ("Рост составил 2–2,5 процента.", [2, 2.5]),
    ("Человек двадцать собрались у посольства.", [20]),
    ("Дефицит сократился в два раза.", [0.5]),
    ("Явка составила 67,5 процентного пункта выше нормы.", [67.5]),
    ("Компания закроет 120 из 600 магазинов.", [120, 600]),
    ("Дом в 12 этажей построили за полгода.", [12, 0.5]),
    ("Стоимость проекта — $1,5 млрд.", [1_500_000_000]),
    ("Ущерб оценили в полмиллиона долларов.", [500_000]),
    ("В 2024 году продано 1 234 567 автомобилей.", [1_234_567]),
    ("Сотни людей вышли на улицы, десятки задержаны.", []),
    ("Врачи приняли 12 пациентов, из них трое — дети.", [12, 3]),
    ("Ставка повышена на 50 базисных пунктов, до 16%.", [0.5, 16]),
    ("Рекорд — 9,79 секунды — держался 11 лет.", [9.79, 11]),
    ("Пенсии проиндексируют на 7,5 процента для 38 млн человек.", [7.5, 38_000_000]),
    ("Двести пятьдесят тысяч рублей похитили у пенсионерки 78 лет.", [250_000, 78]),
    ("Ракета Х-101 и 15 беспилотников сбиты ночью.", [15]),
    ("Рейс SU-1492 задержан на два с половиной часа.", [2.5]),
)


def values(text: str, language: str) -> list[float]:
    found: list[float] = []
    for figure in read_numbers(text, language, "2026-01-06"):
        if figure.kind not in ("date", "time", "ordinal"):
            ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
            found += [float(end) for end in ends if end is not None]
    return found


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_news(text: str, expected: list[float]) -> None:
    assert values(text, "en") == pytest.approx(expected)


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_news(text: str, expected: list[float]) -> None:
    assert values(text, "es") == pytest.approx(expected)


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian_news(text: str, expected: list[float]) -> None:
    assert values(text, "ru") == pytest.approx(expected)
