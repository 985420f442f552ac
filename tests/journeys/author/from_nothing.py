"""The lesson that the author of the journeys makes: three pages, three questions, an errand of five screens."""

from tests.journeys.author.author import Author

TITLE = "tin lũ"
LESSON = "xa-19249-skills/tin-lu"
PAGES = (("lũ về", "nghe loa xã"), ("nước lên", "lên chỗ cao"))
"""Titles and texts of the pages behind the first one, which every new lesson has."""
QUESTIONS = (
    ("ai báo tin lũ?", "xã", "người lạ", "hỏi lại xã", "xã biết rõ"),
    ("nước lên thì đi đâu?", "lên cao", "ra sông", "sông nguy lắm", "giữ người đã"),
    ("tin lạ thì làm gì?", "hỏi xã", "gửi tiếp", "người khác hoảng", "hỏi cho chắc"),
)
"""Question, right answer, wrong answer, why it is wrong, explanation."""
GOAL, SKILL = "nhận ra tin lũ", "đọc tin của xã"
ERRAND = "mở tin của xã"
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
    """Add the other pages behind the first one."""
    author.taps("step-1")
    for number, (title, text) in enumerate(PAGES, 1):
        author.taps("addStep", "item-page")
        author.write_all(f"steps.{number}.", {"title": title, "text": text})


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
    author.taps("openPhone")
    author.writes("errandGoal", ERRAND)
    author.taps("addScreen-list")
    for _ in range(2):
        author.touches_phone("dong-thu-nhat")
        author.taps("mark-right", "closeSheet", "addScreen-list")
    author.touches_phone("dong-thu-nhat")
    author.taps("mark-right", "item-tin-nhan", "screensBack", "screen-trang-chinh")
    author.touches_phone("tin-nhan")
    author.taps("nextScreen", "item-danh-sach", "changeVariant", "item-0")
    author.shows("errand")
    author.taps("studioBack")
