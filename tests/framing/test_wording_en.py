"""Golden cases of English wording: what is found, of which concept and shade, and what is not."""

from __future__ import annotations

import pytest

from compare.framing import read_terms

FOUND = [
    ("US forces captured President Nicolás Maduro.", "captured", "detention", "neutral"),
    ("Gunmen kidnapped the journalist on Monday.", "kidnapped", "detention", "hostile"),
    ("The kidnapping shocked the capital.", "kidnapping", "detention", "hostile"),
    ("Police arrested three people.", "arrested", "detention", "legal"),
    ("He was abducted outside his house.", "abducted", "detention", "hostile"),
    ("Maduro's security detail had been largely wiped out.", "wiped out", "killing", "cold"),
    ("The guards were murdered in cold blood.", "murdered in cold blood", "killing", "hostile"),
    ("He was gunned down in front of his family.", "gunned down", "killing", "hostile"),
    ("Two commanders were eliminated by a drone.", "eliminated", "killing", "cold"),
    ("Soldiers gave their lives for the country.", "gave their lives", "killing", "heroic"),
    (
        "The operation began with air strikes on military sites.",
        "operation",
        "military_action",
        "official",
    ),
    (
        "It was an act of aggression against a sovereign state.",
        "act of aggression",
        "military_action",
        "hostile",
    ),
    ("The invasion of the country began at dawn.", "invasion", "military_action", "hostile"),
    (
        "The special military operation entered its third year.",
        "special military operation",
        "military_action",
        "official",
    ),
    ("The army bombed the city for two nights.", "bombed", "strike", "neutral"),
    ("The jets carried out a precision strike.", "precision strike", "strike", "official"),
    (
        "The artillery reduced the hospital to rubble.",
        "reduced the hospital to rubble",
        "strike",
        "dramatic",
    ),
    ("Troops liberated the border town.", "liberated", "territory", "heroic"),
    ("The occupation of the region began in 2014.", "occupation", "territory", "hostile"),
    ("The annexation was condemned by the parliament.", "annexation", "territory", "hostile"),
    ("Havana denounced the raid.", "denounced", "attribution", "accusing"),
    ("The minister claimed the bridge was safe.", "claimed", "attribution", "doubting"),
    ("The mayor admitted mistakes.", "admitted", "attribution", "conceding"),
    ("The general boasted of the victory.", "boasted", "attribution", "demanding"),
    ("The president accused the opposition.", "accused", "attribution", "accusing"),
    ("The spokesman said talks would go on.", "said", "attribution", "neutral"),
    (
        "The president called on Washington to guarantee a fair trial.",
        "called on",
        "request",
        "neutral",
    ),
    ("The unions demanded higher wages.", "demanded", "request", "demanding"),
    ("The prisoners begged for water.", "begged", "request", "dramatic"),
    ("The alleged attacker was found.", "alleged attacker", "armed_group", "cautious"),
    ("Rioters looted shops after the riots.", "Rioters", "protest", "hostile"),
    ("Thousands of protesters marched on parliament.", "protesters", "protest", "neutral"),
    ("A peaceful protest turned into an uprising.", "peaceful protest", "protest", "heroic"),
    ("Police beat up students during the crackdown.", "crackdown", "police_force", "hostile"),
    ("Officers used tear gas to disperse the crowd.", "disperse", "police_force", "neutral"),
    ("Illegal immigrants crossed the river.", "Illegal immigrants", "migrants", "hostile"),
    ("Refugees waited at the border.", "Refugees", "migrants", "legal"),
    ("A wave of migrants reached the coast.", "wave of migrants", "migrants", "dramatic"),
    ("The terrorists were driven back across the river.", "terrorists", "armed_group", "hostile"),
    ("Rebels took the village.", "Rebels", "armed_group", "neutral"),
    ("Freedom fighters held the pass.", "Freedom fighters", "armed_group", "heroic"),
    ("The Syrian regime rejected the plan.", "regime", "government", "hostile"),
    ("The puppet government signed the treaty.", "puppet government", "government", "hostile"),
    ("The dictator fled the country.", "fled the country", "fleeing", "hostile"),
    ("The legitimate president spoke on television.", "legitimate president", "leader", "heroic"),
    ("The sham referendum was held under guard.", "sham referendum", "election", "hostile"),
    ("The coup failed within hours.", "coup", "coup", "hostile"),
    ("The army overthrew the government.", "overthrew", "coup", "hostile"),
    ("The reform raises the retirement age.", "reform", "budget", "official"),
    ("Austerity hit pensioners hardest.", "Austerity", "budget", "hostile"),
    ("Shares plunged after the speech.", "plunged", "economy", "dramatic"),
    ("The workers were sacked without notice.", "sacked", "jobs", "hostile"),
    ("The blockade has cut off food.", "blockade", "sanctions", "hostile"),
    ("Russia redeployed its troops from the city.", "redeployed", "withdrawal", "official"),
    ("The soldiers fled their positions in a rout.", "fled", "withdrawal", "hostile"),
    ("It was a show trial.", "show trial", "trial", "hostile"),
    ("They were held hostage for a month.", "hostage", "captives", "hostile"),
    ("The spy was sentenced to ten years.", "spy", "spies", "hostile"),
    ("Climate hysteria will ruin farmers.", "Climate hysteria", "climate", "doubting"),
    ("The climate crisis is here.", "climate crisis", "climate", "dramatic"),
    ("Censorship has grown under the law.", "Censorship", "surveillance", "hostile"),
    ("Prisoners spoke of torture.", "torture", "torture", "hostile"),
    ("It was an unprovoked attack.", "unprovoked attack", "military_action", "hostile"),
    ("Helicopters rescued people from roofs.", "rescued", "rescue", "heroic"),
    (
        "The so-called military operation lasted two hours.",
        "so-called military operation",
        "military_action",
        "doubting",
    ),
    ("Police Kidnapped Two Students During Night Raid", "Kidnapped", "detention", "hostile"),
    ("President Milan Dorsek said nothing new.", "President", "leader", "neutral"),
    ("The ministry called it a “liberation” of the city.", "liberation", "territory", "doubting"),
    (
        "They not only kidnapped the mayor but burned his house.",
        "kidnapped",
        "detention",
        "hostile",
    ),
    ("The regime's troops entered the city.", "regime", "government", "hostile"),
]

# An everyday sense, a name or a denial: a word of this concept that must not be marked.
TRAPS = [
    ("The film captures the mood of the city.", "detention"),
    ("The camera captured the moment.", "detention"),
    ("Teachers will strike over pay next week.", "strike"),
    ("The striker scored a late goal.", "strike"),
    ("They will strike a deal by Friday.", "strike"),
    ("The doctor said the operation on his knee went well.", "military_action"),
    ("The company expanded its operations in Chile.", "military_action"),
    ("Prices fell and the rate was cut.", "killing"),
    ("She fell asleep on the train.", "killing"),
    ("They killed time at the airport.", "territory"),
    ("He suffered a heart attack.", "military_action"),
    ("The team attacked down the left in the second half of the match.", "military_action"),
    ("World War II veterans met in Paris.", "military_action"),
    ("The War Museum opens at nine.", "military_action"),
    ("A new training regime helps runners.", "government"),
    ("He is on a strict diet regime.", "government"),
    ("The chef fired up the oven.", "jobs"),
    ("Demand for oil rose.", "request"),
    ("The plan was not an invasion, the minister argued.", "military_action"),
    ("It was never a coup.", "coup"),
    ("The plot of land is small.", "coup"),
    ("Oxygen was released into the tank.", "prisoner_release"),
    ("The album was released in May.", "prisoner_release"),
    ("Riot police stood by.", "protest"),
    ("He was admitted to hospital.", "attribution"),
    ("Life insurance claims rose.", "attribution"),
    ("She has lived for years in a small house on Kidnapped Street.", "detention"),
    ("The book lay on the table.", "information"),
    ("The killer whale swam away.", "accused"),
    ("Star Wars returns to cinemas.", "military_action"),
]


@pytest.mark.parametrize(("text", "found", "concept", "shade"), FOUND)
def test_wording_is_found(text: str, found: str, concept: str, shade: str) -> None:
    terms = [(term.text, term.concept, term.shade) for term in read_terms(text, "en", "en")]
    assert (found, concept, shade) in terms


@pytest.mark.parametrize(("text", "concept"), TRAPS)
def test_other_senses_are_left_alone(text: str, concept: str) -> None:
    terms = read_terms(text, "en", "en")
    assert [term.text for term in terms if term.concept == concept] == []
