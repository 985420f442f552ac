"""A file of questions is read in a child process, which can be stopped at any moment and has limited memory."""

import os
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.exchange.candidates import read_candidates
from kiosk.domain.errors import KioskError, QuestionsRefusedError, StickError
from kiosk.services.studio.question_reading import (
    LEAST_MEMORY,
    MEMORY_PER_BYTE,
    QuestionReading,
    ReadingStoppedError,
    memory_limit,
)
from tests.content.exchange.corpus import DATA

PATIENCE = 60
QUESTION = "Ai gọi?{{=Công an số {0} ~Người lạ}}\n\n"
LIMITED = """
from kiosk.bridge.studio.importing import reading_child
from kiosk.services.studio import question_reading
reading_child.memory_limit = lambda size: 20_000_000
import sys
reading_child.serve(sys.stdin.buffer, sys.stdout.buffer)
"""
STUCK = "import sys; sys.stdin.readline(); [one for one in iter(int, 1)]"


def reading(*command: str) -> QuestionReading:
    own = paths.own_command(paths.READ_QUESTIONS)
    return QuestionReading([sys.executable, *command] if command else own, paths.program_folder())


def ticks(process: int) -> float:
    """CPU time of a process in seconds (proc(5))."""
    words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("corpus", ["corpus.gift", "corpus_moodle.xml"])
def test_the_child_reads_what_the_readers_read(corpus: str, tmp_path: Path) -> None:
    assert reading().read(DATA / corpus, tmp_path, lambda _: None) == read_candidates(DATA / corpus)


def test_a_refusal_comes_back_with_its_sentences(tmp_path: Path) -> None:
    file = tmp_path / "ảnh.pdf"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(QuestionsRefusedError) as here:
        read_candidates(file)
    with pytest.raises(QuestionsRefusedError) as there:
        reading().read(file, tmp_path, lambda _: None)
    assert (there.value.sentences, there.value.said) == (here.value.sentences, here.value.said)


def test_a_stick_that_was_pulled_out_is_no_fault_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StickError, match=r"none\.gift cannot be read"):
        reading().read(tmp_path / "none.gift", tmp_path, lambda _: None)


def test_progress_comes_while_the_file_is_read_and_stopping_ends_the_reading(tmp_path: Path) -> None:
    file = tmp_path / "many.gift"
    file.write_text("".join(map(QUESTION.format, range(5_000))))
    counts: list[int] = []
    stopped = reading()

    def tell(count: int) -> None:
        counts.append(count)
        stopped.stop()

    with pytest.raises(ReadingStoppedError):
        stopped.read(file, tmp_path, tell)
    assert 0 < counts[0] < 5_000


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the CPU time of a process is read from /proc")
def test_a_reader_that_hangs_in_one_question_ends_at_once(tmp_path: Path) -> None:
    ended: list[KioskError] = []
    hanging = reading("-c", STUCK)

    def read() -> None:
        try:
            hanging.read(tmp_path / "a.gift", tmp_path, lambda _: None)
        except KioskError as error:
            ended.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while hanging._process is None or ticks(hanging._process.pid) < 0.3:
        time.sleep(0.01)
    before = ticks(hanging._process.pid)
    others = os.times().children_user + os.times().children_system
    hanging.stop()
    thread.join(PATIENCE)
    whole = os.times().children_user + os.times().children_system - others
    assert [type(error) for error in ended] == [ReadingStoppedError]
    assert hanging._process.poll() is not None
    assert whole - before < 0.2


def test_a_message_that_would_call_a_function_is_not_obeyed(tmp_path: Path) -> None:
    """Attack: a file takes over the child, which then writes a message that makes a folder when it is unpickled."""
    called = tmp_path / "called"
    attack = f"""
import os, pickle, struct, sys
class Call:
    def __reduce__(self):
        return os.mkdir, ({str(called)!r},)
data = pickle.dumps(Call())
sys.stdout.buffer.write(struct.pack("<I", len(data)) + data)
"""
    with pytest.raises(QuestionsRefusedError):
        reading("-c", attack).read(DATA / "corpus.gift", tmp_path, lambda _: None)
    assert not called.exists()


def test_a_reading_that_was_stopped_before_it_began_starts_no_child(tmp_path: Path) -> None:
    never = reading("/nowhere")
    never.stop()
    with pytest.raises(ReadingStoppedError):
        never.read(DATA / "corpus.gift", tmp_path, lambda _: None)
    assert never._process is None


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is one of Linux")
@pytest.mark.parametrize("command", [["-c", LIMITED], ["-c", "import os; os.abort()"]], ids=["limit", "killed"])
def test_a_file_that_needs_too_much_memory_is_refused_with_what_to_do(command: Sequence[str], tmp_path: Path) -> None:
    file = tmp_path / "huge.gift"
    file.write_text("Q{=" + "~a" * 10_000_000 + "}")
    with pytest.raises(QuestionsRefusedError, match=r"huge\.gift takes too much memory .* several files"):
        reading(*command).read(file, tmp_path, lambda _: None)


def test_large_files_may_need_more_memory() -> None:
    assert memory_limit(18_000) == memory_limit(40_000_000) == LEAST_MEMORY
    assert memory_limit(100_000_000) == MEMORY_PER_BYTE * 100_000_000
