"""Which English words look as if they judged: a rough rule by their look alone.

Not a part-of-speech tagger and not a measure of anything: it takes "wooden" for plain and "serious"
for strong, and it should. A student who marks by such a rule must not earn much, and a key that
rewards them can be worked without reading.
"""

from __future__ import annotations

_ENDINGS = (
    "able", "ible", "ful", "less", "ous", "ish", "ive", "esque", "some", "like", "al", "ic", "ly",
)  # fmt: skip
_LEAST_LETTERS = 5

_STRONG_WORDS = """
absurd amazing appalling awful bad beloved best blatant bogus brave brilliant brutal callous
cheap corrupt cowardly crude cruel cynical dark deadly dear desperate dire evil false fake
fierce fine firm flimsy foul free genuine good grand grave great greedy grim gross harsh
hated holy honest huge humble idle insane just kind lame lavish lazy loyal mad massive mean
merciless mere mighty modern naked nasty noble petty poor proud pure rare rash raw real rich
ridiculous right rotten ruthless sad safe savage shameless sheer sick sinister sleazy
staggering stark strong stupid stunning sweeping terrible thin tiny top total tough tragic true
ugly unfair urgent utter vast vile violent weak wicked wild wise worst worthy wrong
"""
_STRONG = frozenset(_STRONG_WORDS.split())


def judges(word: str) -> bool:
    """Whether a word ends like an adjective or adverb of judgement, or is a common strong one."""
    folded = word.casefold()
    if folded in _STRONG:
        return True
    return len(folded) >= _LEAST_LETTERS and folded.endswith(_ENDINGS)
