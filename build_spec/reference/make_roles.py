"""Generates the matrix of rights, ``docs/roles.md``, from the code; with ``--check`` it only compares.

Rules: no part of the file is written by hand. A right without a name in `RIGHT_NAMES` is an error.
"""

import sys
from pathlib import Path

from generated import write_or_check

from kiosk.bridge.guide.pages import GUIDE
from kiosk.bridge.staff.pages import Role, StaffPage
from kiosk.bridge.studio.pages import STUDIO
from kiosk.bridge.technician.pages import TECHNICIAN
from kiosk.domain.access import Staff
from kiosk.domain.rights import GRANTS, RIGHTS, Right

FILE = Path("docs/roles.md")
ROLE_NAMES = {
    Staff.GUIDE: ("guide", "người hướng dẫn"),
    Staff.LEAD_GUIDE: ("lead guide", "trưởng nhóm hướng dẫn"),
    Staff.AUTHOR: ("author", "người soạn bài"),
    Staff.TECHNICIAN: ("technician", "kỹ thuật viên"),
}
"""Roles in the order of the columns, with their names in English and Vietnamese."""
RIGHT_NAMES = {
    Right.RUN_SESSION: (
        "run a session: attendance, queue, calls for help",
        "mở và kết thúc buổi, điểm danh, hàng chờ",
    ),
    Right.TEACH_GROUP: ("teach a group", "dạy cả nhóm"),
    Right.SEE_NAMES: ("see names of learners", "xem tên học viên"),
    Right.ADD_LEARNERS: ("add and correct learners, record consents", "thêm, sửa học viên, ghi đồng ý"),
    Right.LET_IN: ("let in a learner who forgot the pictures; a new code", "cho vào khi quên ba hình; cấp mã mới"),
    Right.HANDLE_REQUESTS: ("handle requests of learners", "nhận và xử lý yêu cầu của học viên"),
    Right.DELETE_LEARNERS: ("delete learners", "xóa học viên"),
    Right.MERGE_LEARNERS: ("merge and separate records", "gộp và tách hồ sơ"),
    Right.EXPORT_CLASS_LIST: ("export the class list", "xuất danh sách lớp"),
    Right.ISSUE_CERTIFICATES: ("issue certificates", "cấp giấy ghi nhận"),
    Right.PRINT_CARDS: ("print take-home cards and attendance sheets", "in thẻ mang về, phiếu điểm danh"),
    Right.SEE_REPORTS: ("see and export reports (totals only)", "xem và xuất báo cáo (chỉ số tổng)"),
    Right.MANAGE_GUIDES: ("manage accounts of guides", "quản lý tài khoản người hướng dẫn"),
    Right.CHANGE_OWN_PIN: ("change the own PIN", "đổi mã PIN của mình"),
    Right.MAKE_LESSONS: (
        "make the commune's own lessons and voices, print their take-home cards",
        "soạn bài, ghi giọng của xã, in thẻ của bài ấy",
    ),
    Right.MAINTAIN: ("technician's pages: packs, results, settings, power", "các trang của kỹ thuật viên"),
}
"""Name of each right in English and Vietnamese."""
HEAD = """# Roles of the staff

Generated from `kiosk/domain/rights.py` by `make reference`. The services check these rights; screens only hide what
would be refused. An account with several roles has the rights of all of them. The technicians share one account; each
guide has an own one, with an own PIN.

Visitors need no right to print the take-home card at the end of a lesson: it contains no data of anybody. The service
prints only the card of a lesson that was completed, and once in a visit.

"""


def page() -> str:
    """Return the text of the file. Raises LookupError if a right has no name."""
    missing = [right.value for right in Right if right not in RIGHT_NAMES]
    if missing:
        raise LookupError(f"give these rights names in make_roles.py: {', '.join(missing)}")
    columns = [f"{english}<br>*{vietnamese}*" for english, vietnamese in ROLE_NAMES.values()]
    rights = [
        _row([_both(RIGHT_NAMES[right]), *(_mark(right in RIGHTS[role]) for role in ROLE_NAMES)]) for right in Right
    ]
    return (
        HEAD
        + "\n".join([_row(["right", *columns]), _row(["---", *[":-:"] * len(columns)]), *rights])
        + "\n\nA role may give other accounts these roles, and change accounts that have no other ones:\n\n"
        + "\n".join(f"* {ROLE_NAMES[role][0]}: {_given(role)}" for role in ROLE_NAMES)
        + "\n\n## Pages\n\nA page is offered and shown only to accounts with its right.\n"
        + "A page “during a visit” is the only one for a guide who comes to a guest. It is not offered otherwise.\n\n"
        + "\n".join([_row(["page", "pages of", "right"]), _row(["---"] * 3), *_pages()])
        + "\n"
    )


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _both(names: tuple[str, str]) -> str:
    return f"{names[0]}<br>*{names[1]}*"


def _mark(is_allowed: bool) -> str:
    return "✓" if is_allowed else ""


def _given(role: Staff) -> str:
    return ", ".join(ROLE_NAMES[given][0] for given in ROLE_NAMES if given in GRANTS[role]) or "none"


def _pages() -> list[str]:
    return [
        _row([f"{entry.title} (`{entry.key}`)", _pages_of(role, entry), RIGHT_NAMES[entry.right][0]])
        for role in (GUIDE, STUDIO, TECHNICIAN)
        for entry in role.pages
    ]


def _pages_of(role: Role, entry: StaffPage) -> str:
    return f"{role.title.lower()}s{', during a visit' if entry.for_visit else ''}"


if __name__ == "__main__":
    sys.exit(write_or_check(FILE, page, Path.cwd(), sys.argv[1:]))
