"""Spelling of Vietnamese syllables: which are valid, which input can still become valid, where the tone mark goes.

Rules: a *body* is a word without its tone (see the module `letters`). Bodies are compared in lower case. In
unfinished input, letters may be missing or lack their shape (``truong`` for ``trường``). After a final c, ch, k, p
or t, only the tone marks sắc and nặng are valid.
"""

from functools import lru_cache

from kiosk.domain.vietnamese.letters import SHAPED, VOWELS, Tone, base, with_tone

_ONSETS = "b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uơ uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ych ynh yt yêm yên yêng yêt yêu
"""
ONSETS = frozenset(["", *_ONSETS.split()])
"""Initial consonants; ``kr`` occurs in names of the highlands (Krông)."""
RHYMES = frozenset(_RHYMES.split())
_NEVER_OPEN = frozenset(["ă", "â"])
_STOPS = ("c", "ch", "k", "p", "t")
_WITH_STOPS = frozenset([Tone.NONE, Tone.SAC, Tone.NANG])
_BEGINNINGS = frozenset(onset[:length] for onset in ONSETS for length in range(1, len(onset) + 1)) | {"q"}


def is_stopped(body: str) -> bool:
    """Whether `body` ends in a consonant after which only the tone marks sắc and nặng are valid."""
    return body.lower().endswith(_STOPS)


@lru_cache(maxsize=4096)
def parts(body: str) -> tuple[str, str]:
    """A lower-case body as (onset, rhyme). The u of ``qu`` and the i of ``gi`` before a vowel are in the onset."""
    length = 0
    while length < len(body) and body[length] not in VOWELS:
        length += 1
    onset, rest = body[:length], body[length:]
    if onset == "q" and rest[:1] == "u":
        return "qu", rest[1:]
    if onset == "g" and rest[:1] == "i" and rest[1:2] in VOWELS and rest[1:2]:
        return "gi", rest[1:]
    return onset, rest


@lru_cache(maxsize=4096)
def is_possible(body: str, tone: Tone) -> bool:
    """Whether `body` (lower-case letters without the tone) with `tone` is a syllable or can become one.

    It can become a syllable if further keys add letters, shapes or a tone.
    """
    onset, rhyme = parts(body)
    if rhyme == "":
        return (onset == "" or onset in _BEGINNINGS) and tone is Tone.NONE
    if is_stopped(rhyme) and tone not in _WITH_STOPS:
        return False
    return onset in ONSETS and any(_may_become(end, whole) for end in _rhymes(onset, rhyme) for whole in RHYMES)


def _rhymes(onset: str, rhyme: str) -> tuple[str, ...]:
    """The possible rhymes of a syllable: `onset` is its initial consonant, `rhyme` the letters after the onset.

    After ``gi`` there are two possible rhymes, because the i can also belong to the rhyme (giếng).
    """
    return (rhyme, "i" + rhyme) if onset == "gi" else (rhyme,)


def _may_become(rhyme: str, whole: str) -> bool:
    return len(rhyme) <= len(whole) and all(
        letter in {full, base(full)} for letter, full in zip(rhyme, whole, strict=False)
    )


@lru_cache(maxsize=4096)
def is_complete(body: str, tone: Tone) -> bool:
    """Whether `body` (lower-case letters without the tone) with `tone` is a syllable.

    A body that ends in c, ch, k, p or t is accepted with sắc, with nặng or without a tone mark.
    """
    onset, rhyme = parts(body)
    if is_stopped(rhyme) and tone not in _WITH_STOPS:
        return False
    if rhyme in _NEVER_OPEN:
        return onset == ""
    return onset in ONSETS and not RHYMES.isdisjoint(_rhymes(onset, rhyme))


@lru_cache(maxsize=4096)
def tone_place(body: str) -> int:
    """Index of the letter that bears the tone mark (old style: hòa) in a lower-case body; -1 if there is no vowel."""
    onset, rhyme = parts(body)
    start = len(onset)
    length = 0
    while length < len(rhyme) and rhyme[length] in VOWELS:
        length += 1
    if length == 0:
        return len(body) - 1 if onset == "qu" else next((i for i, one in enumerate(body) if one in VOWELS), -1)
    shaped = [place for place in range(length) if rhyme[place] in SHAPED]
    if shaped:
        return start + shaped[-1]
    is_closed = length < len(rhyme)
    match length:
        case 1:
            return start
        case 2:
            return start + (1 if is_closed else 0)
        case _:
            return start + 1


def spelled(body: str, tone: Tone) -> str:
    """The word of `body` and `tone`, with the tone mark on the right letter."""
    place = tone_place(body.lower())
    if place < 0 or tone is Tone.NONE:
        return body
    return body[:place] + with_tone(body[place], tone) + body[place + 1 :]
