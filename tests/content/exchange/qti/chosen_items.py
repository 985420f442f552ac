"""Items of QTI that are answered by choosing or typing, and what the reader must make of them."""

from tests.content.exchange.qti.notation import (
    IS_CORRECT,
    VARIABLE,
    choice,
    choices,
    condition,
    contains,
    equals,
    interaction,
    item,
    modal,
    response,
    rules,
    shows,
    template,
)

_ABC = ("Một", "Hai", "Ba")
_ABC_CHOICE = choice("Hỏi?", *_ABC)
_SEVERAL = choice("Hỏi?", *_ABC, most=0)
_ENTRY = '<textEntryInteraction responseIdentifier="{}"/>'
_GAP = _ENTRY.format("R")
_INLINE = (
    f'<inlineChoiceInteraction responseIdentifier="R">{choices(*_ABC, tag="inlineChoice")}</inlineChoiceInteraction>'
)
_RIGHT_SCORE = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue>'
_ECHO = f'<setOutcomeValue identifier="FEEDBACK">{VARIABLE}</setOutcomeValue>'
_TOLD = "".join(
    f'<simpleChoice identifier="{one}">{text}<feedbackInline outcomeIdentifier="FEEDBACK" identifier="{one}" '
    f'showHide="show">Lời {text}</feedbackInline></simpleChoice>'
    for one, text in zip("ABC", _ABC, strict=True)
)
_BY_MAP, _CORRECT = template("map_response"), template("match_correct")
_CHOICE_SEEN = "choice Hỏi? ~Một =Hai ~Ba"

CHOSEN: dict[str, tuple[str, list[str]]] = {
    "single choice": (item(_ABC_CHOICE, response("B"), processing=_CORRECT), [_CHOICE_SEEN]),
    "no processing": (item(_ABC_CHOICE, response("B")), [_CHOICE_SEEN]),
    "template with an extension": (
        item(_ABC_CHOICE, response("B"), processing=template("match_correct.xml")),
        [_CHOICE_SEEN],
    ),
    "unknown template": (item(_ABC_CHOICE, response("B"), processing=template("my_own")), [_CHOICE_SEEN]),
    "mapping alone": (item(_ABC_CHOICE, response(mapped="B=1;C=0"), processing=_BY_MAP), [_CHOICE_SEEN]),
    "mapping without processing": (item(_ABC_CHOICE, response(mapped="B=1")), [_CHOICE_SEEN]),
    "part of the mark": (item(_ABC_CHOICE, response(mapped="B=1;C=0.5"), processing=_BY_MAP), [_CHOICE_SEEN]),
    "mark against model answer": (
        item(_ABC_CHOICE, response("A", mapped="A=0.5;B=1"), processing=_BY_MAP),
        [_CHOICE_SEEN],
    ),
    "own rule": (item(_ABC_CHOICE, response(), processing=rules(condition(equals("B")))), [_CHOICE_SEEN]),
    "own rule by model answer": (
        item(_ABC_CHOICE, response("B"), processing=rules(condition(IS_CORRECT))),
        [_CHOICE_SEEN],
    ),
    "guarded rule": (
        item(
            _ABC_CHOICE,
            response(),
            processing=rules(condition(f"<and><not><isNull>{VARIABLE}</isNull></not>{equals('B')}</and>")),
        ),
        [_CHOICE_SEEN],
    ),
    "rule that maps": (
        item(_ABC_CHOICE, response(mapped="B=2"), processing=rules(_RIGHT_SCORE)),
        [_CHOICE_SEEN],
    ),
    "rule for the best mark": (
        item(
            _ABC_CHOICE,
            response(),
            processing=rules(condition(equals("A"), "0.5"), condition(equals("B"), "1", ""))
            .replace("</responseCondition><responseCondition><responseIf>", "<responseElseIf>", 1)
            .replace("</responseIf></responseCondition>", "</responseElseIf></responseCondition>", 1),
        ),
        [_CHOICE_SEEN],
    ),
    "rule that is not understood": (
        item(_ABC_CHOICE, response("B"), processing=rules(condition(f"<gt>{VARIABLE}<random/></gt>"))),
        [_CHOICE_SEEN],
    ),
    "no right answer": (item(_ABC_CHOICE, response()), ["left choice Hỏi? ~Một ~Hai ~Ba"]),
    "response not declared": (item(_ABC_CHOICE), ["left choice Hỏi? ~Một ~Hai ~Ba"]),
    "right answer that is no option": (item(_ABC_CHOICE, response("Z")), ["left choice Hỏi? ~Một ~Hai ~Ba"]),
    "text before the prompt": (
        item(f"<p>Đọc kỹ.</p>{_ABC_CHOICE}", response("B")),
        ["choice Đọc kỹ. Hỏi? ~Một =Hai ~Ba"],
    ),
    "question in the body alone": (
        item(f"<div><p>Hỏi <em>gì</em>?</p></div>{choice('', *_ABC)}", response("B")),
        ["choice Hỏi gì? ~Một =Hai ~Ba"],
    ),
    "text behind the options": (
        item(f"{_ABC_CHOICE}<p>Chọn một.</p>", response("B")),
        ["choice Chọn một. Hỏi? ~Một =Hai ~Ba"],
    ),
    "candidate's rubric": (
        item(f'<rubricBlock view="candidate"><p>Nhớ lại.</p></rubricBlock>{_ABC_CHOICE}', response("B")),
        ["choice Nhớ lại. Hỏi? ~Một =Hai ~Ba"],
    ),
    "scorer's rubric": (
        item(f'<rubricBlock view="scorer"><p>Cho 1 điểm.</p></rubricBlock>{_ABC_CHOICE}', response("B")),
        [_CHOICE_SEEN],
    ),
    "several": (
        item(_SEVERAL, response("A", "C", card="multiple"), processing=_CORRECT),
        ["multiple Hỏi? =Một ~Hai =Ba"],
    ),
    "several by mapping": (
        item(_SEVERAL, response(card="multiple", mapped="A=1;B=-1;C=1"), processing=_BY_MAP),
        ["multiple Hỏi? =Một ~Hai =Ba"],
    ),
    "several by conditions": (
        item(
            _SEVERAL, response(card="multiple"), processing=rules(condition(contains("A")), condition(contains("C")))
        ),
        ["multiple Hỏi? =Một ~Hai =Ba"],
    ),
    "several by one condition": (
        item(
            _SEVERAL,
            response(card="multiple"),
            processing=rules(condition(f"<and>{contains('A')}{contains('C')}<not>{contains('B')}</not></and>")),
        ),
        ["multiple Hỏi? =Một ~Hai =Ba"],
    ),
    "one of several": (item(_SEVERAL, response("B", card="multiple")), ["multiple Hỏi? ~Một =Hai ~Ba"]),
    "multiple with one choice": (item(_ABC_CHOICE, response("B", card="multiple")), [_CHOICE_SEEN]),
    "true": (item(choice("Mã là bí mật.", "Đúng", "Sai"), response("A")), ["true_false Mã là bí mật. =Đúng ~Sai"]),
    "false first": (item(choice("Đất?", "False", "True"), response("A")), ["true_false Đất? ~True =False"]),
    "yes or no": (item(choice("Đi?", "Có", "Không"), response("B")), ["choice Đi? ~Có =Không"]),
    "inline feedback": (
        item(interaction("choiceInteraction", _TOLD), response("B"), processing=rules(_ECHO, condition(IS_CORRECT))),
        ["choice Hỏi? ~Một(Lời Một) =Hai(Lời Hai) ~Ba(Lời Ba)"],
    ),
    "modal feedback for one option": (
        item(_ABC_CHOICE, response("B"), processing=rules(_ECHO, condition(IS_CORRECT)), extra=modal("A", "Chưa.")),
        ["choice Hỏi? ~Một(Chưa.) =Hai ~Ba"],
    ),
    "right and wrong feedback": (
        item(
            _ABC_CHOICE,
            response("B"),
            processing=rules(condition(IS_CORRECT, shows=shows("f1"), otherwise=shows("f2"))),
            extra=modal("f1", "Đúng rồi.") + modal("f2", "Chưa."),
        ),
        ["choice Hỏi? ~Một(Chưa.) =Hai ~Ba(Chưa.) #Đúng rồi."],
    ),
    "feedback named after the result": (
        item(
            _ABC_CHOICE,
            response("B"),
            processing=_CORRECT,
            extra=modal("correct", "Tốt.") + modal("incorrect", "Ôi."),
        ),
        ["choice Hỏi? ~Một(Ôi.) =Hai ~Ba(Ôi.) #Tốt."],
    ),
    "feedback for everybody": (
        item(_ABC_CHOICE, response("B"), processing=_CORRECT, extra=modal("general_fb", "Vì thế.")),
        [f"{_CHOICE_SEEN} #Vì thế."],
    ),
    "inline choice": (
        item(f"<p>Chọn từ.</p><p>Số {_INLINE} nhỏ nhất.</p>", response("A")),
        ["choice Chọn từ. Số ____ nhỏ nhất. =Một ~Hai ~Ba"],
    ),
    "two inline choices": (
        item(
            f"<p>Nhất là {_INLINE}.</p><p>Nhì là {_INLINE.replace('R', 'S')}.</p>",
            response("A"),
            response("B", name="S"),
        ),
        ["fill_in [Nhất là ____./Nhì là ____.] =Một@0 ~Hai@0 ~Ba@0 ~Một@1 =Hai@1 ~Ba@1"],
    ),
    "two inline choices of one sentence": (
        item(f"<p>{_INLINE} rồi {_INLINE.replace('R', 'S')}</p>", response("A"), response("B", name="S")),
        ["fill_in [____ rồi ____] =Một@0 ~Hai@0 ~Ba@0 ~Một@1 =Hai@1 ~Ba@1"],
    ),
    "hot words": (
        item(
            interaction(
                "hottextInteraction",
                '<p>Câu <hottext identifier="A">một</hottext> và <hottext identifier="B">hai</hottext>.</p>',
            ),
            response("B"),
        ),
        ["choice Câu một và hai. Hỏi? ~một =hai"],
    ),
    "typed word": (
        item(f"<p>Điền.</p><p>Thủ đô là {_GAP}.</p>", response("Hà Nội", base="string")),
        ["fill_in Điền. [Thủ đô là ____.] =Hà Nội@0"],
    ),
    "typed answer to a question": (
        item(f"<p>Thủ đô?</p><p>{_GAP}</p>", response("Hà Nội", base="string")),
        ["fill_in Thủ đô? =Hà Nội@0"],
    ),
    "several accepted words": (
        item(
            f"<p>Thủ đô: {_GAP}</p>", response("Hà Nội", base="string", mapped="Ha Noi=1;Huế=0"), processing=_BY_MAP
        ),
        ["fill_in [Thủ đô: ____] =Hà Nội@0 =Ha Noi@0"],
    ),
    "words by rules": (
        item(
            f"<p>Thủ đô: {_GAP}</p>",
            response(base="string"),
            processing=rules(
                condition(
                    f"<or>{equals('Hà Nội', 'stringMatch', 'string')}{equals('HN', 'stringMatch', 'string')}</or>"
                )
            ),
        ),
        ["fill_in [Thủ đô: ____] =Hà Nội@0 =HN@0"],
    ),
    "two gaps": (
        item(
            f"<p>Một cộng một là {_GAP}, hai cộng một là {_ENTRY.format('S')}.</p>",
            response("hai", base="string"),
            response("ba", base="string", name="S"),
        ),
        ["fill_in [Một cộng một là ____, hai cộng một là ____.] =hai@0 =ba@1"],
    ),
    "typed number": (item(f"<p>1 + 1 = {_GAP}</p>", response("2", base="integer")), ["fill_in [1 + 1 = ____] =2@0"]),
    "typed fraction": (
        item(f"<p>1 : 2 = {_GAP}</p>", response("0.5", base="float")),
        ["left fill_in [1 : 2 = ____]"],
    ),
    "gap without answer": (item(f"<p>Tên: {_GAP}</p>", response(base="string")), ["left fill_in [Tên: ____]"]),
    "free answer": (
        item(interaction("extendedTextInteraction", "", "Kể lại."), response(base="string")),
        ["left essay Kể lại."],
    ),
}
