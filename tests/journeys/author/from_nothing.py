"""The lesson that the author of the journeys makes: three pages, three questions, an errand of five screens."""

from tests.journeys.author.author import Author

TITLE = "tin lũ"
LESSON = "xa-19249-skills/tin-lu"
PAGES = (("tin lũ", "xã báo qua loa"), ("lũ về", "nghe loa xã"), ("nước lên", "lên chỗ cao"))
"""Titles and texts of the pages; every new lesson has the first one."""
QUESTIONS = (
    ("ai báo tin lũ?", "xã", "người lạ", "hỏi lại xã", "xã biết rõ"),
    ("nước lên thì đi đâu?", "lên cao", "ra sông", "sông nguy lắm", "giữ người đã"),
    ("tin lạ thì làm gì?", "hỏi xã", "gửi tiếp", "người khác hoảng", "hỏi cho chắc"),
)
"""Question, right answer, wrong answer, why it is wrong, explanation."""
GOAL, SKILL = "nhận ra tin lũ", "đọc tin của xã"
ERRAND, AGAIN = "mở tin của xã", "mở tin lần nữa"
LISTS = (
    ("tin nhắn", "nhóm xã", "người lạ"),
    ("nhóm xã", "tin lũ", "tin cũ"),
    ("tin lũ", "tin mới", "ảnh"),
)
"""Title, the row that leads on, and another row of the screens between the home screen and the goal."""
ROWS = ("dong-thu-nhat", "dong-thu-hai")
SCREENS = 2 + len(LISTS)
CARD = ("nghe loa xã", "lên chỗ cao")


def begin(author: Author) -> None:
    """Begin a lesson with a page, a question and an errand."""
    author.taps("newLesson")
    author.writes("newTitle", TITLE)
    author.taps("strand-skills", "start-three", "beginLesson")


def write_cover(author: Author) -> None:
    """Write what the lesson teaches, and the card to take home."""
    author.taps("cover")
    author.writes("text-goal.vi", GOAL)
    author.taps("add-skills")
    author.writes("text-skills.0.text.vi", SKILL)
    for number, line in enumerate(CARD):
        author.goes_to("add-take_home.lines")
        author.taps("add-take_home.lines")
        author.writes(f"text-take_home.lines.{number}.vi", line)


def write_pages(author: Author) -> None:
    """Write the first page, and add the others behind it."""
    author.taps("step-1")
    for number, (title, text) in enumerate(PAGES):
        if number:
            author.taps("addStep", "item-page")
        author.write_all(f"steps.{number}.", {"title": title, "text": text})
    author.shows("page")


def write_questions(author: Author) -> None:
    """Write the question that is there, and add two."""
    author.taps("step-4")
    for number, (question, right, wrong, why, explanation) in enumerate(QUESTIONS, 3):
        if number > 3:
            author.taps("addStep", "item-choice")
        step = f"steps.{number}."
        author.write_all(
            step, {"question": question, "options.0.text": right, "options.1.text": wrong, "options.1.explain": why}
        )
        if author.driver.find(f"remove-{step}options.2"):
            author.taps(f"remove-{step}options.2")
        author.writes(f"text-{step}explain.vi", explanation)
        choose_skill(author, step)
    author.shows("question")


def choose_skill(author: Author, step: str) -> None:
    """Say which skill a step practises; a step that is added to a lesson with one skill has it already."""
    author.goes_to(f"after-{step}skill")
    if author.driver.see(f"after-{step}skill").isEnabled():
        author.taps(f"after-{step}skill")


def build_errand(author: Author) -> None:
    """Build an errand of five screens by touching the right way on the big phone."""
    while author.driver.find("step-7") is None:
        author.taps("stepsOnward")
    author.taps("step-7")
    choose_skill(author, "steps.6.")
    author.shows("errand-step")
    author.taps("openPhone")
    author.writes("errandGoal", ERRAND)
    for number, (title, *rows) in enumerate(LISTS):
        if number:
            author.taps("mark-right", "closeSheet")
        author.taps("addScreen-list")
        author.writes("screenTitle", title)
        for element, text in reversed(list(zip(ROWS, rows, strict=True))):
            author.touches_phone(element)
            author.writes("elementName", text)
    author.taps("mark-right", "item-tin-nhan")
    if author.driver.find("screen-trang-chinh") is None:
        author.taps("screensBack")
    author.taps("screen-trang-chinh")
    author.touches_phone("tin-nhan")
    author.taps("nextScreen", "item-danh-sach", "changeVariant", "item-0")
    author.shows("errand")
    author.taps("studioBack")
