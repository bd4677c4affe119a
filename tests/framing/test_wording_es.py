"""Golden cases of Spanish wording: what is found, of which concept and shade, and what is not."""

from __future__ import annotations

import pytest

from compare.framing import read_terms

FOUND = [
    ("Tropas estadounidenses secuestraron al presidente.", "secuestraron", "detention", "hostile"),
    ("El secuestro de Maduro conmocionó al país.", "secuestro", "detention", "hostile"),
    ("La policía detuvo a tres personas.", "detuvo", "detention", "neutral"),
    ("Fueron detenidas dos mujeres.", "detenidas", "detention", "neutral"),
    ("El líder fue capturado por las fuerzas especiales.", "capturado", "detention", "neutral"),
    (
        "La escolta presidencial fue asesinada a sangre fría.",
        "asesinada a sangre fría",
        "killing",
        "hostile",
    ),
    ("Asesinaron al alcalde en su casa.", "Asesinaron", "killing", "hostile"),
    ("El ejército abatió a dos guerrilleros.", "abatió", "killing", "cold"),
    ("Veintitrés efectivos cayeron en los bombardeos del sábado.", "cayeron", "killing", "heroic"),
    ("Los soldados dieron la vida por la patria.", "dieron la vida", "killing", "heroic"),
    ("La matanza dejó veinte muertos.", "matanza", "killing", "dramatic"),
    (
        "La agresión comenzó con bombardeos contra instalaciones militares.",
        "agresión",
        "military_action",
        "hostile",
    ),
    (
        "La operación militar especial continúa.",
        "operación militar especial",
        "military_action",
        "official",
    ),
    ("La invasión empezó al amanecer.", "invasión", "military_action", "hostile"),
    ("El ataque dejó tres heridos.", "ataque", "military_action", "neutral"),
    ("El ejército bombardeó la ciudad.", "bombardeó", "strike", "neutral"),
    ("Fue un ataque quirúrgico.", "ataque quirúrgico", "strike", "official"),
    ("Las tropas liberaron la ciudad.", "liberaron", "territory", "heroic"),
    ("La ocupación de los territorios empezó en 1967.", "ocupación", "territory", "hostile"),
    ("La anexión fue condenada por el Parlamento.", "anexión", "territory", "hostile"),
    ("Cuba denunció la muerte de 32 combatientes.", "denunció", "attribution", "accusing"),
    ("El ministro reconoció el error.", "reconoció", "attribution", "conceding"),
    ("El portavoz afirmó que habrá diálogo.", "afirmó", "attribution", "neutral"),
    ("El general se jactó de la victoria.", "jactó", "attribution", "demanding"),
    ("La presidenta exigió un juicio justo.", "exigió", "request", "demanding"),
    ("México pidió calma.", "pidió", "request", "neutral"),
    ("Los presos suplicaron agua.", "suplicaron", "request", "dramatic"),
    (
        "La llamada operación antidroga duró dos horas.",
        "llamada operación",
        "military_action",
        "doubting",
    ),
    ("El supuesto atacante huyó.", "supuesto atacante", "armed_group", "doubting"),
    ("El presunto asesino fue hallado.", "presunto asesino", "accused", "cautious"),
    ("Los disturbios empezaron por la noche.", "disturbios", "protest", "hostile"),
    ("Miles de manifestantes llenaron la plaza.", "manifestantes", "protest", "neutral"),
    ("La policía reprimió a los manifestantes.", "reprimió", "police_force", "hostile"),
    ("La represión dejó heridos.", "represión", "police_force", "hostile"),
    ("Los inmigrantes ilegales cruzaron el río.", "inmigrantes ilegales", "migrants", "hostile"),
    ("Los refugiados esperan en la frontera.", "refugiados", "migrants", "legal"),
    (
        "Una avalancha de migrantes llegó a la costa.",
        "avalancha de migrantes",
        "migrants",
        "dramatic",
    ),
    ("Los terroristas huyeron.", "terroristas", "armed_group", "hostile"),
    ("Los rebeldes tomaron la aldea.", "rebeldes", "armed_group", "neutral"),
    ("El régimen sirio rechazó el plan.", "régimen", "government", "hostile"),
    ("El gobierno títere firmó el tratado.", "gobierno títere", "government", "hostile"),
    ("El dictador huyó del país.", "huyó del país", "fleeing", "hostile"),
    ("El presidente legítimo habló en televisión.", "presidente legítimo", "leader", "heroic"),
    ("La farsa electoral terminó anoche.", "farsa electoral", "election", "hostile"),
    ("El golpe de Estado fracasó.", "golpe de Estado", "coup", "hostile"),
    ("El ejército derrocó al presidente.", "derrocó", "coup", "hostile"),
    ("El recorte de las pensiones entra en vigor.", "recorte", "budget", "neutral"),
    ("El ajuste retrasa la jubilación.", "ajuste", "budget", "hostile"),
    ("Las acciones se desplomaron en la bolsa.", "desplomaron", "economy", "dramatic"),
    ("La empresa despidió a cien trabajadores.", "despidió", "jobs", "neutral"),
    ("El bloqueo económico asfixia al país.", "bloqueo", "sanctions", "hostile"),
    ("El Ejército se replegó hacia el sur.", "replegó", "withdrawal", "neutral"),
    ("Fue una caza de brujas.", "caza de brujas", "trial", "hostile"),
    ("Los rehenes fueron puestos en libertad.", "rehenes", "captives", "hostile"),
    ("El espía fue condenado a diez años.", "espía", "spies", "hostile"),
    ("La emergencia climática ya está aquí.", "emergencia climática", "climate", "dramatic"),
    ("La censura de prensa ha crecido.", "censura", "surveillance", "hostile"),
    ("Los presos hablaron de torturas.", "torturas", "torture", "hostile"),
    ("Los sicarios acribillaron al concejal.", "acribillaron", "killing", "hostile"),
    ("Los bomberos rescataron a mil personas.", "rescataron", "rescue", "heroic"),
    (
        "La llamada «operación especial» empezó con bombardeos.",
        "llamada «operación especial",
        "military_action",
        "doubting",
    ),
    (
        "El presidente se jactó de haber expulsado a los «terroristas».",
        "terroristas",
        "armed_group",
        "doubting",
    ),
    ("No solo secuestraron al alcalde: quemaron su casa.", "secuestraron", "detention", "hostile"),
    (
        "«Secuestraron a mi hijo delante de toda la familia», dijo.",
        "Secuestraron",
        "detention",
        "hostile",
    ),
]

# An everyday sense, a name or a denial: a word of this concept that must not be marked.
TRAPS = [
    ("El estreno fue una operación comercial de la empresa.", "military_action"),
    ("Lo operaron: la operación de rodilla salió bien en el hospital.", "military_action"),
    ("La captura de pantalla circuló por las redes.", "detention"),
    ("El equipo atacó por la banda en el segundo tiempo del partido.", "military_action"),
    ("Sufrió un ataque al corazón.", "military_action"),
    ("La Segunda Guerra Mundial terminó en 1945.", "military_action"),
    ("Los precios cayeron en agosto.", "killing"),
    ("Cayó la lluvia toda la noche.", "killing"),
    ("El régimen fiscal cambia en enero.", "government"),
    ("Sigue un régimen de adelgazamiento: régimen alimenticio estricto.", "government"),
    ("No fue un golpe de Estado, dijo.", "coup"),
    ("El golpe de suerte llegó tarde.", "coup"),
    ("La llamada telefónica duró una hora.", "doubt"),
    ("Tomó la decisión de irse.", "territory"),
    ("Liberaron los fondos del banco.", "territory"),
    ("El partido acabó con goleada.", "military_action"),
    ("La pena de muerte fue abolida.", "killing"),
    ("El recurso de apelación fue admitido.", "request"),
    ("Ocupó el cargo de ministro.", "territory"),
    ("La huelga general fue convocada ayer por la tarde.", "strike"),
    ("La banda ejecutó la obra.", "killing"),
    ("El asesino Ballena no existe; la orca asesina nada.", "territory"),
    ("Jugó la Copa Libertadores en el estadio Libertador.", "territory"),
    ("La Guerra de las Galaxias vuelve al cine.", "military_action"),
    ("No hubo invasión.", "military_action"),
    ("El ajuste de cuentas será mañana.", "budget"),
]


@pytest.mark.parametrize(("text", "found", "concept", "shade"), FOUND)
def test_wording_is_found(text: str, found: str, concept: str, shade: str) -> None:
    terms = [(term.text, term.concept, term.shade) for term in read_terms(text, "es", "en")]
    assert (found, concept, shade) in terms


@pytest.mark.parametrize(("text", "concept"), TRAPS)
def test_other_senses_are_left_alone(text: str, concept: str) -> None:
    terms = read_terms(text, "es", "en")
    assert [term.text for term in terms if term.concept == concept] == []
