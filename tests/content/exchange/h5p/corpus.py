"""Contents of H5P with what the reader must make of them, written after the semantics of the libraries."""

from typing import Any

Content = tuple[str, dict[str, Any]]


def answers(*texts: str, **told: str) -> list[dict[str, Any]]:
    """Answers of a multiple choice; a right one begins with ``=``."""
    return [
        {"text": f"<div>{text.lstrip('=')}</div>", "correct": text.startswith("="), "tipsAndFeedback": told}
        for text in texts
    ]


def child(content: Content, title: str = "") -> dict[str, Any]:
    """`content` as a child of a container."""
    library, params = content
    return {"library": f"{library} 1.0", "params": params, "subContentId": "x", "metadata": {"title": title}}


def multi(*texts: str, question: str = "<p>Hỏi?</p>", **params: Any) -> Content:
    """A multiple choice."""
    return "H5P.MultiChoice", {"question": question, "answers": answers(*texts), **params}


def column(*children: Content) -> Content:
    """A column."""
    return "H5P.Column", {"content": [{"content": child(one), "useSeparator": "auto"} for one in children]}


def feedback(*ranges: tuple[int, str]) -> list[dict[str, Any]]:
    """Feedback for ranges of the mark."""
    return [{"from": 0, "to": to, "feedback": text} for to, text in ranges]


def blanks(*lines: str, task: str = "<p>Điền.</p>", **params: Any) -> Content:
    """A fill in the blanks."""
    return "H5P.Blanks", {"text": task, "questions": [f"<p>{line}</p>" for line in lines], **params}


def drag(text: str, distractors: str = "", task: str = "Kéo.") -> Content:
    """A drag the words."""
    return "H5P.DragText", {"textField": text, "distractors": distractors, "taskDescription": task}


def truth(correct: str, **params: Any) -> Content:
    """A true or false."""
    return "H5P.TrueFalse", {"question": "<p>Mã là bí mật.</p>", "correct": correct, **params}


def text(words: str) -> Content:
    """A text."""
    return "H5P.AdvancedText", {"text": words}


def spot(x: int, y: int, *, correct: bool, figure: str = "rectangle") -> dict[str, Any]:
    """A place in a picture, in percent."""
    computed = {"x": x, "y": y, "width": 50, "height": 50, "figure": figure}
    return {"userSettings": {"correct": correct, "feedbackText": f"Chỗ {x}"}, "computedSettings": computed}


def places(*spots: dict[str, Any], path: str = "images/a.png") -> Content:
    """A find the hotspot."""
    background = {"backgroundImage": {"path": path, "width": 10, "height": 10}}
    settings = {"taskDescription": "Tìm.", "hotspot": list(spots)}
    return "H5P.ImageHotspotQuestion", {
        "imageHotspotQuestion": {"backgroundImageSettings": background, "hotspotSettings": settings}
    }


def image(alt: str, path: str = "images/a.png") -> Content:
    """A picture."""
    return "H5P.Image", {"file": {"path": path, "mime": "image/png"}, "alt": alt}


def hotspots(*contents: Content, header: str = "Nút") -> Content:
    """Texts at places of a picture."""
    listed = [{"position": {"x": 1, "y": 1}, "header": header, "content": [child(one)]} for one in contents]
    return "H5P.ImageHotspots", {"image": {"path": "images/a.png"}, "hotspots": listed}


def book(*chapters: Content) -> Content:
    """An interactive book."""
    return "H5P.InteractiveBook", {
        "chapters": [child(one, f"Chương {place}") for place, one in enumerate(chapters, 1)]
    }


def slides(*elements: Content) -> Content:
    """A course presentation with one slide."""
    listed = [{"x": 1, "y": 2, "action": child(one)} for one in elements]
    return "H5P.CoursePresentation", {"presentation": {"slides": [{"elements": [*listed, {"goToSlide": 1}]}]}}


def question_set(*questions: Content, **intro: Any) -> Content:
    """A question set."""
    return "H5P.QuestionSet", {"introPage": intro, "questions": [child(one) for one in questions]}


def single_set(*questions: tuple[str, ...], **params: Any) -> Content:
    """A single choice set; the first answer of each question is right."""
    choices = [
        {"question": f"<p>{one[0]}</p>", "answers": [f"<p>{text}</p>" for text in one[1:]]} for one in questions
    ]
    return "H5P.SingleChoiceSet", {"choices": choices, **params}


_ABC = ("Một", "=Hai", "Ba")
_CHOICE = "choice Hỏi? ~Một =Hai ~Ba"
_NESTED: Content = multi(*_ABC)
for _level in range(8):
    _NESTED = column(_NESTED)

CORPUS: dict[str, tuple[Content, list[str]]] = {
    "one right": (multi(*_ABC), [_CHOICE]),
    "one right among several": (multi(*_ABC, behaviour={"type": "multi"}), ["multiple Hỏi? ~Một =Hai ~Ba"]),
    "automatic": (multi("=Một", "=Hai", "Ba", behaviour={"type": "auto"}), ["multiple Hỏi? =Một =Hai ~Ba"]),
    "two right": (multi("=Một", "=Hai", "Ba"), ["multiple Hỏi? =Một =Hai ~Ba"]),
    "any of two": (multi("=Một", "=Hai", "Ba", behaviour={"type": "single"}), ["choice Hỏi? =Một ~Ba"]),
    "old single answer": (multi(*_ABC, singleAnswer=True), [_CHOICE]),
    "old several answers": (multi("=Một", "=Hai", singleAnswer=False), ["multiple Hỏi? =Một =Hai"]),
    "none right": (multi("Một", "Hai"), ["left choice Hỏi? ~Một ~Hai"]),
    "no answers": (multi(), ["left choice Hỏi?"]),
    "chosen feedback": (
        ("H5P.MultiChoice", {"question": "Hỏi?", "answers": answers("Một", "=Hai", chosenFeedback="<p>Lời</p>")}),
        ["choice Hỏi? ~Một(Lời) =Hai(Lời)"],
    ),
    "old feedback": (
        (
            "H5P.MultiChoice",
            {"question": "Hỏi?", "answers": [{"text": "A", "correct": True, "chosenFeedback": "Vì"}]},
        ),
        ["choice Hỏi? =A(Vì)"],
    ),
    "tip of an answer": (
        ("H5P.MultiChoice", {"question": "Hỏi?", "answers": answers("Một", "=Hai", tip="Xem lại")}),
        ["choice Hỏi? ~Một =Hai"],
    ),
    "feedback for the best": (
        multi(*_ABC, overallFeedback=feedback((50, "Chưa."), (100, "Giỏi."))),
        [f"{_CHOICE} #Giỏi."],
    ),
    "feedback with a mark": (multi(*_ABC, overallFeedback=feedback((100, "@score điểm"))), [_CHOICE]),
    "truth as text": (
        ("H5P.MultiChoice", {"question": "Hỏi?", "answers": [{"text": "A", "correct": "true"}, {"text": "B"}]}),
        ["choice Hỏi? =A ~B"],
    ),
    "markup in the question": (
        multi(*_ABC, question="<h2>Hỏi</h2><p>gì&nbsp;&lt;b&gt;?</p>"),
        ["choice Hỏi gì <b>? ~Một =Hai ~Ba"],
    ),
    "script in the question": (multi(*_ABC, question="Hỏi?<script>alert(1)</script>"), [_CHOICE]),
    "picture above": (multi(*_ABC, media={"type": child(image("Khóa"))}), [_CHOICE]),
    "old picture above": (multi(*_ABC, media=child(image("Khóa"))), [_CHOICE]),
    "video above": (multi(*_ABC, media={"type": child(("H5P.Video", {}))}), [_CHOICE]),
    "true": (truth("true"), ["true_false Mã là bí mật. =True ~False"]),
    "false": (truth("false"), ["true_false Mã là bí mật. ~True =False"]),
    "own words": (
        truth("true", l10n={"trueText": "Đúng", "falseText": "Sai"}),
        ["true_false Mã là bí mật. =Đúng ~Sai"],
    ),
    "yes or no": (
        truth("true", l10n={"trueText": "Có", "falseText": "Không"}),
        ["choice Mã là bí mật. =Có ~Không"],
    ),
    "told": (
        truth("true", behaviour={"feedbackOnCorrect": "Phải.", "feedbackOnWrong": "Chưa."}),
        ["true_false Mã là bí mật. =True ~False(Chưa.) #Phải."],
    ),
    "truth as boolean": (
        ("H5P.TrueFalse", {"question": "Đất?", "correct": True}),
        ["true_false Đất? =True ~False"],
    ),
    "single choice set": (
        single_set(("Một?", "1", "2"), ("Hai?", "2", "3", "4")),
        ["choice Một? =1 ~2", "choice Hai? =2 ~3 ~4"],
    ),
    "set of one": (single_set(("Một?", "1", "2")), ["choice Một? =1 ~2"]),
    "set without answers": (single_set(("Một?",)), ["left choice Một?"]),
    "empty set": (single_set(), ["left other"]),
    "set with feedback": (
        single_set(("Một?", "1", "2"), overallFeedback=feedback((100, "Tốt."))),
        ["choice Một? =1 ~2 #Tốt."],
    ),
    "blank": (blanks("Thủ đô là *Hà Nội*."), ["fill_in Điền. [Thủ đô là ____.] =Hà Nội@0"]),
    "alternatives": (
        blanks("Thủ đô: *Hà Nội/HN/Ha Noi*"),
        ["fill_in Điền. [Thủ đô: ____] =Hà Nội@0 =HN@0 =Ha Noi@0"],
    ),
    "hint": (blanks("Thủ đô: *Hà Nội:bên sông*"), ["fill_in Điền. [Thủ đô: ____] =Hà Nội@0"]),
    "escaped signs": (blanks(r"Tỉ số *1\/2\:3*"), ["fill_in Điền. [Tỉ số ____] =1/2:3@0"]),
    "two blanks": (blanks("*Một* rồi *hai*"), ["fill_in Điền. [____ rồi ____] =Một@0 =hai@1"]),
    "two blocks": (blanks("A *b*", "C *d*"), ["fill_in Điền. [A ____] =b@0", "fill_in Điền. [C ____] =d@0"]),
    "block without blank": (blanks("Đọc.", "A *b*"), ["fill_in Điền. Đọc. [A ____] =b@0"]),
    "question and blank alone": (blanks("*Hà Nội*", task="Thủ đô?"), ["fill_in Thủ đô? =Hà Nội@0"]),
    "empty blank": (blanks("A **"), ["left fill_in Điền. A *"]),
    "no blank": (blanks("Đọc."), ["left fill_in Điền. Đọc."]),
    "odd asterisk": (blanks("2 * 3 là mấy"), ["left fill_in Điền. 2 * 3 là mấy"]),
    "typing errors allowed": (
        blanks("A *b*", behaviour={"acceptSpellingErrors": True}),
        ["fill_in Điền. [A ____] =b@0"],
    ),
    "drag": (drag("*Một* rồi *hai*"), ["drag_text Kéo. [____ rồi ____] =Một@0 =hai@1"]),
    "drag with others": (drag("*Một* nhất", "*Hai* *Ba*"), ["drag_text Kéo. [____ nhất] =Một@0 ~Hai ~Ba"]),
    "drag with feedback": (drag(r"*Một:gợi ý\+Đúng\-Sai* nhất"), ["drag_text Kéo. [____ nhất] =Một@0(Đúng)"]),
    "drag on two lines": (drag("*Một*\n*hai*"), ["drag_text Kéo. [____/____] =Một@0 =hai@1"]),
    "drag with a slash": (drag("*a/b* c"), ["drag_text Kéo. [____ c] =a/b@0"]),
    "drag without words": (drag("abc"), ["left drag_text Kéo. [abc]"]),
    "places": (
        places(spot(0, 0, correct=True), spot(50, 50, correct=False)),
        ["hotspot Tìm. =Chỗ 1<0,0,5,5>(Chỗ 0) ~Chỗ 2<5,5,5,5>(Chỗ 50)"],
    ),
    "round place": (
        places(spot(0, 0, correct=True, figure="circle"), spot(50, 50, correct=False)),
        ["hotspot Tìm. =Chỗ 1<0,0,5,5>(Chỗ 0) ~Chỗ 2<5,5,5,5>(Chỗ 50)"],
    ),
    "places without picture": (
        places(spot(0, 0, correct=True), path="images/b.png"),
        ["left hotspot Tìm. =Chỗ 1<0,0,0,0>(Chỗ 0)"],
    ),
    "no right place": (places(spot(0, 0, correct=False)), ["left hotspot Tìm. ~Chỗ 1<0,0,5,5>(Chỗ 0)"]),
    "texts at places": (hotspots(text("<p>Bật máy</p>"), text("Tắt máy")), ["page Bật máy", "page Tắt máy"]),
    "question at a place": (hotspots(multi(*_ABC)), [_CHOICE]),
    "no places": (hotspots(), ["left other"]),
    "text": (text("<p>Một.</p><p>Hai.</p>"), ["page Một./Hai."]),
    "empty text": (text("<p>&nbsp;</p>"), ["left other"]),
    "table": (("H5P.Table", {"text": "<table><tr><td>A</td><td>B</td></tr></table>"}), ["page A B"]),
    "picture": (image("Ổ khóa"), ["page Ổ khóa"]),
    "picture without words": (image(""), ["left page"]),
    "free answer": (("H5P.Essay", {"taskDescription": "<p>Kể.</p>"}), ["left essay Kể."]),
    "film": (("H5P.Video", {"sources": [{"path": "videos/a.mp4"}]}), ["left other"]),
    "unknown library": (("H5P.Timeline", {"timeline": {}}), ["left other"]),
    "unknown question": (("H5P.MarkTheWords", {"taskDescription": "Đánh dấu."}), ["left other Đánh dấu."]),
    "no library": (("", {}), ["left other"]),
    "column": (
        column(text("Đọc."), multi(*_ABC), blanks("A *b*")),
        ["page Đọc.", _CHOICE, "fill_in Điền. [A ____] =b@0"],
    ),
    "deep columns": (_NESTED, [_CHOICE]),
    "empty column": (column(), ["left other"]),
    "row": (
        (
            "H5P.RowColumn",
            {"content": [{"content": child(("H5P.Row", {"columns": [{"content": child(column(multi(*_ABC)))}]}))}]},
        ),
        [_CHOICE],
    ),
    "question set": (question_set(multi(*_ABC), truth("true")), [_CHOICE, "true_false Mã là bí mật. =True ~False"]),
    "question set with a start": (
        question_set(multi(*_ABC), showIntroPage=True, title="Bài", introduction="<p>Vào đi.</p>"),
        ["page Bài/Vào đi.", _CHOICE],
    ),
    "question set with a strange child": (question_set(("H5P.Foo", {}), multi(*_ABC)), ["left other", _CHOICE]),
    "book": (
        book(column(text("Đọc."), multi(*_ABC)), column(truth("true"))),
        ["page Đọc.", _CHOICE, "true_false Mã là bí mật. =True ~False"],
    ),
    "slides": (slides(text("Đọc."), multi(*_ABC)), ["page Đọc.", _CHOICE]),
    "accordion": (("H5P.Accordion", {"panels": [{"title": "Nút", "content": child(text("Bật."))}]}), ["page Bật."]),
    "wrong types everywhere": (
        (
            "H5P.MultiChoice",
            {"question": 5, "answers": [7, None, "x", {"text": []}], "behaviour": [1], "media": "no"},
        ),
        ["left choice ~ ~ ~ ~"],
    ),
    "list instead of object": (("H5P.QuestionSet", {"questions": "none", "introPage": 3}), ["left other"]),
}
