"""Makes the reading script of a lesson: its texts sentence by sentence, with what to stress and how to say it.

Rules: stressed are numbers, negations, and the verb of an act at the beginning of a clause or after a word such as
«bác», «rồi», «hãy»; at most every third word of a sentence, and never the «không» that ends a question. A text that
occurs several times is read once and has several names. ``/`` is a short pause, ``//`` one of half a second.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.content.authoring.scripts import Script, scripts
from kiosk.content.authoring.sources import PackSource
from kiosk.devices.speech.phrases import PAUSES, phrases
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.papers import MarkedWord, ReadClip, ReadingScriptPaper, ReadSentence

SHORT_PAUSE, LONG_PAUSE = "/", "//"


@dataclass(frozen=True, slots=True)
class Stress:
    """Words that decide the stress in one language, and the labels of a script. All words are in lower case."""

    negations: frozenset[str]
    verbs: frozenset[str]
    before_verb: frozenset[str]
    question_end: str
    title: str
    how: Sequence[str]
    spoken: str
    recorded: str


STRESSES: Mapping[Language, Stress] = {
    VIETNAMESE: Stress(
        negations=frozenset(["không", "đừng", "chưa", "chớ", "chẳng", "cấm"]),
        verbs=frozenset(
            [
                "chạm",
                "bấm",
                "gọi",
                "cúp",
                "mở",
                "đọc",
                "nhập",
                "gõ",
                "quét",
                "kéo",
                "vuốt",
                "giữ",
                "chọn",
                "xem",
                "xóa",
                "chặn",
                "tắt",
                "bật",
                "đóng",
                "báo",
                "hỏi",
                "gửi",
                "cài",
                "gỡ",
                "khóa",
                "lưu",
                "nhìn",
                "nghe",
                "nhờ",
                "đến",
                "mang",
                "đưa",
                "hủy",
                "sửa",
                "đổi",
                "trả",
                "tìm",
                "kiểm",
                "thoát",
                "nói",
                "áp",
                "cất",
            ]
        ),
        before_verb=frozenset(["bác", "rồi", "hãy", "cứ", "tự", "phải", "mời", "nhớ", "thì", "chỉ"]),
        question_end="không",
        title="Bản đọc: {lesson}",
        how=(
            "Đọc chậm, rõ, như nói với người hàng xóm. Mỗi số là một lần ghi âm, một tệp riêng.",
            "Chữ đậm, gạch chân: nhấn giọng. / nghỉ ngắn. // nghỉ nửa giây, không dừng ghi âm.",
            "Tên nhỏ bên trên là tên tệp. Lưu vào audio/{language}/<tên>.wav; nhiều tên (=) thì chép cho từng tên.",
        ),
        spoken="đọc là",
        recorded="đã có bản ghi",
    ),
    ENGLISH: Stress(
        negations=frozenset(["not", "never", "no", "nobody", "nothing", "don't", "cannot", "without"]),
        verbs=frozenset(
            [
                "touch",
                "call",
                "hang",
                "open",
                "read",
                "type",
                "scan",
                "keep",
                "choose",
                "look",
                "delete",
                "block",
                "turn",
                "close",
                "tell",
                "ask",
                "send",
                "install",
                "press",
                "dial",
                "listen",
                "bring",
                "go",
                "show",
                "check",
                "cancel",
                "change",
                "pay",
                "find",
                "log",
                "save",
                "hold",
                "swipe",
            ]
        ),
        before_verb=frozenset(["then", "please", "and", "must", "only", "yourself"]),
        question_end="",
        title="Reading script: {lesson}",
        how=(
            "Read slowly and clearly, as if to a neighbour. Each number is one recording, in its own file.",
            "Bold, underlined: stress it. / short pause. // half a second, without stopping the recording.",
            "The small name above is that of the file: audio/{language}/<name>.wav; with several names (=), copy it.",
        ),
        spoken="say",
        recorded="recorded",
    ),
}
_MOST_STRESSED = 3
"""One of this many words of a sentence may be stressed."""
_EDGES = re.compile(r"^[^\w]+|[^\w%]+$")


def reading_scripts(pack: PackSource, language: Language) -> Mapping[str, ReadingScriptPaper]:
    """Return the script of each lesson of `pack` that has texts in `language`, by the id of the lesson."""
    stress = STRESSES.get(language, STRESSES[VIETNAMESE])
    recorded = pack.recordings.get(language, {})
    papers = {}
    for source in pack.lessons:
        texts = [script for script in scripts(pack) if (script.lesson, script.language) == (source.id, language)]
        if texts:
            papers[source.id] = ReadingScriptPaper(
                title=stress.title.format(lesson=source.lesson.card.title.text(language)),
                how=[line.format(language=language) for line in stress.how],
                spoken=stress.spoken,
                recorded=stress.recorded,
                clips=[_clip(text, same, frozenset(recorded), language) for text, same in _once(texts).items()],
            )
    return papers


def _once(texts: Sequence[Script]) -> Mapping[str, Sequence[Script]]:
    """Return the scripts by their text, in the order of the first one with it."""
    found: dict[str, list[Script]] = {}
    for script in texts:
        found.setdefault(script.text, []).append(script)
    return found


def _clip(text: str, same: Sequence[Script], recorded: frozenset[str], language: Language) -> ReadClip:
    parts = [phrase.text for phrase in phrases(text, PAUSES)]
    sentences = [sentence(part, language, is_last=part is parts[-1]) for part in parts]
    names = [script.clip_name for script in same]
    return ReadClip(names, sentences, is_recorded=all(name in recorded for name in names))


def sentence(text: str, language: Language, *, is_last: bool = True) -> ReadSentence:
    """Return `text` with marks of stress and pauses, and how it is said if that is not what is written."""
    stress = STRESSES.get(language)
    written = text.split()
    marks = _stressed(written, stress) if stress else frozenset()
    words = []
    for place, word in enumerate(written):
        words.append(MarkedWord(word, place in marks))
        if word[-1] in ",;:" and place < len(written) - 1:
            words.append(MarkedWord(SHORT_PAUSE))
    if not is_last:
        words.append(MarkedWord(LONG_PAUSE))
    spoken = pronounced(text, language)
    return ReadSentence(words, "" if _bare(spoken) == _bare(text) else spoken)


def _stressed(written: Sequence[str], stress: Stress) -> frozenset[int]:
    """Return the places of the words to stress: numbers and negations first, then verbs, up to the limit."""
    bare = [_EDGES.sub("", word).lower() for word in written]
    ends = [place for place, word in enumerate(written) if word.endswith("?")]
    first = [
        place
        for place, word in enumerate(bare)
        if any(sign.isdigit() for sign in word)
        or (word in stress.negations and not (word == stress.question_end and place in ends))
    ]
    acts = [
        place
        for place, word in enumerate(bare)
        if word in stress.verbs
        and (place == 0 or written[place - 1][-1] in ",;:" or bare[place - 1] in stress.before_verb)
    ]
    return frozenset([*first, *acts][: max(1, -(-len(written) // _MOST_STRESSED))])


def _bare(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text).lower().split())
