"""Golden cases of English certainty: which words leave open whether something is so."""

from __future__ import annotations

import pytest

from compare.framing.certainty import read_hedges

# The sentence, the words that hedge, how, and what part they leave open holds.
FOUND = [
    ("Two men allegedly killed the mayor.", "allegedly", "cautious", "killed"),
    ("The bomb was reportedly made abroad.", "reportedly", "cautious", "made"),
    ("He may have died in the blast.", "may have", "cautious", "died"),
    ("Three people may be trapped.", "may be", "cautious", "trapped"),
    ("The rebels might attack again.", "might", "cautious", "attack"),
    ("Some soldiers could have been captured.", "could have", "cautious", "captured"),
    ("Apparently, the pilot was killed at once.", "Apparently", "cautious", "killed"),
    ("The pilot, apparently, was killed at once.", "apparently", "cautious", "The pilot"),
    ("The ship was probably sunk by a mine.", "probably", "cautious", "sunk"),
    ("It was possibly an attack.", "possibly", "cautious", "attack"),
    ("Perhaps they were kidnapped.", "Perhaps", "cautious", "kidnapped"),
    ("The gunman appears to have killed himself.", "appears to", "cautious", "killed"),
    ("The army seems to have withdrawn.", "seems to", "cautious", "withdrawn"),
    ("He is believed to have fled.", "is believed to", "cautious", "fled"),
    ("Dozens are feared dead.", "are feared", "cautious", "dead"),
    ("The general is thought to be in hiding.", "is thought to", "cautious", "hiding"),
    ("The driver was said to be drunk.", "was said to", "cautious", "drunk"),
    ("It is believed that nine people died.", "It is believed that", "cautious", "died"),
    ("It is possible that shots were fired.", "It is possible that", "cautious", "shots"),
    ("It seems the bridge was blown up.", "It seems", "cautious", "blown"),
    ("The alleged killer was held.", "alleged", "cautious", "killer"),
    ("Police held a suspected bomber.", "suspected", "cautious", "bomber"),
    ("The suspected gunman fled.", "suspected", "cautious", "gunman"),
    ("The presumed leader of the gang was arrested.", "presumed", "cautious", "leader"),
    ("A possible attack was prevented.", "possible", "cautious", "attack"),
    ("He was hit by a supposed sniper.", "supposed", "doubting", "sniper"),
    ("The prisoners supposedly escaped.", "supposedly", "doubting", "escaped"),
    ("The town was purportedly freed.", "purportedly", "doubting", "freed"),
    ("They were ostensibly there to rescue people.", "ostensibly", "doubting", "rescue"),
    ("Unconfirmed reports speak of ten dead.", "Unconfirmed reports", "cautious", "ten dead"),
    ("Preliminary figures put the dead at ten.", "Preliminary figures", "cautious", "dead"),
    ("Maybe he was murdered.", "Maybe", "cautious", "murdered"),
    ("The men presumably crossed at night.", "presumably", "cautious", "crossed"),
    ("The strike will likely be repeated.", "will likely", "cautious", "repeated"),
    ("The men are suspected of killing two guards.", "suspected of", "cautious", "killing"),
    ("The ship is likely to sink.", "is likely to", "cautious", "sink"),
    ("The two are alleged to have stolen gold.", "are alleged to", "cautious", "stolen"),
    ("The blast seemingly killed no one.", "seemingly", "cautious", "killed"),
    ("The fire might have killed more.", "might have", "cautious", "killed"),
    ("The bombing could be an act of revenge.", "could be", "cautious", "revenge"),
    ("It appeared that the raid had failed.", "It appeared", "cautious", "raid"),
]

NOT_FOUND = [
    "The vote will be held in May 2026.",
    "Police killed two men.",
    "He can swim.",
    "The ship sank.",
    "They alleged that votes were bought.",
    "He was supposed to leave.",
    "The border was opened as soon as possible.",
    "Nine people died on Sunday.",
    "The court charged him with murder.",
    "If he had stayed, he would have died.",
]


@pytest.mark.parametrize(("text", "words", "shade", "scope"), FOUND)
def test_hedge_shade_and_scope(text: str, words: str, shade: str, scope: str) -> None:
    (hedge,) = read_hedges(text, "en", "en")
    assert (hedge.words.text, hedge.shade) == (words, shade)
    assert scope in hedge.scope.text
    assert text[hedge.scope.start : hedge.scope.end] == hedge.scope.text


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nothing_is_left_open(text: str) -> None:
    assert read_hedges(text, "en", "en") == ()
