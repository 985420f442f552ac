"""Items of QTI that are answered by ordering, pairing or touching, and all others."""

from tests.content.exchange.qti.notation import (
    PNG,
    choice,
    choices,
    interaction,
    item,
    match_set,
    response,
)

_ABC = ("Một", "Hai", "Ba")
_ABC_CHOICE = choice("Hỏi?", *_ABC)
_ENTRY = '<textEntryInteraction responseIdentifier="{}"/>'
_GAP = _ENTRY.format("R")
_WORDS = "".join(
    f'<gapText identifier="{one}" matchMax="1">{text}</gapText>' for one, text in zip("XYZ", _ABC, strict=True)
)
_SPOTS = (
    '<hotspotChoice identifier="A" shape="rect" coords="0,0,10,10"/>'
    '<hotspotChoice identifier="B" shape="rect" coords="10,0,20,10" hotspotLabel="Nút đỏ"/>'
)
_IMG = f'<img src="{PNG}" alt="" width="20" height="20"/>'
_PAIRS = {"card": "multiple", "base": "directedPair"}
_LEFT, _RIGHT = match_set("ABC", *_ABC), match_set("DEF", "1", "2", "3")
_MATCH = f"<simpleMatchSet>{_LEFT}</simpleMatchSet><simpleMatchSet>{_RIGHT}</simpleMatchSet>"
_GROUPS = f"<simpleMatchSet>{_LEFT}</simpleMatchSet><simpleMatchSet>{match_set('DE', 'Lẻ', 'Chẵn')}</simpleMatchSet>"
_CHOICE_SEEN = "choice Hỏi? ~Một =Hai ~Ba"

ARRANGED: dict[str, tuple[str, list[str]]] = {
    "order": (
        item(interaction("orderInteraction", choices(*_ABC)), response("C", "A", "B", card="ordered")),
        ["ordering Hỏi? ~Ba ~Một ~Hai"],
    ),
    "order without answer": (
        item(interaction("orderInteraction", choices(*_ABC)), response(card="ordered")),
        ["left ordering Hỏi? ~Một ~Hai ~Ba"],
    ),
    "order of a part": (
        item(interaction("orderInteraction", choices(*_ABC)), response("C", "A", card="ordered")),
        ["ordering Hỏi? ~Ba ~Một"],
    ),
    "pairs": (
        item(interaction("matchInteraction", _MATCH), response("A D", "B E", "C F", **_PAIRS)),
        ["matching Hỏi? =Một>1 =Hai>2 =Ba>3"],
    ),
    "pairs by mapping": (
        item(interaction("matchInteraction", _MATCH), response(mapped="A D=1;B E=1;C F=1;A F=0", **_PAIRS)),
        ["matching Hỏi? =Một>1 =Hai>2 =Ba>3"],
    ),
    "pairs written backwards": (
        item(interaction("matchInteraction", _MATCH), response("D A", "E B", "F C", **_PAIRS)),
        ["matching Hỏi? =Một>1 =Hai>2 =Ba>3"],
    ),
    "pairs with a stranger": (
        item(
            interaction(
                "matchInteraction",
                _MATCH.replace("</simpleMatchSet>", match_set("G", "4") + "</simpleMatchSet>", 2).replace(
                    match_set("G", "4"), "", 1
                ),
            ),
            response("A D", "B E", "C F", **_PAIRS),
        ),
        ["matching Hỏi? =Một>1 =Hai>2 =Ba>3 ~>4"],
    ),
    "groups": (
        item(interaction("matchInteraction", _GROUPS), response("A D", "B E", "C D", **_PAIRS)),
        ["sorting Hỏi? =Một>Lẻ =Hai>Chẵn =Ba>Lẻ"],
    ),
    "pairs of many to many": (
        item(interaction("matchInteraction", _GROUPS), response("A D", "A E", "B D", **_PAIRS)),
        ["left matching Hỏi?"],
    ),
    "pairs without answer": (
        item(interaction("matchInteraction", _MATCH), response(**_PAIRS)),
        ["left matching Hỏi?"],
    ),
    "associate": (
        item(
            interaction("associateInteraction", match_set("ABCDEF", "Gà", "Vịt", "Trâu", "gáy", "bơi", "cày")),
            response("A D", "B E", "C F", card="multiple", base="pair"),
        ),
        ["matching Hỏi? =Gà>gáy =Vịt>bơi =Trâu>cày"],
    ),
    "associate with one twice": (
        item(
            interaction("associateInteraction", match_set("ABC", *_ABC)),
            response("A B", "A C", card="multiple", base="pair"),
        ),
        ["left matching Hỏi? =Một>Hai =Một>Ba"],
    ),
    "words for gaps": (
        item(
            interaction(
                "gapMatchInteraction", f'{_WORDS}<p>Nhất là <gap identifier="G"/>, nhì là <gap identifier="H"/>.</p>'
            ),
            response("X G", "Y H", **_PAIRS),
        ),
        ["drag_text Hỏi? [Nhất là ____, nhì là ____.] =Một@0 =Hai@1 ~Ba"],
    ),
    "gap without its word": (
        item(
            interaction("gapMatchInteraction", f'{_WORDS}<p><gap identifier="G"/> <gap identifier="H"/></p>'),
            response("X G", **_PAIRS),
        ),
        ["left drag_text Hỏi? [____ ____] =Một@0 ~Hai ~Ba"],
    ),
    "hot spots": (
        item(interaction("hotspotInteraction", _IMG + _SPOTS), response("B")),
        ["hotspot Hỏi? ~Chỗ 1<0,0,5,5> =Nút đỏ<5,0,5,5>"],
    ),
    "hot spots without picture": (
        item(interaction("hotspotInteraction", _SPOTS), response("B")),
        ["left hotspot Hỏi? ~Chỗ 1<0,0,10,10> =Nút đỏ<10,0,10,10>"],
    ),
    "round hot spots": (
        item(
            interaction("hotspotInteraction", _IMG + _SPOTS.replace("rect", "circle").replace("0,10,10", "4,4")),
            response("B"),
        ),
        ["left hotspot Hỏi? ~Chỗ 1<0,0,2,4> =Nút đỏ"],
    ),
    "point in an area": (
        item(
            interaction("selectPointInteraction", _IMG),
            response("5 5", base="point").replace(
                "</responseDeclaration>",
                '<areaMapping defaultValue="0"><areaMapEntry shape="rect" coords="0,0,10,10" mappedValue="1"/>'
                '<areaMapEntry shape="rect" coords="10,10,20,20" mappedValue="0"/></areaMapping>'
                "</responseDeclaration>",
            ),
        ),
        ["hotspot Hỏi? =Chỗ 1<0,0,5,5> ~Chỗ 2<5,5,5,5>"],
    ),
    "single point": (
        item(interaction("selectPointInteraction", _IMG), response("5 5", base="point")),
        ["left hotspot Hỏi?"],
    ),
    "slider": (item(interaction("sliderInteraction", ""), response("5", base="integer")), ["left other Hỏi?"]),
    "upload": (item(interaction("uploadInteraction", ""), response(base="file")), ["left other Hỏi?"]),
    "drawing": (item(interaction("drawingInteraction", _IMG), response(base="file")), ["left other Hỏi?"]),
    "places to order": (item(interaction("graphicOrderInteraction", _IMG), response()), ["left other Hỏi?"]),
    "custom": (
        item(
            '<customInteraction responseIdentifier="R"><script src="x.js">alert(1)</script></customInteraction>',
            response(),
        ),
        ["left other"],
    ),
    "portable custom": (
        item(
            '<p>Vẽ.</p><portableCustomInteraction responseIdentifier="R" module="m"><div>x</div>'
            "</portableCustomInteraction>",
            response(),
        ),
        ["left other Vẽ."],
    ),
    "random values": (
        item(f'<p><printedVariable identifier="N"/> + 1 = {_GAP}</p>', response("2", base="integer")),
        ["left other + 1 ="],
    ),
    "adaptive": (item(_ABC_CHOICE, response("B")).replace('adaptive="false"', 'adaptive="true"'), ["left other"]),
    "button beside a choice": (
        item(_ABC_CHOICE + '<endAttemptInteraction responseIdentifier="H" title="Gợi ý"/>', response("B")),
        [_CHOICE_SEEN],
    ),
    "text alone": (item("<h2>Bài</h2><p>Đọc đoạn này.</p>"), ["page Bài/Đọc đoạn này."]),
    "nothing": (item(""), ["left other"]),
    "film alone": (item('<mediaInteraction responseIdentifier="R"/>', response()), ["left other"]),
    "two questions": (
        item(
            f"<p>Một.</p>{_ABC_CHOICE}<p>Hai.</p>{choice('Nữa?', 'X', 'Y', name='S')}",
            response("B"),
            response("A", name="S"),
        ),
        ["choice Một. Hỏi? ~Một =Hai ~Ba", "choice Hai. Nữa? =X ~Y"],
    ),
    "question and free answer": (
        item(
            _ABC_CHOICE + interaction("extendedTextInteraction", "", "Vì sao?").replace('"R"', '"S"'), response("B")
        ),
        [_CHOICE_SEEN, "left essay Vì sao?"],
    ),
    "picture of an option": (
        item(choice("Hỏi?", f'<img src="{PNG}" alt="Khóa"/>', "Hai"), response("A")),
        ["choice Hỏi? =Khóa ~Hai"],
    ),
    "program in the text": (
        item(f"<p>Đọc<script>alert(1)</script>.</p>{_ABC_CHOICE}", response("B")),
        ["choice Đọc. Hỏi? ~Một =Hai ~Ba"],
    ),
    "white space": (
        item(_ABC_CHOICE, response(" B ")).replace("Hỏi?", "\n  Hỏi?\t ").replace(">", ">\n  ").replace("<", "\n <"),
        [_CHOICE_SEEN],
    ),
}
