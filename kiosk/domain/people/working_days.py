"""Working days of public offices: Monday to Friday without public holidays (Bộ luật Lao động 2019, Điều 112).

Rules: only days that are holidays in every year are left out: 01/01, 30/04, 01/05, 02/09, the last day of the lunar
year and the first three of Tết, and Giỗ Tổ (10th day of the 3rd lunar month). The government decides each year about
the other days of Tết, the second day of 02/09 and days off in lieu; these count as working days here. A period that
is counted in working days therefore ends on the legal day or earlier, unless the government makes a Saturday a
working day.
"""

from datetime import date, timedelta
from functools import lru_cache

from kiosk.domain.vietnamese.lunar import lunar_month_start, lunar_new_year

_DAY = timedelta(days=1)
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether public offices work on `day`."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def after_working_days(day: date, count: int) -> date:
    """The working day that is `count` working days after `day`; `day` itself is not counted."""
    while count > 0:
        day += _DAY
        count -= is_working_day(day)
    return day


@lru_cache(maxsize=8)
def _holidays(year: int) -> frozenset[date]:
    new_year = lunar_new_year(year)
    tet = (new_year + shift * _DAY for shift in range(-1, 3))
    return frozenset([*(date(year, *fixed) for fixed in _FIXED), *tet, lunar_month_start(year, 3) + 9 * _DAY])
