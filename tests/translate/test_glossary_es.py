"""The rough gloss of Spanish: names, order, figures and marks."""

from __future__ import annotations

import pytest

from compare.translate.glossary import translate


def gloss(*lines: str) -> list[str]:
    found = translate(lines, "es", "en")
    return [found[line] for line in lines]


GOLDEN = (
    # Phrases, longest first.
    ("Al menos 80 personas murieron.", "At least 80 people"),
    ("El acuerdo sigue en pie, sin embargo.", "however"),
    # Names stay names.
    ("Secuestraron al presidente Nicolás Maduro.", "Nicolás Maduro"),
    ("Maduro y su esposa, Cilia Flores, viajaron.", "Maduro and his wife, Cilia Flores,"),
    ("El ministro Vladimir Padrino López habló.", "Vladimir Padrino López"),
    ("El secretario Marco Rubio habló.", "Marco Rubio"),
    ("Compró flores rojas.", "red flowers"),
    ("El vino está maduro.", "mature"),
    ("Guerra en Ucrania.", "War in Ukraine."),
    ("Sheinbaum, Diosdado Cabello y Kavanaugh.", "Sheinbaum, Diosdado Cabello and Kavanaugh."),
    ("Habló el teniente coronel.", "lieutenant colonel"),
    ("El ministro de Defensa habló.", "Defense Minister"),
    ("La secretaria de Guerra de EE. UU.", "of War of the US"),
    # Adjectives before their nouns, none where a capital makes it a name.
    ("Las armas nucleares.", "The nuclear weapons."),
    ("Un representante estatal republicano.", "A Republican state representative."),
    ("Las fuerzas estadounidenses.", "The American forces."),
    ("La empresa China Mobile.", "company China Mobile"),
    ("Vio «armas nucleares».", 'Saw "nuclear weapons."'),
    ("Un puente francés.", "A French bridge."),
    ("Los factores más relevantes.", "more relevant factors"),
    # What the counting got wrong, and what the news needs.
    ("Hubo 95 víctimas mortales.", "95 fatalities"),
    ("Los rescates siguen en la cuenca del río.", "The rescues"),
    ("Los rescates siguen en la cuenca del río.", "the basin of the river"),
    ("Balances oficiales.", "Official tolls"),
    ("Vive en los Niveles Altos.", "High Levels"),
    ("La fiscalía lo dejó en libertad.", "The prosecutor's office"),
    ("La fiscalía lo dejó en libertad.", "free"),
    ("Cayeron misiles balísticos y drones.", "ballistic missiles and drones"),
    ("Rescatarán a los damnificados.", "Will rescue the victims"),
    ("Hubo saqueos y toque de queda.", "looting and curfew"),
    ("Fue un terremoto con réplicas.", "earthquake with aftershocks"),
    ("El alto el fuego empezó.", "ceasefire"),
    ("Llegaron desde Cuenca.", "from Cuenca"),
    ("No llueve desde 2014.", "since 2014"),
    ("La inflación cayó al 4,9 % en enero.", "fell to 4.9%"),
    ("Fue condenado a diez años de prisión.", "sentenced to ten years in prison"),
    ("El juez decretó prisión preventiva sin fianza.", "pretrial detention without bail"),
    ("Un tren descarriló ayer.", "derailed yesterday"),
    ("La segunda vuelta de las elecciones presidenciales.", "runoff of the presidential election"),
    ("Los soldados ucranianos y una ciudad ucraniana.", "Ukrainian soldiers and a Ukrainian city"),
    ("El libro tuvo éxito.", "was successful"),
    # An unknown form of a known word; no word that only begins alike.
    ("Secuestráronlos.", "Secuestráronlos"),
    ("Vio un dignatario.", "dignitary"),
    ("Compró un xilofonero.", "xilofonero"),
    # A capital inside a sentence may make a word another.
    ("Habló el Partido del Pueblo.", "Party"),
    ("Ganó el partido.", "the match"),
    ("Ocurrió en Turquía y Siria.", "Turkey and Syria."),
    ("Siguió la guerra siria.", "Syrian war"),
    ("Llegó a China una empresa china.", "China a Chinese company"),
    ("Vive en Argentina.", "in Argentina"),
    # Spanish sets off a person with "a".
    ("La policía detuvo a tres hombres.", "Police arrested three men"),
    ("Los rebeldes mataron al alcalde.", "killed the mayor"),
    ("Han herido a los niños.", "wounded the children"),
    ("Mataron al menos a 20 personas.", "Killed at least 20 people"),
    ("Llegaron a la ciudad.", "at the city"),
    ("El cuerpo fue hallado a dos metros.", "found to two meters"),
    # An before vowels.
    ("Fue un accidente.", "an accident"),
    ("Es una universidad europea.", "a European university"),
    # Figures: separators become English, digits stay.
    ("Costó 1.234,5 dólares.", "1,234.5 dollars"),
    ("Subió un 2,5 %.", "2.5%"),
    ("Son 12 500 casos.", "12,500 cases"),
    ("Son 1.500 casos.", "1,500 cases"),
    ("Costó 3.500 millones de euros.", "3,500 million euros"),
    ("Hay veintitrés muertos.", "twenty-three dead"),
    # Dates.
    ("Llegó el 6 de enero de 2026.", "on January 6, 2026."),
    ("Hasta el 14 de marzo del 2020.", "on March 14, 2020."),
    ("El 3 de enero llegó.", "On January 3"),
    # Abbreviations and states.
    ("Tropas de EE. UU. llegaron.", "the US"),
    ("Tropas de EE.UU. llegaron.", "the US"),
    ("La ONU y la UE.", "The UN and the EU."),
    ("En Estados Unidos.", "In the United States."),
    # Marks.
    ("¿Quién habló? ¡Nadie!", "Who spoke? Nobody!"),
    ("«Nunca», dijo.", '"Never," said.'),
    ("Personas —civiles y soldados— murieron.", "- civilians and soldiers -"),
    ("Hubo más de 150 muertos.", "more than 150 dead"),
    # What is not there is not made up.
    ("No habrá guerra.", "no war"),
    ("No, gracias.", "No, "),
    ("El presidente del Comité Nacional Republicano.", "Republican National Committee"),
    ("No puedo hablar.", "can't"),
    ("Se declararon inocentes.", "Pleaded not guilty."),
)


@pytest.mark.parametrize(("line", "said"), GOLDEN, ids=[case[0] for case in GOLDEN])
def test_says(line: str, said: str) -> None:
    [found] = gloss(line)
    assert said in found


def test_what_begins_with_a_capital_still_does() -> None:
    assert gloss("la casa", "La casa", "¿La casa?") == ["the house", "The house", "The house?"]


def test_a_name_shown_in_one_line_is_a_name_in_all() -> None:
    alone, _ = gloss("Iglesias habló ayer.", "El líder Pablo Iglesias habló.")
    assert alone.startswith("Iglesias")
    assert gloss("Iglesias en ruinas.")[0].startswith("Churches")


def test_the_order_of_lines_does_not_matter() -> None:
    lines = ("La casa.", "El perro.", "La guerra.")
    assert gloss(*lines) == [gloss(line)[0] for line in lines]
