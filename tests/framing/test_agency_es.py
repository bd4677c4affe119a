"""Golden cases of Spanish agency: how a deed is told, and who is named as doing it."""

from __future__ import annotations

import pytest

from compare.framing import read_terms
from compare.framing.agency import read_deeds

# The sentence, the word for the deed, how it is told, and who does it (None: nobody is named).
FOUND = [
    (
        "Tropas estadounidenses secuestraron al presidente.",
        "secuestraron",
        "active",
        "Tropas estadounidenses",
    ),
    ("La Policía detuvo a 124 personas.", "detuvo", "active", "La Policía"),
    ("El Ejército ha matado a dos hombres.", "matado", "active", "El Ejército"),
    ("Los soldados asesinaron a tres vecinos.", "asesinaron", "active", "Los soldados"),
    ("Karvia invadió el país vecino.", "invadió", "active", "Karvia"),
    ("Pistoleros secuestraron a un juez.", "secuestraron", "active", "Pistoleros"),
    ("El domingo el Ejército tomó el puerto.", "tomó", "active", "el Ejército"),
    ("El Gobierno expulsó a diez diplomáticos.", "expulsó", "active", "El Gobierno"),
    ("Los rebeldes atacaron la base.", "atacaron", "active", "Los rebeldes"),
    ("Aviones de Israel bombardearon el puerto.", "bombardearon", "active", "Aviones de Israel"),
    ("Detuvo la Policía a tres jóvenes.", "Detuvo", "active", "la Policía"),
    ("Dos personas fueron asesinadas.", "asesinadas", "passive", None),
    ("Dos personas fueron asesinadas por soldados.", "asesinadas", "passive", "soldados"),
    (
        "El presidente fue capturado por las fuerzas especiales.",
        "capturado",
        "passive",
        "las fuerzas",
    ),
    ("Han sido detenidas 124 personas.", "detenidas", "passive", None),
    (
        "Diez diplomáticos fueron expulsados por el Gobierno.",
        "expulsados",
        "passive",
        "el Gobierno",
    ),
    ("Un juez ha sido secuestrado.", "secuestrado", "passive", None),
    ("Tres estudiantes fueron detenidos por la Policía.", "detenidos", "passive", "la Policía"),
    ("La escolta fue asesinada a sangre fría.", "asesinada a sangre fría", "passive", None),
    ("La ciudad fue bombardeada dos veces.", "bombardeada", "passive", None),
    ("Los hombres detenidos por la Policía son jóvenes.", "detenidos", "passive", "la Policía"),
    ("Los manifestantes detenidos son 150.", "detenidos", "passive", None),
    ("Asesinaron al alcalde en su casa.", "Asesinaron", "impersonal", None),
    ("Detuvieron a tres jóvenes.", "Detuvieron", "impersonal", None),
    ("Lo mataron de noche.", "mataron", "impersonal", None),
    ("Se detuvo a tres jóvenes.", "detuvo", "impersonal", None),
    ("Se asesinó a dos vecinos.", "asesinó", "impersonal", None),
    ("Murieron dos personas.", "Murieron", "event", None),
    ("Fallecieron nueve hombres.", "Fallecieron", "event", None),
    ("La muerte de dos niños conmovió al país.", "muerte", "event", None),
    (
        "La muerte de dos niños a manos de la Policía conmovió al país.",
        "muerte",
        "event",
        "la Policía",
    ),
    ("Veintitrés efectivos cayeron en los bombardeos.", "cayeron", "event", None),
    ("La detención del alcalde llegó al alba.", "detención", "nominal", None),
    (
        "La detención del alcalde por agentes federales llegó al alba.",
        "detención",
        "nominal",
        "agentes",
    ),
    (
        "El secuestro de Maduro por tropas de Estados Unidos fue filmado.",
        "secuestro",
        "nominal",
        "tropas de Estados Unidos",
    ),
    ("La captura del presidente fue filmada.", "captura", "nominal", None),
    ("Los ataques israelíes siguieron.", "ataques", "nominal", "israelíes"),
    ("El ataque de los rebeldes fracasó.", "ataque", "nominal", "los rebeldes"),
    ("El ataque fracasó.", "ataque", "nominal", None),
    ("El asesinato del juez a manos de sicarios fue filmado.", "asesinato", "nominal", "sicarios"),
    ("La expulsión de migrantes empezó.", "expulsión", "nominal", None),
    ("Los bombardeos de Rusia duraron toda la noche.", "bombardeos", "nominal", "Rusia"),
]


@pytest.mark.parametrize(("text", "deed", "voice", "doer"), FOUND)
def test_voice_and_doer(text: str, deed: str, voice: str, doer: str | None) -> None:
    (found,) = [
        found
        for found in read_deeds(text, "es", read_terms(text, "es", "en"))
        if found.term.text == deed
    ]
    assert (found.voice, found.doer and found.doer.text) == (voice, doer)
    if found.doer:
        assert text[found.doer.start : found.doer.end] == found.doer.text
