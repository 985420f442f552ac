"""Makes the whole page set from the facts and puts it into its folder.

Rules: the set is made in a new folder beside the old one and replaces it when it is complete, so that a web server
shows the old or the new set. Only a folder that is missing, empty or an older page set is replaced. The newest period
is the last one with results; the first page shows the newest period that is over.
"""

import shutil
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from kiosk.domain.ids import Language
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.reporting.periods import Period, PeriodKind, containing, previous
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.pages.awaited import NOTHING_AWAITED, Awaited
from kiosk.province.hub.pages.commune_page import Lessons, Missed, commune_page, missed_lessons
from kiosk.province.hub.pages.communes import CommuneKiosks, communes_of, not_exceeded
from kiosk.province.hub.pages.documents import period_document, write_parquet
from kiosk.province.hub.pages.frame import FONT_FOLDER, FONTS, Where
from kiosk.province.hub.pages.kiosks import contact
from kiosk.province.hub.pages.province_page import Province, file_of, province_page, ranking_pages
from kiosk.province.hub.pages.ranking import Rankings
from kiosk.province.hub.pages.tables import (
    LEARNERS,
    PeriodTables,
    commune_figures,
    period_tables,
    request_for,
    syllabus_for,
)
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS, PageWords
from kiosk.province.hub.pages.year import Year, year_of
from kiosk.reports.csv_file import csv_of
from kiosk.reports.queries.syllabus import Syllabus
from kiosk.reports.xlsx_file import xlsx_of

MOST_PERIODS = 12
"""Number of newest periods with a page."""
MARKER = "trang-tinh.txt"
"""File that marks a folder as a page set."""
FONT_LICENCE = "LICENSE"
_FOR_THE_OFFICE = 0o750
_FOLDERS = {VIETNAMESE_WORDS.language: "", ENGLISH_WORDS.language: "en/"}
_LANGUAGES: Sequence[PageWords] = (VIETNAMESE_WORDS, ENGLISH_WORDS)


@dataclass(frozen=True, slots=True)
class Material:
    """What pages are made of, besides the facts.

    ``province``: its name, such as ``Tỉnh Quảng Trị``. ``name_of``: returns the official name for the code of a
    commune. ``fonts``: folder with the files of Be Vietnam Pro, whose licence is in the folder above. ``codes``: of
    all communes of the province, empty if unknown. ``state``: not empty if the pages are for the office itself; it is
    noted in the marker. ``target``: per cent of the adults who have done a lesson by the end of the year; 0: none.
    """

    province: str
    records: Sequence[CountedRecord]
    name_of: Callable[[str], str | None]
    fonts: Path
    awaited: Awaited = NOTHING_AWAITED
    codes: Collection[str] = ()
    state: str = ""
    target: int = 0


def make_pages(out: Path, counts: HubCounts, material: Material, now: datetime) -> Province:
    """Make the page set in `out`; return what it shows. `now`: in UTC. Raises HubError, RecordError, OSError."""
    require_replaceable(out)
    made_at = now.astimezone(VIETNAM).replace(tzinfo=None)
    communes = communes_of(material.records, material.name_of)
    shown = shown_periods(counts, made_at.date())
    syllabuses = {
        words.language: syllabus_for(counts, request_for(shown[-1], words.language, made_at)) for words in _LANGUAGES
    }
    periods = [period_tables(counts, period, communes, syllabuses, made_at) for period in shown]
    communes = not_exceeded(communes, {one.key: _most_learners(periods, one.key) for one in communes})
    syllabus, has_all = syllabuses[VIETNAMESE_WORDS.language], len(shown) < MOST_PERIODS
    years: list[Year] = []
    for place in range(len(periods)):
        before = years[-1] if years else None
        until = periods[: place + 1]
        years.append(year_of(counts, communes, syllabus, until, material.target, before=before, has_all=has_all))
    heard = contact(communes, made_at.date())
    without = len(set(material.codes).difference(one.key for one in communes)) if material.codes else None
    province = Province(
        material.province,
        communes,
        heard,
        periods,
        Rankings(periods, communes),
        made_at,
        material.awaited,
        without,
        years,
        material.target,
        has_parquet=False,
    )
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        fresh = Path(folder, "new")
        _Writing(fresh, province, counts, syllabuses, bool(material.state)).write(material, now)
        _replace(out, fresh, Path(folder, "old"))
    return province


def _most_learners(periods: Sequence[PeriodTables], commune: str) -> int:
    cells = (one.communes[commune][LEARNERS] for one in periods)
    return max((cell for cell in cells if isinstance(cell, int)), default=0)


def _replace(out: Path, fresh: Path, old: Path) -> None:
    if out.exists():
        out.rename(old)
    try:
        fresh.rename(out)
    except BaseException:
        if old.exists():
            old.rename(out)
        raise


def shown_periods(counts: HubCounts, today: date) -> Sequence[Period]:
    """Return the newest periods with results, at most `MOST_PERIODS`, the oldest one first.

    The last period that is over is always among them. Results dated after `today` are in no page.
    """
    running = containing(today, PeriodKind.MONTH)
    days = counts.days()
    first = min(days[0], today) if days else today
    last = running if days is not None and days[1] >= running.first else previous(running)
    found = [last]
    while len(found) < MOST_PERIODS and found[-1].first > first:
        found.append(previous(found[-1]))
    return found[::-1]


def first_page(province: Province) -> int:
    """Return the index of the period that the first page shows: the newest one that is over and has results."""
    places = range(len(province.periods))
    over = [at for at in places if province.periods[at].period.last < province.contact.today]
    filled = [at for at in over if not province.periods[at].is_empty]
    return max(filled, default=max(places))


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes one page set into the new folder ``folder``."""

    folder: Path
    province: Province
    counts: HubCounts
    syllabuses: Mapping[Language, Syllabus]
    is_internal: bool

    def write(self, material: Material, now: datetime) -> None:
        """Write all files."""
        self._copy_fonts(material.fonts)
        files = self.folder / "tep"
        files.mkdir()
        has_parquet = write_parquet(self.province, files / "so-lieu.parquet")
        for words in _LANGUAGES:
            base = self.folder / _FOLDERS[words.language]
            for name in ("ky", "xa"):
                (base / name).mkdir(parents=True)
            self._write_periods(words, base, has_parquet=has_parquet)
        self._write_communes()
        noted = f"{now.isoformat()}\n{material.state}\n" if self.is_internal else ""
        (self.folder / MARKER).write_text(f"Trang do kiosk hub làm; lần sau thay cả thư mục.\n{noted}", "utf-8")
        if self.is_internal:
            self.folder.chmod(_FOR_THE_OFFICE)

    def _copy_fonts(self, fonts: Path) -> None:
        folder = self.folder / FONT_FOLDER
        folder.mkdir(parents=True)
        for file in FONTS.values():
            shutil.copyfile(fonts / file, folder / file)
        licence = fonts.parent / FONT_LICENCE
        if licence.is_file():
            shutil.copyfile(licence, folder / "OFL.txt")

    def _write_periods(self, words: PageWords, base: Path, *, has_parquet: bool) -> None:
        province = replace(self.province, has_parquet=has_parquet)
        first = first_page(province)
        for place, tables in enumerate(province.periods):
            name = f"ky/{file_of(tables.period)}"
            _write(base / name, province_page(province, place, self._where(words, name)))
            for part, shown in ranking_pages(province, place, partial(self._where, words)):
                _write(base / part, shown)
            content = period_document(province, place, words)
            saved = self.folder / "tep" / f"{file_of(tables.period).removesuffix('.html')}-{words.language}"
            saved.with_suffix(".xlsx").write_bytes(xlsx_of(content))
            saved.with_suffix(".csv").write_bytes(csv_of(content))
        _write(base / "index.html", province_page(province, first, self._where(words, "index.html")))

    def _write_communes(self) -> None:
        place = first_page(self.province)
        tables = self.province.periods[place]
        days = tables.period.first, tables.period.last
        everybody = self.counts.of_everybody().questions(*days)
        syllabus = self.syllabuses[_LANGUAGES[0].language]
        for commune, figures in commune_figures(self.counts, self.province.communes, tables.period, syllabus):
            missed = missed_lessons(figures.facts.questions(*days), everybody)
            for words in _LANGUAGES:
                self._write_commune(place, commune, missed, words)

    def _write_commune(self, place: int, commune: CommuneKiosks, missed: Sequence[Missed], words: PageWords) -> None:
        name = f"xa/{commune.key}.html"
        lessons = Lessons(missed, self.syllabuses[words.language])
        shown = commune_page(self.province, place, commune, lessons, self._where(words, name))
        _write(self.folder / _FOLDERS[words.language] / name, shown)

    def _where(self, words: PageWords, name: str) -> Where:
        """Return the paths of the page `name` of one language."""
        own = _FOLDERS[words.language]
        root = "../" * name.count("/")
        top = root + "../" * own.count("/")
        other = next(one for one in _LANGUAGES if one is not words)
        return Where(words, root, top, f"{top}{_FOLDERS[other.language]}{name}", self.is_internal)


def _write(file: Path, page: str) -> None:
    file.write_text(page, "utf-8", newline="\n")


def require_replaceable(out: Path) -> None:
    """Raise HubError unless pages can be made in `out`, or OSError."""
    if not out.parent.is_dir():  # perhaps a disk that is not connected
        cure = "Connect the disk with it, create it, or name another folder for the pages (hub.toml, --out)."
        raise HubError("The folder {folder} does not exist.", cure, folder=str(out.parent))
    if out.exists() and not (out.is_dir() and ((out / MARKER).is_file() or not any(out.iterdir()))):
        raise HubError(
            "{folder} contains other files than the pages.", "Name a new folder for the pages.", folder=str(out)
        )
