"""Generates the list of communes that the set-up of a kiosk searches: ``build/communes/communes.json``.

Rules: the data comes from the package ``vietnam-provinces`` (GPL-3.0-or-later), which only this script imports. The
same version of the package gives the same bytes. If the package's numbers of communes differ from the official ones,
the build stops. The package contains the names before 01/07/2025 only for Python 3.12 and later; with an older
Python, the list contains only the current names, and the script prints a note.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from vietnam_provinces import NESTED_DIVISIONS_JSON_PATH

WHOLE_COUNTRY = {"xã": 2621, "phường": 687, "đặc khu": 13}
"""Number of communes in the country by type: 3,321 in all, according to the 34 resolutions of 16/06/2025."""
PROVINCES = 34
SAMPLE, SAMPLE_COUNTS = 44, {"xã": 69, "phường": 8, "đặc khu": 1}
"""Code of the province Quảng Trị and the number of its communes by type, according to resolution 1680/NQ-UBTVQH15."""

Former = tuple[str, str, str]
"""Three names: of a former commune (before 01/07/2025), of its district and of its province."""


def capitalised(name: str) -> str:
    """Return `name` with a capital first letter; the data contains one name with a small first letter."""
    return name[:1].upper() + name[1:]


def former_units() -> dict[int, list[Former]]:
    """Return the former communes by the code of the commune into which they were merged.

    The result is empty if the package does not contain the former communes.
    """
    try:
        from vietnam_provinces import Ward, legacy
    except ImportError:
        return {}
    provinces = {int(province.code): province.name for province in legacy.Province.iter_all()}
    districts = {
        int(district.code): (
            capitalised(district.name.replace("Thành Phố", "Thành phố")),
            provinces[int(district.province_code)],
        )
        for district in legacy.District.iter_all()
    }
    return {
        int(ward.code): sorted(
            (capitalised(old.name), *districts[int(old.district_code)]) for old in ward.get_legacy_sources()
        )
        for ward in Ward.iter_all()
    }


def check(provinces: list[dict[str, Any]]) -> None:
    """Exit with a message if the numbers of provinces or communes differ from the official numbers."""
    whole = Counter(ward["division_type"] for province in provinces for ward in province["wards"])
    sample = Counter(
        ward["division_type"] for province in provinces if province["code"] == SAMPLE for ward in province["wards"]
    )
    if (len(provinces), whole, sample) != (PROVINCES, WHOLE_COUNTRY, SAMPLE_COUNTS):
        raise SystemExit(
            f"communes: {len(provinces)} provinces with {dict(whole)}, number {SAMPLE} with {dict(sample)}; by law "
            f"there are {PROVINCES} with {WHOLE_COUNTRY} and {SAMPLE_COUNTS}. If the law has changed, correct the "
            "counts in this script."
        )


def table(provinces: list[dict[str, Any]], former: dict[int, list[Former]]) -> Iterator[tuple[str, object]]:
    """Yield keys and values of the JSON file.

    Districts and former communes are listed once and referred to by index.
    """
    districts: dict[tuple[str, str], int] = {}
    units: dict[tuple[str, int], int] = {}
    communes = []
    for province in sorted(provinces, key=lambda found: int(found["code"])):
        for ward in sorted(province["wards"], key=lambda found: int(found["code"])):
            merged = []
            for name, *district in former.get(ward["code"], ()):
                place = (district[0], district[1])
                number = districts.setdefault(place, len(districts))
                merged.append(units.setdefault((name, number), len(units)))
            communes.append([f"{ward['code']:05}", capitalised(ward["name"]), f"{province['code']:02}", merged])
    yield "source", f"vietnam-provinces {version('vietnam-provinces')}"
    yield "provinces", {f"{province['code']:02}": province["name"] for province in provinces}
    yield "districts", list(districts)
    yield "former", list(units)
    yield "communes", communes


def main(out: Path) -> None:
    """Write the list of communes to the file `out` and print a summary."""
    provinces = json.loads(NESTED_DIVISIONS_JSON_PATH.read_text("utf-8"))
    check(provinces)
    former = former_units()
    whole = dict(table(provinces, former))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    old = (
        f"{sum(map(len, former.values()))} mergers"
        if former
        else "no names from before 07/2025 (Python 3.12 has them)"
    )
    print(f"communes: {sum(WHOLE_COUNTRY.values())} in {len(provinces)} provinces, {old}, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
