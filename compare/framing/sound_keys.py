"""By what a name is looked up among many: names that may be alike by sound share a key."""

from __future__ import annotations

from functools import lru_cache

from compare.framing.sounds import ALIKE, KEPT, sounds

# Strings of up to so many signs are alike where one sign differs, of more where two do.
_ONE_APART = int(2 / (1 - ALIKE))
# The fewest signs of a string that may be alike with one longer by what may differ.
_FEWEST_NEAR = int(1 / (1 - ALIKE))


@lru_cache(KEPT)
def sound_keys(word: str) -> frozenset[str]:
    """Return the keys of a word of a name: `sounds.alike` words share one, and others may.

    Two strings of sounds, one sign apart, are the same without that sign (symmetric deletion,
    W. Garbe 2012); the few that are so long that two signs may differ share one key.
    """
    return frozenset(key for spelled in sounds(word) for key in _keys(spelled))


def _keys(spelled: str) -> set[str]:
    keys = {spelled}
    if len(spelled) >= _FEWEST_NEAR:
        keys |= {spelled[:at] + spelled[at + 1 :] for at in range(len(spelled))}
    if len(spelled) >= _ONE_APART - 1:
        keys.add("long")
    return keys
