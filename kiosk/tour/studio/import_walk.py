"""Simulates an author who takes the questions of a file on a stick into the commune's own lessons.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.app import Site
from kiosk.tour.studio.studio_walk import StudioHands
from kiosk.tour.upkeep_walk import LentStick

FILE = "cau-hoi-an-toan.gift"
QUESTIONS = """
Tin báo trúng quà, bạn làm gì?{=Xóa tin ~Bấm vào xem ~Gửi thông tin ####Quà thật không đòi bấm vội.}

[html]Số lạ xưng <b>công an</b>. Làm gì?{=Tắt máy ~Chuyển tiền ####Công an thật không hỏi qua điện thoại.}

Ngân hàng hỏi mã OTP là thật.{F#Ngân hàng thật không bao giờ hỏi mã.}

Số nào gọi khi nào?{=Có cháy -> 114 =Có trộm -> 113 =Cấp cứu -> 115}

Báo công an, gọi số {=113} nhé.

Hãy kể một lần bạn gặp tin lừa.{}

Dấu hiệu nào là lừa đảo?{=Giục nhanh ~Có tên người ~Có giờ gửi ~Có ảnh ~Có số xã ~Có lời chào}

Câu nào nên chọn khi bị đòi tiền?{~Chuyển ngay ~Hỏi người nhà ~Đọc mã}
"""
"""Questions of a Moodle: five that become steps, and three that need a cure."""
PICK, MARK, ESSAY = 6, 7, 5
"""Places in the file of the questions that need a cure."""


def import_site(site: Site) -> tuple[Site, LentStick]:
    """Return a `Site` with a stick that holds a file of questions and is not plugged in, and the stick."""
    stick = LentStick(site.data / "stick")
    fill(stick.folder)
    return replace(site, data=site.data / "data", drives=stick), stick


def fill(folder: Path) -> None:
    """Put a file of questions into `folder`, which is made if it does not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(QUESTIONS, encoding="utf-8")


def choose_file(hands: StudioHands, stick: LentStick) -> None:
    """Open the import from the shelf, and plug the stick in."""
    hands.taps("importFile")
    stick.is_in = True
    hands.driver.wait(lambda: bool(hands.page.part.files.files), "the file on the stick")
    hands.driver.settle()


def scenes(hands: StudioHands, stick: LentStick) -> Iterator[str]:
    """Go through the three steps of the import; yield the screen names. The kiosk must be new."""
    hands.enter()
    choose_file(hands, stick)
    yield "import-file"
    hands.taps("file-0")
    hands.driver.wait(lambda: hands.page.part.stage == "preview", "the questions")
    hands.driver.settle()
    yield "import-preview"
    hands.taps("look-0")
    yield "import-look"
    hands.taps("closeLook", f"cure-{PICK}")
    yield "import-pick"
    hands.taps("option-1", "option-2", "finishCure", f"cure-{MARK}", "option-1")
    yield "import-mark"
    hands.taps("finishCure", "place-new")
    yield "import-names"
    hands.taps("closeNames", "takeIn")
    hands.driver.wait(lambda: hands.page.part.stage == "done", "the new lesson")
    hands.driver.settle()
    yield "import-done"
