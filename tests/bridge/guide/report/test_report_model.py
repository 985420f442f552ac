"""The page of reports: what is read, what is shown, and that a late answer never replaces a newer one."""

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import untranslated
from kiosk.reports.cells import Hidden
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Code
from tests.bridge.guide.report.report_page import Page
from tests.bridge.guide.report.samples import month


def current(page: Page) -> str:
    return next(str(tab["title"]) for tab in page.model.tabs if tab["isCurrent"])


def shown(page: Page) -> list[str]:
    """The cells of the first line of the table."""
    return [cell["text"] for cell in page.model.sheets.blocks[0]["table"]["lines"][0]["cells"]]


def lay_out(page: Page) -> None:
    page.model.sheets.resize(1464, 640, 30, 28, 16)


def test_the_page_begins_with_the_report_of_the_month(page: Page) -> None:
    assert (page.model.isReady, page.model.isReading) == (False, True)
    assert page.model.note == "Reading the figures…"
    page.reads()
    assert page.reports.asked == [(Code.MONTH, "15/11 – 14/12/2026")]
    assert (page.model.isReady, page.model.note, current(page)) == (True, "", "Month")


def test_a_tab_changes_the_report_and_its_period(page: Page) -> None:
    page.reads()
    page.model.showTab("BC-03")
    page.reads()
    page.model.showTab("BC-07")
    page.reads()
    page.model.showTab("BC-02")
    page.reads()
    assert page.reports.asked[1:] == [
        (Code.WEEK, "23/11 – 29/11/2026"),
        (Code.HAMLETS, "23/11 – 29/11/2026"),
        (Code.DAY, "27/11/2026"),
    ]


def test_a_fixed_period_changes_to_the_report_that_covers_it(page: Page) -> None:
    page.reads()
    for kind, title in (("week", "Week"), ("year", "Quarter, year"), ("day", "Day"), ("month", "Month")):
        page.model.period.chooseFixed(kind)
        page.reads()
        assert current(page) == title


def test_a_report_about_skills_covers_any_period(page: Page) -> None:
    page.model.showTab("BC-06")
    page.reads()
    for kind in ("week", "year", "day", "month"):
        page.model.period.chooseFixed(kind)
        page.reads()
        assert current(page) == "By skill"


def test_of_many_touches_only_the_last_is_read_next(page: Page) -> None:
    page.worker.waiting.pop(0)()  # the date
    for _ in range(5):
        page.model.period.back()
    page.reads()
    assert page.reports.asked == [(Code.MONTH, "15/11 – 14/12/2026"), (Code.MONTH, "15/06 – 14/07/2026")]
    assert page.model.isReady


def test_a_late_answer_is_not_shown(page: Page) -> None:
    page.worker.waiting.pop(0)()  # the date
    page.model.showTab("BC-03")
    page.worker.waiting.pop(0)()  # the month
    assert (page.model.isReady, page.model.isReading) == (False, True)
    page.reads()
    assert page.model.isReady
    assert page.reports.asked[-1][0] is Code.WEEK


def test_going_back_to_the_shown_report_reads_nothing(page: Page) -> None:
    page.reads()
    page.model.period.back()
    page.model.period.goOn()
    page.reads()
    assert page.reports.asked[1:] == [(Code.MONTH, "15/10 – 14/11/2026")]
    assert page.model.isReady


def test_a_failure_is_explained_and_can_be_repeated(page: Page) -> None:
    page.reports.error = KioskError(untranslated("The record is damaged."), untranslated("Call the technician."))
    page.reads()
    assert (page.model.note, page.model.hasFailed) == ("The record is damaged. Call the technician.", True)
    assert (page.model.isReady, page.model.isReading) == (False, False)
    page.reports.error = None
    page.model.retry()
    page.reads()
    assert (page.model.isReady, page.model.hasFailed) == (True, False)


def test_the_failure_of_a_report_that_is_not_wanted_any_more_is_not_shown(page: Page) -> None:
    page.worker.waiting.pop(0)()  # the date
    page.reports.error = KioskError(untranslated("The record is damaged."))
    page.model.showTab("BC-03")
    page.worker.waiting.pop(0)()  # the month
    page.reports.error = None
    page.reads()
    assert (page.model.isReady, page.model.hasFailed) == (True, False)


def test_the_version_for_the_wall_hides_small_numbers(page: Page) -> None:
    page.reads()
    lay_out(page)
    assert "7" in shown(page)
    page.model.toggleWall()
    page.reads()
    unstated = [line["cells"][3]["text"] for line in page.model.sheets.blocks[0]["table"]["lines"]]
    assert unstated == ["7", "dưới 5", "9"]
    page.model.toggleWall()
    page.reads()
    assert [line["cells"][3]["text"] for line in page.model.sheets.blocks[0]["table"]["lines"]] == ["7", "3", "9"]


def test_the_page_is_read_again_when_it_is_opened_again(page: Page) -> None:
    page.reads()
    page.model.forget()
    assert page.model.sheets.pageCount == 0
    page.model.open()
    page.reads()
    assert len(page.reports.asked) == 2
    assert page.model.isReady


def test_a_page_that_is_pressed_again_stays_open(page: Page) -> None:
    page.model.forget()  # as the staff's model does before it opens a page
    page.model.open()
    page.reads()
    assert page.model.isReady
    page.model.forget()
    assert page.model.sheets.pageCount == 0


def test_nothing_is_read_for_a_page_that_was_left_before_the_date_was_known(page: Page) -> None:
    page.model.forget()
    page.reads()
    assert page.reports.asked == []


def test_a_page_that_is_opened_again_while_reading_stops_reads_again(page: Page) -> None:
    page.worker.waiting.pop(0)()  # the date
    page.model.forget()
    page.model.open()
    page.reads()
    assert page.model.isReady


def test_reading_stops_when_the_page_is_left(page: Page) -> None:
    page.worker.waiting.pop(0)()  # the date
    page.model.forget()
    page.reads()
    assert not page.model.isReady
    assert page.model.sheets.pageCount == 0


def test_progress_is_shown_while_reading(page: Page) -> None:
    shares: list[float] = []
    page.model.changed.connect(lambda: shares.append(page.model.share))
    page.reads()
    assert 0.5 in shares


def test_the_lists_close_with_a_choice(page: Page) -> None:
    page.reads()
    lay_out(page)
    page.model.openList("tabs")
    assert page.model.openedList == "tabs"
    page.model.showTab("BC-07")
    assert page.model.openedList == ""
    page.reads()
    page.model.openList("sections")
    page.model.showSection(1)
    assert (page.model.openedList, page.model.sheets.section) == ("", 1)


def test_a_public_report_from_the_service_stays_public(page: Page) -> None:
    page.reports.make = lambda days, code: suppressed(month(days, code))
    page.model.toggleWall()
    page.reads()
    lay_out(page)
    cells = [cell["text"] for line in page.model.sheets.blocks[0]["table"]["lines"] for cell in line["cells"]]
    assert "3" not in cells
    assert Hidden.BELOW_FIVE.value not in cells


def test_everything_is_closed_when_the_page_is_left_however_often_it_was_opened(page: Page) -> None:
    page.reads()
    page.model.open()
    page.reads()
    page.model.toggleWall()
    page.model.openList("tabs")
    page.model.forget()
    page.reads()
    assert (page.model.isReady, page.model.openedList, page.model.isPublic) == (False, "", False)


def test_each_overlay_changes_the_place(page: Page) -> None:
    """Otherwise the second half of a double tap would touch what the first half has opened."""
    page.reads()
    seen = [page.model.place]
    page.model.toggleWall()
    seen.append(page.model.place)
    page.reads()
    page.model.openList("tabs")
    seen.append(page.model.place)
    page.model.openList("")
    page.model.period.openSheet()
    seen.append(page.model.place)
    page.model.period.closeSheet()
    page.model.save("csv")
    seen.append(page.model.place)
    assert len(set(seen)) == len(seen)


def test_the_period_is_stepped_at_any_speed(page: Page) -> None:
    page.reads()
    before = page.model.place
    page.model.period.back()
    page.reads()
    assert page.model.place == before
