"""Pairs of sentences of two languages that put one thing in different words: they are marked."""

from __future__ import annotations

import pytest

from compare.framing.wording_findings import find_wording
from tests.framing.story import compare_row

PAIRS = [
    (
        ("en", "The strike killed at least 40 people."),
        ("es", "La masacre dejó 40 muertos en el hospital."),
        "killing",
    ),
    (
        ("es", "Los combatientes estaban en el hospital, según Israel."),
        ("ru", "Террористы прикрывались больными."),
        "armed_group",
    ),
    (("en", "Gaza faces severe food shortages."), ("es", "Gaza sufre hambruna."), "hunger"),
    (
        ("en", "Kyiv's forces pulled back from the town."),
        ("ru", "Украинские войска бежали из города."),
        "withdrawal",
    ),
    (("en", "Zelensky rejected the plan."), ("ru", "Зеленский сорвал переговоры."), "denial"),
    (
        ("en", "Thousands rallied against the law."),
        ("ru", "Беспорядки в Тбилиси из-за закона."),
        "protest",
    ),
    (("en", "Europe voiced concern."), ("es", "Europa condena la represión."), "attribution"),
    (
        ("en", "Iran's leadership faces unrest."),
        ("es", "La dictadura de los ayatolás se tambalea."),
        "government",
    ),
    (
        ("es", "Fue asesinada por la policía de la moral."),
        ("ru", "Девушка скончалась в отделении полиции."),
        "killing",
    ),
    (("en", "Maduro was declared winner."), ("es", "Maduro se robó las elecciones."), "election"),
    (
        ("en", "Maria Corina Machado, opposition leader."),
        ("es", "María Corina Machado, golpista según el gobierno."),
        "opposition",
    ),
    (("en", "She left the country."), ("ru", "Она сбежала из страны."), "fleeing"),
    (("en", "They were rescued at sea."), ("es", "Fueron interceptados en el mar."), "rescue"),
    (
        ("en", "Officers detained families in raids."),
        ("es", "Agentes cazaron a familias en redadas."),
        "detention",
    ),
    (
        ("en", "Milei's reform bill passed."),
        ("es", "Aprobada la ley de saqueo de Milei."),
        "budget",
    ),
    (("en", "Prices rose sharply."), ("es", "Los precios se dispararon."), "economy"),
    (("en", "Poverty rose."), ("es", "La pobreza se disparó."), "economy"),
    (("en", "The peso was devalued."), ("es", "El peso se desplomó."), "economy"),
    (("en", "The corruption trial."), ("es", "El juicio por presunta corrupción."), "corruption"),
    (("en", "The storm killed 200."), ("es", "La tragedia dejó 200 muertos."), "disaster"),
    (("en", "Regional leader resigned."), ("es", "Cae el presidente regional."), "coup"),
    (("es", "Un misil derribó el avión."), ("ru", "Самолёт потерпел крушение."), "downing"),
    (("en", "The outbreak spread."), ("es", "El brote se desborda."), "health"),
    (
        ("en", "The minister kissed the player."),
        ("es", "Agresión sexual a la jugadora."),
        "gender_violence",
    ),
    (
        ("en", "Same-sex marriage law passed."),
        ("es", "Aprobado el matrimonio igualitario."),
        "identity",
    ),
    (("es", "Marcha del Orgullo."), ("ru", "Гей-парад прошёл."), "identity"),
    (
        ("en", "Activists blocked the road."),
        ("ru", "Экоэкстремисты перекрыли трассу."),
        "activists",
    ),
    (("en", "Court annulled the vote."), ("ru", "Суд украл выборы."), "election"),
    (("en", "Soldiers took power."), ("es", "Golpe de Estado en Níger."), "coup"),
    (("es", "El presidente fue derrocado."), ("ru", "Президент отстранён."), "coup"),
    (("en", "Trump imposed tariffs."), ("es", "Trump castiga a Europa con aranceles."), "trade"),
    (("en", "Markets fell."), ("es", "Las bolsas se hunden."), "economy"),
    (
        ("en", "Navalny died in prison."),
        ("es", "Navalni fue asesinado en prisión."),
        "death_in_custody",
    ),
    (("en", "The spy was swapped."), ("ru", "Разведчик вернулся на родину."), "spies"),
    (("en", "A gunman opened fire."), ("es", "Un terrorista abrió fuego."), "armed_group"),
    (
        ("en", "The attack on the concert hall."),
        ("es", "El atentado de la sala de conciertos."),
        "military_action",
    ),
    (("en", "China claims the reef."), ("es", "China ocupa el arrecife."), "territory"),
    (
        ("en", "Taiwan's president visited."),
        ("ru", "Глава администрации Тайваня посетила."),
        "leader",
    ),
    (
        ("en", "Locals protest against tourists."),
        ("es", "Vecinos se rebelan contra el turismo."),
        "protest",
    ),
    (("en", "Union demands a raise."), ("ru", "Профсоюз просит прибавки."), "request"),
    (("en", "Firm will cut 1,000 jobs."), ("ru", "Компания оптимизирует штат."), "jobs"),
    (("en", "Journalist detained."), ("es", "Periodista secuestrado."), "detention"),
    (("en", "Rebels took Damascus."), ("ru", "Боевики захватили Дамаск."), "territory"),
    (("en", "Assad fled."), ("ru", "Асад покинул страну."), "fleeing"),
    (("en", "Rebel leader Sharaa."), ("ru", "Главарь группировки Шараа."), "leader"),
    (("en", "EU froze assets."), ("ru", "ЕС украл активы."), "seizure_of_goods"),
    (("en", "A teen killed three."), ("es", "Un adolescente asesina a tres."), "killing"),
    (("en", "He admitted mistakes."), ("ru", "Он заявил об ошибках."), "attribution"),
    (
        ("es", "La empresa echó a la calle a 400 trabajadores."),
        ("ru", "Предприятие оптимизирует штат на 400 человек."),
        "jobs",
    ),
    (
        ("en", "Union leaders called for talks with the government."),
        ("es", "Los sindicatos exigen al Gobierno que negocie."),
        "request",
    ),
    (
        ("en", "The minister said the strike was illegal."),
        ("es", "El ministro amenazó con despidos."),
        "attribution",
    ),
    (
        ("en", "Islanders voted to leave the union."),
        ("ru", "Остров провёл незаконный референдум."),
        "election",
    ),
    (
        ("en", "The pro-independence leader thanked voters."),
        ("ru", "Лидер сепаратистов поблагодарил избирателей."),
        "separatists",
    ),
    (
        ("en", "The capital does not recognise the result."),
        ("ru", "Столица назвала голосование фарсом."),
        "election",
    ),
    (("en", "Residents were evacuated."), ("ru", "Спасатели спасли сотни жителей."), "rescue"),
    (
        ("en", "The president promised compensation."),
        ("es", "El presidente se limitó a prometer ayudas."),
        "promise",
    ),
    (
        ("en", "Authorities cleared the camp."),
        ("es", "Desalojo violento del campamento."),
        "eviction",
    ),
    (
        ("en", "Some 600 migrants were bused away."),
        ("ru", "600 нелегалов вывезли автобусами."),
        "migrants",
    ),
    (
        ("en", "A strike killed 25 guests at a wedding."),
        ("es", "Masacre en una boda: 25 muertos."),
        "killing",
    ),
    (
        ("es", "El ejército reconoció un error."),
        ("ru", "Военные сообщили об инциденте."),
        "attribution",
    ),
    (
        ("en", "Thousands marched against the tax rise."),
        ("ru", "Тысячи человек устроили беспорядки из-за налога."),
        "protest",
    ),
    (
        ("en", "The tax increase was approved at night."),
        ("ru", "Налоговая реформа принята ночью."),
        "taxes",
    ),
    (
        ("en", "The activist was detained by masked men."),
        ("es", "El activista fue secuestrado por encapuchados."),
        "detention",
    ),
    (("en", "The police declined to comment."), ("es", "La policía guarda silencio."), "denial"),
    (
        ("es", "El desastre ecológico llega a la costa."),
        ("ru", "Разлив нефти дошёл до берега."),
        "environment",
    ),
    (
        ("es", "La petrolera minimizó los daños."),
        ("ru", "Компания заверила, что угрозы нет."),
        "attribution",
    ),
    (
        ("en", "The vaccine mandate takes effect."),
        ("ru", "Вводится принудительная вакцинация."),
        "health_measures",
    ),
    (
        ("es", "Antivacunas protestan en la capital."),
        ("ru", "Противники прививок вышли на митинг."),
        "health_measures",
    ),
    (
        ("es", "Agresión en la frontera deja dos muertos."),
        ("ru", "На границе произошёл инцидент."),
        "military_action",
    ),
    (
        ("en", "The government rescued the bank."),
        ("es", "El Gobierno regala miles de millones a la banca."),
        "bailout",
    ),
    (
        ("en", "The journalist was sentenced to six years."),
        ("es", "Seis años de cárcel para el periodista en un juicio amañado."),
        "trial",
    ),
    (
        ("en", "The embassy demanded her release."),
        ("es", "La embajada pidió su liberación."),
        "request",
    ),
    (
        ("en", "Hospitals run out of medicine because of the embargo."),
        ("es", "El bloqueo genocida vacía los hospitales."),
        "sanctions",
    ),
    (("en", "Settlers moved into the forest."), ("es", "Invasores ocupan el bosque."), "land"),
    (("es", "Asesinan a líderes indígenas."), ("ru", "Погибли лидеры индейцев."), "killing"),
]


@pytest.mark.parametrize(("one", "other", "concept"), PAIRS)
def test_one_thing_in_two_wordings(
    one: tuple[str, str], other: tuple[str, str], concept: str
) -> None:
    articles, (row,) = compare_row(one, other)
    found = [finding for finding in find_wording(articles, [row]) if finding.concept == concept]
    assert {mention.article for finding in found for mention in finding.mentions} == {"a1", "a2"}
