"""The closed lists of pictures that stand for people, for the items of a picture code and for hamlets.

Rules: a key is stored, so its meaning never changes, and a list only grows at its end. The key is also the file name
of the drawing in ``assets/pictures``, without ``.svg``. The order of a list is the order on the screen. A description
is read aloud and used by screen readers; it is translated in the context ``Pictures``. It describes hair, headwear,
glasses and clothes, never the sex, age or ethnic group of a person. Faces are offered by stated sex and age, because
a face is a picture that a person recognises as their own; a face that was assigned stays.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kiosk.domain.people.learner import OLDEST, Sex
from kiosk.domain.texts import MessageText, translatable

FACE_DESCRIPTIONS: Mapping[str, MessageText] = MappingProxyType(
    {
        "face-01": translatable("Pictures", "grey bun, red shirt"),
        "face-02": translatable("Pictures", "grey hair combed back, blue shirt"),
        "face-03": translatable("Pictures", "conical hat, long black hair"),
        "face-04": translatable("Pictures", "grey beret, round glasses"),
        "face-05": translatable("Pictures", "white curls, green shirt"),
        "face-06": translatable("Pictures", "black hair, moustache, brown shirt"),
        "face-07": translatable("Pictures", "red head cloth, silver earrings"),
        "face-08": translatable("Pictures", "green sun helmet, green shirt"),
        "face-09": translatable("Pictures", "long black hair, red shirt"),
        "face-10": translatable("Pictures", "bald, white goatee, brown shirt"),
        "face-11": translatable("Pictures", "brown headscarf, green shirt"),
        "face-12": translatable("Pictures", "white head cloth, grey moustache"),
        "face-13": translatable("Pictures", "low black bun, green shirt"),
        "face-14": translatable("Pictures", "blue turban, long white beard"),
        "face-15": translatable("Pictures", "white bun, round glasses"),
        "face-16": translatable("Pictures", "black hair combed up, red shirt"),
        "face-17": translatable("Pictures", "grey hair, red glasses"),
        "face-18": translatable("Pictures", "white hair, white beard, green shirt"),
        "face-19": translatable("Pictures", "black bun, blue headband, silver earrings"),
        "face-20": translatable("Pictures", "yellow cap, green checked shirt"),
        "face-21": translatable("Pictures", "brown hair wrap, pale green shirt"),
        "face-22": translatable("Pictures", "brown brimmed hat, grey moustache"),
        "face-23": translatable("Pictures", "black plait, white flower, yellow shirt"),
        "face-24": translatable("Pictures", "yellow work helmet, brown shirt"),
        "face-25": translatable("Pictures", "full black hair, gold earrings"),
        "face-26": translatable("Pictures", "red and yellow woollen hat, grey beard"),
        "face-27": translatable("Pictures", "white headscarf, red shirt"),
        "face-28": translatable("Pictures", "short grey hair, square glasses, moustache"),
        "face-29": translatable("Pictures", "black ponytail, blue shirt"),
        "face-30": translatable("Pictures", "beige floppy hat, black moustache"),
        "face-31": translatable("Pictures", "green head cloth, grey bun, white beads"),
        "face-32": translatable("Pictures", "spiky black hair, blue striped shirt"),
        "face-33": translatable("Pictures", "wide straw hat, red spotted shirt"),
        "face-34": translatable("Pictures", "bald, square glasses, long grey moustache"),
        "face-35": translatable("Pictures", "grey curls, round glasses"),
        "face-36": translatable("Pictures", "yellow head cloth, woven vest"),
        "face-37": translatable("Pictures", "red motorbike helmet, yellow shirt"),
        "face-38": translatable("Pictures", "white hair, round glasses, dark jacket"),
        "face-39": translatable("Pictures", "black side bun, red flower, blue shirt"),
        "face-40": translatable("Pictures", "conical hat, white moustache"),
        "face-41": translatable("Pictures", "white hair, red hairband"),
        "face-42": translatable("Pictures", "black curls, round glasses"),
        "face-43": translatable("Pictures", "yellow scarf knotted on top, blue shirt"),
        "face-44": translatable("Pictures", "red and white cap, green shirt"),
        "face-45": translatable("Pictures", "green woollen hat, red scarf"),
        "face-46": translatable("Pictures", "white and red head cloth, round glasses"),
        "face-47": translatable("Pictures", "black hair in two tails, green shirt"),
        "face-48": translatable("Pictures", "bald, full white beard"),
    }
)
"""Key of a face → description, in the order in which faces are offered."""

CODE_PICTURE_NAMES: Mapping[str, MessageText] = MappingProxyType(
    {
        "code-buffalo": translatable("Pictures", "buffalo"),
        "code-boat": translatable("Pictures", "boat"),
        "code-rice": translatable("Pictures", "ear of rice"),
        "code-lamp": translatable("Pictures", "oil lamp"),
        "code-fish": translatable("Pictures", "fish"),
        "code-house": translatable("Pictures", "house"),
        "code-conical-hat": translatable("Pictures", "conical hat"),
        "code-tree": translatable("Pictures", "tree"),
        "code-bicycle": translatable("Pictures", "bicycle"),
        "code-duck": translatable("Pictures", "duck"),
        "code-sun": translatable("Pictures", "sun"),
        "code-pot": translatable("Pictures", "cooking pot"),
    }
)
"""Key of a picture of the code → name, row by row of the screen."""

HAMLET_PICTURE_NAMES: Mapping[str, MessageText] = MappingProxyType(
    {
        "hamlet-well": translatable("Pictures", "well"),
        "hamlet-banyan": translatable("Pictures", "banyan tree"),
        "hamlet-bridge": translatable("Pictures", "bridge"),
        "hamlet-mountain": translatable("Pictures", "mountain"),
        "hamlet-market": translatable("Pictures", "market stall"),
        "hamlet-bamboo": translatable("Pictures", "bamboo grove"),
        "hamlet-school": translatable("Pictures", "school"),
        "hamlet-landing": translatable("Pictures", "boat landing"),
        "hamlet-rice-field": translatable("Pictures", "rice field"),
        "hamlet-gate": translatable("Pictures", "village gate"),
        "hamlet-lotus-pond": translatable("Pictures", "lotus pond"),
        "hamlet-stilt-house": translatable("Pictures", "stilt house"),
        "hamlet-haystack": translatable("Pictures", "haystack"),
        "hamlet-river": translatable("Pictures", "river"),
        "hamlet-drum": translatable("Pictures", "drum"),
        "hamlet-palm": translatable("Pictures", "coconut palm"),
        "hamlet-kiln": translatable("Pictures", "brick kiln"),
        "hamlet-waterfall": translatable("Pictures", "waterfall"),
        "hamlet-railway": translatable("Pictures", "train"),
        "hamlet-buffalo-field": translatable("Pictures", "grazing buffalo"),
        "hamlet-wind-turbine": translatable("Pictures", "wind turbine"),
        "hamlet-fishing-net": translatable("Pictures", "lift net"),
        "hamlet-dunes": translatable("Pictures", "sand dunes"),
        "hamlet-lighthouse": translatable("Pictures", "lighthouse"),
    }
)
"""Key of a picture of a hamlet → name; the first hamlet of a commune gets the first picture, and so on."""

FACES = tuple(FACE_DESCRIPTIONS)
WOMANLY = frozenset(FACES[::2]) - {"face-45"}
"""Faces that are offered to women; the others are offered to men. Whoever does not state the sex is offered both."""
SMOOTH = frozenset(f"face-{number:02d}" for number in (9, 13, 16, 19, 23, 24, 25, 29, 32, 36, 37, 42, 44, 47))
"""Faces without wrinkles."""
DARK = frozenset(f"face-{number:02d}" for number in (3, 6, 7, 20, 30, 33, 39, 43))
"""Faces with wrinkles and dark hair; the faces that are neither `SMOOTH` nor `DARK` have grey hair or brows."""
DARK_YEARS, WRINKLED_YEARS, GREY_YEARS = 35, 50, 65
"""Ages in years: `DARK` faces suit from the first, grey ones from the second, and no others from the third.

`SMOOTH` faces suit up to the second.
"""
CODE_PICTURES = tuple(CODE_PICTURE_NAMES)
HAMLET_PICTURES = tuple(HAMLET_PICTURE_NAMES)


def suited_faces(sex: Sex | None, age: int | None) -> Sequence[str]:
    """Return the faces that suit a person, in the order in which they are offered.

    `age`: in years. None means not stated.
    """
    return [
        face
        for face in FACES
        if (sex is None or (face in WOMANLY) is (sex is Sex.FEMALE)) and (age is None or age in _ages(face))
    ]


def _ages(face: str) -> range:
    if face in SMOOTH:
        return range(WRINKLED_YEARS)
    return range(DARK_YEARS, GREY_YEARS) if face in DARK else range(WRINKLED_YEARS, OLDEST + 1)


def next_face(face: str | None, faces: Sequence[str]) -> str:
    """Return the face after `face` in `faces`; the first one after the last and for one that is not among them."""
    return faces[(faces.index(face) + 1 if face in faces else 0) % len(faces)]
