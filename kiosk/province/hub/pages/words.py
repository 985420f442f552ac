"""The texts of the pages in Vietnamese and in English.

Rules: a text with ``{names}`` is a `str.format` template. The names of difficulties and the labels of reports are
those of the kiosk's translations, which a test compares.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.sessions.closing import DIFFICULTIES
from kiosk.reports import numbers
from kiosk.reports.cells import Cell
from kiosk.reports.labels import Labels


@dataclass(frozen=True, slots=True)
class PageWords:
    """The texts in one language. ``other``: name of ``other_language``, in that language."""

    language: Language
    separators: numbers.Separators
    other: str
    labels: Labels
    difficulty_names: Mapping[str, str]
    other_language: Language
    title: str
    subtitle: str
    previous_period: str
    next_period: str
    periods: str
    print_page: str
    save_xlsx: str
    save_csv: str
    save_parquet: str
    more_files: str
    skip: str
    skip_to_periods: str
    tasks: str
    learners: str
    elderly: str
    kiosks_of: str
    kiosks_heard: str
    as_of: str
    before: str
    more: str
    fewer: str
    same: str
    running: str
    internal: str
    ranked: str
    commune: str
    per_thousand: str
    per_thousand_short: str
    sessions: str
    attendance: str
    attendance_short: str
    lessons_done: str
    adults: str
    not_entered: str
    shown_of: str
    without_kiosk: str
    never_sent: str
    incomplete: str
    held: str
    show_all: str
    show_fewer: str
    parts: str
    part: str
    previous_part: str
    next_part: str
    unknown_commune: str
    trend: str
    month: str
    period: str
    heard_share: str
    no_kiosks: str
    last_heard: str
    never_heard: str
    silent_days: str
    more_kiosks: str
    all_heard: str
    difficulties: str
    no_difficulties: str
    sessions_with: str
    lessons: str
    lesson: str
    started: str
    passed: str
    done: str
    missed: str
    about: str
    """A rounded share, with ``{percent}``."""
    right_at_once: str
    no_lessons: str
    few_answers: str
    nothing_yet: str
    notes: str
    elderly_share: str
    all_communes: str
    of_commune: str
    periods_of_commune: str
    kiosks: str
    kiosk: str
    twice_note: str
    total: str
    kiosk_head: str
    heard_head: str
    days_head: str
    all_kiosks: str
    in_file: str
    year: str
    year_figures: Mapping[str, str]
    this_period: str
    since_start: str
    share_of_adults: str
    share_of_target: str
    year_note: str
    adults_note: str
    target_note: str

    def text(self, cell: Cell) -> str:
        """Return `cell` as it is shown on a page."""
        return numbers.text(cell, self.labels, self.separators)

    def count(self, number: int) -> str:
        """Return `number` such as ``1.234`` in Vietnamese, ``1,234`` in English."""
        return numbers.count(number, self.separators)


VIETNAMESE_WORDS = PageWords(
    language=VIETNAMESE,
    separators=numbers.VIETNAMESE,
    other="English",
    labels=Labels(
        page="Trang {page}/{pages}",
        below_five="dưới\N{NO-BREAK SPACE}5",
        withheld="không ghi",
        withheld_note="“Không ghi”: không ghi con số này, vì từ nó có thể tính ra một con số dưới 5.",
        twice_note="Một người học ở hai máy được tính hai lần.",
    ),
    difficulty_names={
        "weak-network": "Mạng yếu",
        "no-device": "Không có máy",
        "old-device": "Máy quá cũ",
        "vneid-error": "VNeID bị lỗi",
        "public-service-error": "Cổng dịch vụ công bị lỗi",
        "fear-of-scams": "Sợ bị lừa đảo",
        "small-letters": "Chữ nhỏ, khó đọc",
        "cannot-read": "Chưa biết chữ",
        "ethnic-language": "Cần tiếng dân tộc",
        "hearing": "Nghe kém",
        "forgets-passwords": "Hay quên mật khẩu",
        "no-sim-in-own-name": "SIM không chính chủ",
        "cost-of-data": "Tiền mạng 4G đắt",
        "no-time": "Không có thời gian học",
        "no-power": "Mất điện",
        "other": "Khác",
    },
    other_language=ENGLISH,
    title="{province} · Bình dân học vụ số",
    subtitle="Số liệu từ Trạm học số, đã gộp theo xã, không có họ tên",
    previous_period="Kỳ trước",
    next_period="Kỳ sau",
    periods="Các kỳ",
    print_page="In trang này",
    save_xlsx="Tải XLSX",
    save_csv="Tải CSV",
    save_parquet="Tải Parquet",
    more_files="Tải kiểu tệp khác",
    skip="Đến bảng xã, phường",
    skip_to_periods="Đến bảng các kỳ",
    tasks="việc tự làm được",
    learners="người học",
    elderly="người học từ 60 tuổi trở lên",
    kiosks_of="{heard} trên {all}",
    kiosks_heard="trạm gửi tin trong 30 ngày qua",
    as_of="tính đến {day}",
    before="kỳ trước {number}",
    more="tăng {percent}",
    fewer="giảm {percent}",
    same="không đổi",
    running="kỳ này chưa hết, số liệu đến {day}",
    internal="Trang này chỉ dùng trong văn phòng, xin đừng công bố: so hai ngày với nhau có thể tính ra con số nhỏ.",
    ranked="Xã, phường xếp theo việc tự làm được trên 1.000 người trưởng thành",
    commune="Xã, phường",
    per_thousand="Việc tự làm được trên 1.000 người",
    per_thousand_short="Trên 1.000 người",
    sessions="Buổi học",
    attendance="Lượt người dự buổi học",
    attendance_short="Lượt dự",
    lessons_done="Bài hoàn thành",
    adults="Người trưởng thành",
    not_entered="chưa nhập",
    shown_of="đang xem {shown} trong {all} xã, phường có trạm",
    without_kiosk="Xã, phường chưa có trạm: {count}",
    never_sent="Trạm đã đăng ký, chưa gửi kết quả lần nào: {count}",
    incomplete="Trạm gửi chưa đủ kết quả: {count}",
    held="Trạm chờ văn phòng tỉnh duyệt, chưa tính vào đây: {count}",
    show_all="Xem cả {all} xã, phường",
    show_fewer="Thu gọn",
    parts="Các phần của bảng",
    part="Xã, phường thứ {first} đến {last}",
    previous_part="Phần trước",
    next_part="Phần sau",
    unknown_commune="chưa rõ xã",
    trend="Việc tự làm được, sáu kỳ gần nhất",
    month="tháng {month}",
    period="Kỳ",
    heard_share="{share} trạm đã gửi tin trong 30 ngày qua",
    no_kiosks="Chưa có trạm nào gửi tin",
    last_heard="tin cuối {day}",
    never_heard="chưa gửi tin lần nào",
    silent_days="im lặng {days} ngày",
    more_kiosks="và {count} trạm nữa",
    all_heard="Trạm nào cũng đã gửi tin.",
    difficulties="Khó khăn được nêu nhiều nhất",
    no_difficulties="Không có khó khăn nào được nêu.",
    sessions_with="Số buổi học",
    lessons="Bài học: bà con hay vướng ở đâu",
    lesson="Bài",
    started="Bắt đầu",
    passed="Đạt",
    done="Hoàn thành",
    missed="Câu hay sai nhất",
    about="khoảng {percent}%",
    right_at_once="Đúng ngay",
    no_lessons="Chưa có bài nào được học.",
    few_answers="Chưa có câu nào đủ nhiều người trả lời để ghi ra đây.",
    nothing_yet="Chưa có số liệu: chưa có kết quả nào của kỳ này đến tỉnh.",
    notes=(
        "Việc tự làm được: làm một mình, đúng ngay lần đầu. Người trưởng thành: số xã tự nhập. Ô từ 1 đến 4 ghi "
        "“dưới 5”; ô ghi “không ghi” để không tính ra được số dưới 5. Kỳ tháng: từ ngày 15 tháng trước đến ngày 14."
    ),
    elderly_share="Từ 60 tuổi",
    all_communes="Cả tỉnh",
    of_commune="{commune} · Bình dân học vụ số",
    periods_of_commune="Các kỳ gần đây",
    kiosks="Trạm học số của xã",
    kiosk="trạm {kiosk}",
    twice_note="Một người học ở hai máy được tính hai lần.",
    total="Cả tỉnh",
    kiosk_head="Trạm",
    heard_head="Tin cuối",
    days_head="Số ngày im lặng",
    all_kiosks="Các trạm",
    in_file="Còn {count} trạm nữa, có đủ trong tệp XLSX của kỳ mới nhất.",
    year="Cả tỉnh từ đầu năm: {first} – {last}",
    year_figures={
        "learners": "Người học",
        "new": "Người học mới",
        "women": "Phụ nữ",
        "elderly": "Từ 60 tuổi",
        "done-any": "Người đã xong bài",
        "lessons-done": "Bài hoàn thành",
        "tasks-alone": "Việc tự làm được",
        "sessions": "Buổi học",
        "attendance": "Lượt dự",
    },
    this_period="Kỳ này",
    since_start="Từ đầu năm",
    share_of_adults="% người trưởng thành",
    share_of_target="% chỉ tiêu",
    year_note=("Làm tròn đến 5: các số từ đầu năm, người học mới, phụ nữ, người đã xong (ít nhất một) bài."),
    adults_note="Người trưởng thành: {adults}, của {communes} xã, phường đã nhập.",
    target_note="Chỉ tiêu: đến hết năm, {target}% người trưởng thành hoàn thành ít nhất một bài.",
)
ENGLISH_WORDS = PageWords(
    language=ENGLISH,
    separators=numbers.ENGLISH,
    other="Tiếng Việt",
    labels=Labels(),
    difficulty_names={one.value: str(text) for one, text in DIFFICULTIES.items()} | {"other": "Other"},
    other_language=VIETNAMESE,
    title="{province} · Digital literacy for all",
    subtitle="Figures of the learning kiosks, by commune, without names",
    previous_period="Previous period",
    next_period="Next period",
    periods="Periods",
    print_page="Print this page",
    save_xlsx="Download XLSX",
    save_csv="Download CSV",
    save_parquet="Download Parquet",
    more_files="Download another kind of file",
    skip="Go to the table of communes",
    skip_to_periods="Go to the table of periods",
    tasks="tasks done alone",
    learners="learners",
    elderly="of the learners are 60 or older",
    kiosks_of="{heard} of {all}",
    kiosks_heard="kiosks sent results in the last 30 days",
    as_of="as of {day}",
    before="period before {number}",
    more="up {percent}",
    fewer="down {percent}",
    same="no change",
    running="this period is not over, figures until {day}",
    internal="For the office only, not for publication: small numbers can be computed from the pages of two days.",
    ranked="Communes by tasks done alone per 1,000 adults",
    commune="Commune",
    per_thousand="Tasks done alone per 1,000 adults",
    per_thousand_short="Per 1,000 adults",
    sessions="Sessions",
    attendance="Attendance",
    attendance_short="Attendance",
    lessons_done="Lessons done",
    adults="Adults",
    not_entered="not entered",
    shown_of="showing {shown} of {all} communes with a kiosk",
    without_kiosk="Communes without a kiosk: {count}",
    never_sent="Registered kiosks that have never sent results: {count}",
    incomplete="Kiosks with missing results: {count}",
    held="Kiosks that wait for the office's approval, not counted: {count}",
    show_all="Show all {all} communes",
    show_fewer="Show fewer",
    parts="Parts of the table",
    part="Communes {first} to {last}",
    previous_part="Previous part",
    next_part="Next part",
    unknown_commune="commune unknown",
    trend="Tasks done alone, six newest periods",
    month="month {month}",
    period="Period",
    heard_share="{share} of the kiosks sent results in the last 30 days",
    no_kiosks="No kiosk has sent results yet",
    last_heard="last on {day}",
    never_heard="never sent results",
    silent_days="silent for {days} days",
    more_kiosks="and {count} more",
    all_heard="Every kiosk has sent results.",
    difficulties="Difficulties named most often",
    no_difficulties="No difficulties were named.",
    sessions_with="Sessions",
    lessons="Lessons: where people get stuck",
    lesson="Lesson",
    started="Started",
    passed="Passed",
    done="Done",
    missed="Most missed question",
    about="about {percent}%",
    right_at_once="Right at once",
    no_lessons="No lesson was begun.",
    few_answers="No question was answered by enough people to be shown here.",
    nothing_yet="No figures: no results of this period have reached the province.",
    notes=(
        "Done alone: without help, right at the first attempt. Adults: number entered by the commune. Figures from 1 "
        "to 4 are shown as “under 5”; “not shown” hides a figure from which one under 5 could be computed. A period "
        "lasts from the 15th of the month before to the 14th."
    ),
    elderly_share="60 and older",
    all_communes="Whole province",
    of_commune="{commune} · Digital literacy for all",
    periods_of_commune="Newest periods",
    kiosks="Kiosks of the commune",
    kiosk="kiosk {kiosk}",
    twice_note="A person who learns at two kiosks is counted twice.",
    total="Whole province",
    kiosk_head="Kiosk",
    heard_head="Last heard",
    days_head="Days of silence",
    all_kiosks="Kiosks",
    in_file="And {count} more: the XLSX file of the newest period lists all of them.",
    year="Whole province since the start of the year: {first} – {last}",
    year_figures={
        "learners": "Learners",
        "new": "New learners",
        "women": "Women",
        "elderly": "60 and older",
        "done-any": "Learners with a lesson done",
        "lessons-done": "Lessons done",
        "tasks-alone": "Tasks done alone",
        "sessions": "Sessions",
        "attendance": "Attendance",
    },
    this_period="This period",
    since_start="Since the start of the year",
    share_of_adults="% of adults",
    share_of_target="% of the plan",
    year_note="Rounded to 5: all figures of the year, new learners, women, learners with a lesson done.",
    adults_note="Adults: {adults}, of the {communes} communes that entered them.",
    target_note="Plan: by the end of the year, {target}% of the adults have done a lesson.",
)
