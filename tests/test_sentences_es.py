"""Where Spanish sentences end: a bar stands for each boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.es import split

CASES = [
    "El n.º 3 y el art. 5.º de la ley. | Es el fin.",
    "Según el art. 25 de la Constitución, pág. 33, núm. 4. | Así es.",
    "La Sra. Rodríguez y el Sr. Maduro hablaron con el Gral. Padrino. | D. Juan y Dña. Ana no.",
    "Vive en la Avda. de América, n.º 5. | Es lejos.",
    "Nació en el siglo III a. C. en Roma. | Murió en el s. II d. C. | Nadie lo supo.",
    "Telefónica S.A. ganó 3.500 millones. | Repsol S. A. perdió.",
    "La empresa se llama Iberdrola, S.A. | Es grande.",
    "Compró pan, leche, etc. | Luego se fue. | Pan, leche, etc. no llegaron.",
    "Hay frutas, p. ej. manzanas. | Por ej., peras.",
    "«¿Qué quieres?», preguntó. | «Nada», dijo ella. | «Vete.» | Se fue.",
    "«No lo sé. Nadie lo sabe», dijo Maduro.",
    '"¿Por qué?", dijo. | "Porque sí."',
    "—¿Vienes? —preguntó Juan—. Es tarde. | —No.",
    "Llegó a las 5 p. m. del lunes. | Salió a las 6 a. m. | Nadie lo vio.",
    "Llegó a las 5 p.m. | Nadie lo vio.",
    "Ud. y Uds. están aquí. | Vd. no.",
    "La ONU (Nueva York) calló. | (Nadie habló.) | Todo acabó.",
    "Costó 3,5 millones de dólares. | 20 personas murieron.",
    "El Dr. J. M. Pérez, del C.S.I.C., lo dijo. | La Dra. Ruiz calló.",
    "¿Y tú? | ¿Qué dices? | ¡No! | ¡Vete ya!",
    "No sé… | Quizás. | Bueno… pues no. | Y... se fue.",
    "Los EE. UU. y la U.R.S.S. firmaron. | Mons. Romero no.",
    "Es decir, EE. UU. | Ya está.",
    "Nicolás Maduro Jr. viajó. | Apple Inc. cayó un 3 %. | Y Tesla Inc. subió.",
    "El presidente dijo: “Esto es una guerra”. | La ministra calló.",
    "El presidente dijo: “Esto es una guerra.” | La ministra calló.",
    "Véase la fig. 3, cap. 2, vol. 1. | Tel. 555. | Ok.",
    "Los arts. 3 y 4, las págs. 5 y 6, aprox. 20 km. | Nada más.",
    "El ministro, que pidió “respeto”, se fue. | Volvió.",
    "St. Louis ganó. | Washington D.C. celebró.",
    "Vive en Washington D. C. | La ciudad es grande.",
    "Ganó 3 a 2. | Perdió 1 a 0.",
    "Terminó en 2025. | 32 personas murieron.",
    "¿Qué pasó en Caracas?, se preguntan todos.",
    "¡Ay!, dijo. | ¡Basta! gritó. | Se fue.",
    "El Excmo. Sr. D. Felipe González y la Ilma. Sra. Ruiz. | Fin.",
    "1. Primero | 2. Segundo",
    "1) Primero. | 2) Segundo.",
    "El ministro dijo que no. | “No habrá diálogo.” | Así lo informó EFE.",
    "El Sr. Ministro, D. José Pérez, y la Excma. Sra. D.ª Ana Ruiz llegaron. | Nadie los recibió.",
    "La Cía. de Jesús y los Hnos. Pérez. | Fin.",
    "El partido acabó 2-1. | El 15 de enero a las 15.30 h. empieza otro.",
    "EE. UU. y Rusia negocian. | La U.E. calla.",
    "“¿Está vivo?”, preguntó la vicepresidenta Delcy Rodríguez. | “Exigimos una fe de vida.”",
    '"No lo sabemos. Estamos esperando", dijo el Gral. López. | Luego colgó.',
    "El presidente de EE. UU., Donald Trump, lo anunció. | Maduro fue detenido.",
    "Fue enviado a EE. UU. en avión. | Es prisionero de EE. UU. | Nadie lo niega.",
    "Costó 3.500 euros, es decir, 4.000 dólares aprox. | Fue caro.",
    "La Av. Bolívar y la Avda. Libertador fueron cerradas. | El Dpto. de Estado calló.",
    "El Lic. Pérez y el Ing. Gómez discutieron. | El Arq. Díaz no.",
    "La Dra. María C. Machado (Premio Nobel de la Paz 2025) celebró. | Edmundo G. Urrutia también.",
    "El papa León XIV pidió paz. | Juan Carlos I. | Felipe VI lo sucedió.",
    "En el siglo XX. | En el siglo XXI todo cambió.",
    "Murieron 80 personas (32 de ellas cubanas). | El resto eran civiles.",
    "¡Viva Venezuela! | ¡Abajo el imperialismo!, gritaban. | La policía miraba.",
    "Pdte. Trump y Vpdta. Rodríguez hablaron. | Bien.",
    "La entrevista es del núm. 25 de la revista, págs. 3-8. | Léala.",
    "Trabaja en Petróleos de Venezuela, S. A. | La empresa calló.",
    "La reunión fue a las 10 a. m. en la sede de la OEA. | Terminó a las 8 p. m. | Hubo acuerdo.",
    "Dijo: «Volveré». | Y se fue. | «¿Cuándo?» | «Pronto.»",
    "Entre otros, p. ej. Cuba, Nicaragua, etc. | México no.",
    "El barco, etc., fue hundido. | No hubo sobrevivientes.",
    "Fuentes: EFE, AFP.",
    "Ver n.º 3. | El n.º 4 también. | Nro. 5 no.",
    "El 3 de ene. de 2026. | A las 2.01 a. m. hora local empezó.",
    "El texto dice que «la ley [...] no se aplica». | Eso es todo.",
]


@pytest.mark.parametrize("case", CASES)
def test_split(case: str) -> None:
    text = case.replace(" | ", " ")
    assert [text[start:end] for start, end in split(text)] == case.split(" | ")


@given(st.text(alphabet='aБ .!?…«»“”"()1г-—', max_size=200))
def test_spans_cover_the_text(text: str) -> None:
    spans = split(text)
    assert [text[a:b] for a, b in spans] == [text[a:b].strip() for a, b in spans]
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)


@pytest.mark.parametrize("text", ["." * 100_000, ". " * 30_000, "«" * 30_000, "Mr. A" * 20_000])
def test_long_nonsense_is_split(text: str) -> None:
    assert split(text)
