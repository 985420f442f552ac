"""Writes the table that authors fill in: one example row of each kind."""

import io

_HEAD = ("câu hỏi", "câu trả lời 1", "câu trả lời 2", "câu trả lời 3", "câu trả lời 4", "đúng", "vì sao")
_ROWS = (
    (
        "Có người lạ gọi, đòi bác đọc mã OTP. Bác làm gì?",
        "Tắt máy",
        "Đọc mã cho họ",
        "Hẹn gọi lại",
        "",
        "1",
        "Mã OTP như chìa khóa nhà. Không đưa cho ai.",
    ),
    (
        "Tin nào là tin lừa đảo? Chọn hai tin.",
        "Trúng thưởng xe máy",
        "Xã họp lúc tám giờ",
        "Bấm vào đây nhận tiền",
        "",
        "1, 3",
        "Tin lừa đảo hứa cho tiền, cho quà.",
    ),
    ("Công an gọi điện hỏi mật khẩu.", "Đúng", "Sai", "", "", "2", "Công an thật không hỏi mật khẩu qua điện thoại."),
    ("Số điện thoại của công an là số nào?", "", "", "", "", "113", "Số 113 gọi được cả khi máy hết tiền."),
    ("Trang này chỉ để đọc: hàng không có câu trả lời thành một trang.", "", "", "", "", "", ""),
)
_WIDTHS = (60, 28, 28, 28, 28, 12, 60)


def csv_template() -> bytes:
    """The template as CSV with semicolons and a byte order mark, which Excel needs for Vietnamese."""
    lines = (";".join(_quoted(cell) for cell in row) for row in (_HEAD, *_ROWS))
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def xlsx_template() -> bytes:
    """The template as XLSX."""
    from xlsxwriter.workbook import Workbook  # takes 50 ms

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Câu hỏi")
        wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        bold = book.add_format({"bold": True, "bg_color": "#E8F1EA"})
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width, wrapped)
        sheet.write_row(0, 0, _HEAD, bold)
        for number, row in enumerate(_ROWS, 1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, wrapped)
        sheet.freeze_panes(1, 0)
    return stream.getvalue()


def _quoted(cell: str) -> str:
    return f'"{cell}"' if any(sign in cell for sign in ';",') else cell
