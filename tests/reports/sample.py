"""A report with every kind of cell, with the texts that formats are known to spoil."""

from dataclasses import replace
from datetime import date, datetime, time

from kiosk.domain.ids import VIETNAMESE, KioskId
from kiosk.domain.texts import MessageText
from kiosk.reports.cells import Average, Cell, Percent
from kiosk.reports.labels import Labels, labels
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
    Rule,
    Section,
    TableRow,
)

VIETNAMESE_LABELS = Labels(
    republic="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    authority="Ủy ban nhân dân {commune}",
    period="Từ {first} đến {last}",
    span="{first} đến {last}",
    day="Ngày {day}",
    kiosk="Máy: {kiosk}",
    made="Lập lúc {time} ngày {day}",
    prepared="Người lập báo cáo",
    approved="Giám đốc",
    signed="(Ký, ghi rõ họ tên)",
    page="Trang {page}/{pages}",
    below_five="dưới 5",
    withheld="không ghi",
    withheld_note="“Không ghi”: để không tính ra được một con số dưới 5.",
    for_wall="bản dán bảng tin",
    twice_note="Một người học ở hai máy được tính hai lần.",
)


def english(text: MessageText) -> str:
    return text


ENGLISH_LABELS = labels(english)
PLACE = Place("xã Lệ Thủy", "Trung tâm Văn hóa - Thể thao", "Nhà văn hóa Phú Thọ")
PERIOD = DayRange(date(2026, 10, 15), date(2026, 11, 14))
SEX_AND_AGE = (
    Column("total", "Tổng"),
    Column("male", "Nam", part_of="total", split="sex"),
    Column("female", "Nữ", part_of="total", split="sex"),
    Column("undeclared", "Không khai", part_of="total", split="sex"),
    Column("a16", "16–34", part_of="total", split="age"),
    Column("a35", "35–59", part_of="total", split="age"),
    Column("a60", "60+", part_of="total", split="age"),
    Column("share", "Tỷ lệ nữ"),
)


def split_row(key: str, header: str, numbers: tuple[int, ...], part_of: str = "", rule: Rule = Rule.SUM) -> TableRow:
    """A row of `SEX_AND_AGE`: `numbers` are men, women, undeclared and the three ages."""
    men, women, undeclared, *ages = numbers
    total = men + women + undeclared
    assert total == sum(ages)
    return TableRow(key, header, (total, *numbers, Percent(women, total)), part_of, rule)


def hamlets() -> Section:
    """A table with a total, two ways to split it, and both kinds of chart."""
    rows = (
        split_row("phu-tho", "Phú Thọ", (40, 61, 2, 20, 33, 50), "all", Rule.PEOPLE),
        split_row("my-trung", "Mỹ Trung", (3, 17, 0, 7, 8, 5), "all", Rule.PEOPLE),
        split_row("khe-khe", "Bản Khe Khế", (0, 20, 1, 6, 7, 8), "all", Rule.PEOPLE),
        split_row("all", "Tổng cộng", (43, 98, 3, 33, 48, 63), rule=Rule.PEOPLE),
    )
    return Section(
        "hamlets",
        "II. Kết quả học, theo thôn",
        SEX_AND_AGE,
        (RowGroup(rows),),
        definitions=(
            Definition("Lượt", "một lần đến học, xong ít nhất một phần."),
            Definition("Người", "mỗi người đã đồng ý ghi tên, chỉ tính một lần."),
        ),
        notes=("Khách không ghi tên: 61 lượt, không chia nhóm.",),
        charts=(
            Chart(ChartKind.BARS, "Người học, theo thôn", ("total",)),
            Chart(ChartKind.LINES, "Người học, theo tuổi", ("all",), Along.COLUMNS, ("a16", "a35", "a60")),
        ),
        corner="Thôn",
    )


AWKWARD: tuple[tuple[Cell, ...], ...] = (
    (0, None, date(2026, 11, 4), time(7, 5)),
    (1234567890, "=1+1", date(2024, 2, 29), time(0, 0)),
    (Percent(699, 1000), "@SUM(A1)", None, None),
    (Percent(3, 0), "-2", date(2026, 12, 31), time(23, 59)),
    (Percent(123456, 1000, is_common=True), "+84 912 345 678", None, time(19, 30)),
    (Average(41, 30), 'Bản Khe Khế; “ồn” "quá"', date(2026, 1, 1), None),
    (-5, "'=đã có dấu", None, None),
    (None, "1.1", None, None),
    (7, "0912345678", None, None),
)


def awkward() -> Section:
    """Two groups of rows with the cells that formats are known to spoil."""
    columns = (
        Column("number", "Số; lượng"),
        Column("text", "=Nội dung", Kind.TEXT),
        Column("day", "Ngày", Kind.DATE),
        Column("at", "Giờ", Kind.TIME),
    )
    rows = tuple(TableRow(f"r{number}", str(number), cells) for number, cells in enumerate(AWKWARD, 1))
    return Section(
        "awkward", "Ô khó", columns, (RowGroup(rows[:4], "Nhóm một"), RowGroup(rows[4:], "Nhóm hai")), is_list=True
    )


def needs() -> Section:
    """A section without a table."""
    return Section("needs", "VI. Khó khăn, kiến nghị", notes=("Mạng yếu ở Bản Khe Khế.", "Chữ nhỏ."))


def sample(kiosk_id: str = "kiosk-a", **changes: object) -> Report:
    """The whole report."""
    report = Report(
        Code.MONTH,
        "Báo cáo tháng",
        VIETNAMESE,
        PERIOD,
        PLACE,
        KioskId(kiosk_id),
        datetime(2026, 11, 14, 19, 30),  # noqa: DTZ001 - local time, as in the report
        VIETNAMESE_LABELS,
        (hamlets(), awkward(), needs()),
    )
    return replace(report, **changes)
