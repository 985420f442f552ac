"""Reports for tests of the page: one like the month of a real commune, and awkward ones."""

from dataclasses import replace
from datetime import date, datetime

from kiosk.domain.ids import VIETNAMESE, KioskId
from kiosk.domain.reporting.periods import Period
from kiosk.reports.cells import Cell, Hidden, Percent
from kiosk.reports.table import (
    Along,
    Chart,
    ChartKind,
    Code,
    Column,
    DayRange,
    Definition,
    Kind,
    Place,
    Report,
    RowGroup,
    Section,
    TableRow,
)
from tests.reports.sample import VIETNAMESE_LABELS

PLACE = Place("xã Lệ Thủy", "Trung tâm Văn hóa - Thể thao", "Nhà văn hóa Phú Thọ")
AGES = ("16–17", "18–34", "35–59", "60–74", "75+")
SPLIT = (
    Column("total", "Tổng"),
    *(
        Column(key, header, part_of="total", split="sex")
        for key, header in (("male", "Nam"), ("female", "Nữ"), ("unstated", "Không khai"))
    ),
    *(Column(f"age{at}", header, part_of="total", split="age") for at, header in enumerate(AGES)),
)
WIDE = (
    *SPLIT,
    Column("minority", "Dân tộc thiểu số*"),
    Column("poor", "Hộ nghèo, cận nghèo*"),
    Column("disabled", "Người khuyết tật*"),
)
LONG_HAMLETS = (
    "Thôn Trung Lương Thanh Tân Mỹ Lộc Thượng",
    "Bản Khe Khế",
    "Tổ dân phố Xuân Giang Thị trấn Kiến Giang cũ",
    "Phú Thọ",
)
DEFINITIONS = (
    Definition("Lượt", "một lần đến học, xong ít nhất một phần."),
    Definition("Người", "mỗi người đã đồng ý ghi tên, chỉ tính một lần."),
    Definition("Tự làm được", "làm một mình, đúng ngay lần đầu."),
)
NOTES = ("Khách không ghi tên: 61 lượt, không chia nhóm.", "Bản in để dán bảng tin: ô từ 1 đến 4 ghi “dưới 5”.")


def learning() -> Section:
    """The main table of the mock-up."""
    rows = (
        TableRow("visits", "Lượt học có tên", (268, 97, 164, 7, 6, 38, 83, 108, 33)),
        TableRow("learners", "Người học", (143, 52, 88, 3, 5, 21, 44, 56, 17)),
        TableRow("alone", "Việc tự làm được", (412, 148, 255, 9, 14, 71, 142, 149, 36)),
    )
    return Section("learning", "II. Người học và kết quả", SPLIT, (RowGroup(rows),), DEFINITIONS, NOTES)


def organisation() -> Section:
    """A table of one column."""
    numbers = (("sessions", "Số buổi", 12), ("places", "Số nơi", 5), ("guides", "Người hướng dẫn", 9))
    rows = tuple(TableRow(key, header, (number,)) for key, header, number in numbers)
    return Section("organisation", "I. Tổ chức", (Column("total", "Số lượng"),), (RowGroup(rows),))


def by_hamlet(counts: tuple[tuple[str, Cell], ...] = ()) -> Section:
    """A table with a bar chart."""
    counted = counts or (
        ("Phú Thọ", 126),
        ("Mỹ Trung", 97),
        ("Xuân Bồ", 78),
        ("An Xá", 61),
        ("Bản Khe Khế", 34),
        ("Thôn khác", 16),
    )
    rows = tuple(TableRow(f"h{at}", header, (number,)) for at, (header, number) in enumerate(counted))
    chart = Chart(ChartKind.BARS, "Việc tự làm được, theo thôn", ("alone",))
    column = Column("alone", "Việc tự làm được")
    return Section("by-hamlet", "Việc tự làm được, theo thôn", (column,), (RowGroup(rows),), charts=(chart,))


def by_week(numbers: tuple[Cell, ...] = (41, 78, 96, 118, 79)) -> Section:
    """A table with a line chart."""
    names = ("15/10", "19/10", "26/10", "02/11", "09/11")
    rows = tuple(
        TableRow(f"w{at}", names[at] if len(numbers) == len(names) else f"{at + 1:02}/11", (number,))
        for at, number in enumerate(numbers)
    )
    chart = Chart(ChartKind.LINES, "Việc tự làm được, theo tuần", ("alone",))
    column = Column("alone", "Việc tự làm được")
    return Section("by-week", "Việc tự làm được, theo tuần", (column,), (RowGroup(rows),), charts=(chart,))


def month(days: Period | None = None, code: Code = Code.MONTH, **changes: object) -> Report:
    """The report of the mock-up, with the other parts of the monthly form."""
    period = DayRange(days.first, days.last) if days else DayRange(date(2026, 10, 15), date(2026, 11, 14))
    made = datetime(2026, 11, 14, 19, 30)  # noqa: DTZ001 - local time, as in the report
    sections = (organisation(), learning(), by_hamlet(), by_week())
    report = Report(
        code, "Báo cáo tháng", VIETNAMESE, period, PLACE, KioskId("kiosk-a"), made, VIETNAMESE_LABELS, sections
    )
    return replace(report, **changes)


def awkward() -> Report:
    """Sixty rows, twelve columns, long names, missing and hidden cells, several series, long notes."""
    hamlets = [LONG_HAMLETS[at % 4] + ("" if at < 4 else f" {at}") for at in range(60)]
    cells: list[tuple[Cell, ...]] = [
        (12_345_678 * (at + 1), None, Hidden.BELOW_FIVE, Hidden.WITHHELD, *range(at, at + 8)) for at in range(60)
    ]
    rows = [TableRow(f"r{at}", hamlets[at], cells[at], "all") for at in range(60)]
    total = TableRow("all", "Tổng cộng", tuple(range(1000, 13_000, 1000)))
    charts = (
        Chart(ChartKind.BARS, "Người học theo thôn, chia theo giới và theo nhóm tuổi", ("total", "female", "age0")),
        Chart(ChartKind.LINES, "Người học, theo tuổi", ("all", "r0"), Along.COLUMNS, tuple(c.key for c in WIDE[4:])),
    )
    wide = Section(
        "wide",
        "Người học, theo thôn, giới, tuổi và nhóm",
        WIDE,
        (RowGroup((*rows[:30],), "Các thôn ven sông"), RowGroup((*rows[30:], total), "Các bản vùng núi")),
        DEFINITIONS,
        (*NOTES, " ".join(["Đường vào bản lầy lội <khi> mưa & lũ."] * 20)),
        charts,
        "Thôn",
    )
    empty = Section("empty", "Không có gì", SPLIT)
    only_notes = Section(
        "notes", "Kiến nghị", notes=tuple(f"Kiến nghị số {at}: mạng yếu, chữ nhỏ." for at in range(40))
    )
    return month(sections=(wide, empty, only_notes, sessions(), by_week((5, None, Hidden.BELOW_FIVE, 118, 79))))


def sessions() -> Section:
    """A list with columns of texts."""
    columns = (
        Column("day", "Ngày", Kind.DATE),
        Column("time", "Giờ", Kind.TEXT),
        Column("place", "Thôn", Kind.TEXT),
        Column("lessons", "Bài", Kind.TEXT),
        Column("present", "Có mặt"),
        Column("share", "Tỷ lệ nữ"),
        Column("difficulties", "Khó khăn", Kind.TEXT),
    )
    rows = tuple(
        TableRow(
            f"s{at}",
            str(at + 1),
            (
                date(2026, 10, 15 + at),
                "19:30–21:05",
                LONG_HAMLETS[at % 4],
                "2.1, 2.3, 3.1, 4.2",
                24 + at,
                Percent(15, 24 + at),
                "Mạng yếu, mất điện giữa buổi; nhiều bác quên kính, chữ trên điện thoại nhỏ" if at % 2 else "",
            ),
        )
        for at in range(12)
    )
    return Section("sessions", "Các buổi học", columns, (RowGroup(rows),), corner="STT", is_list=True)
