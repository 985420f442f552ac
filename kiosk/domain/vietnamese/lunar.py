"""The Vietnamese lunar calendar: the day on which a lunar month begins.

Rules: a month begins on the day of the new moon in Vietnam's time. The month with the winter solstice is the 11th. If
13 months lie between two of them, the first without a major solar term is a leap month and has no number of its own.
Formulas: Meeus, "Astronomical Formulae for Calculators" (new moons) and "Astronomical Algorithms" (longitude of the
sun). From 1980 to 2100, a result is wrong, by one day, only if the new moon falls very close to midnight.
"""

import math
from datetime import date
from itertools import pairwise

_MEAN_MONTH = 29.530588853
_FIRST_NEW_MOON = 2415021
"""Julian day of the new moon with the index 0, in January 1900."""
_JULIAN_DAY_OF_ORDINAL_0 = 1721425
_HOURS_EAST = 7 / 24
_SOLSTICE = 9
"""Index of the twelfth of the sun's orbit that begins with the winter solstice; the spring equinox begins the 0th."""


def lunar_month_start(year: int, month: int) -> date:
    """The first day of the lunar month `month` (1 to 10, no leap month) of the lunar year that begins in `year`."""
    return _ordinary_months(year)[month + 1]


def lunar_new_year(year: int) -> date:
    """The first day of Tết in `year`."""
    return lunar_month_start(year, 1)


def _ordinary_months(year: int) -> list[date]:
    """First days of the months 11 and 12 of the lunar year before, and of the months 1 to 10 of `year`."""
    index, end = _eleventh_month(year - 1), _eleventh_month(year)
    starts = [_new_moon_day(place) for place in range(index, end + 1)]
    ordinary = 12
    if len(starts) - 1 > ordinary:
        twelfths = [_twelfth(day) for day in starts]
        leap = next(place for place, (one, other) in enumerate(pairwise(twelfths)) if one == other)
        del starts[leap]
    return [date.fromordinal(day - _JULIAN_DAY_OF_ORDINAL_0) for day in starts[:ordinary]]


def _eleventh_month(year: int) -> int:
    """Index of the new moon that begins the month with the winter solstice of `year`."""
    last_day = date(year, 12, 31).toordinal() + _JULIAN_DAY_OF_ORDINAL_0
    index = math.floor((last_day - _FIRST_NEW_MOON) / _MEAN_MONTH)
    return index - 1 if _twelfth(_new_moon_day(index)) >= _SOLSTICE else index


def _new_moon_day(index: int) -> int:
    """Julian day in Vietnam on which the new moon with this index falls."""
    t = index / 1236.85
    mean = 2415020.75933 + 29.53058868 * index + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * _sine(166.56 + 132.87 * t - 0.009173 * t**2)
    sun = 359.2242 + 29.10535608 * index - 0.0000333 * t**2 - 0.00000347 * t**3
    moon = 306.0253 + 385.81691806 * index + 0.0107306 * t**2 + 0.00001236 * t**3
    node = 21.2964 + 390.67050646 * index - 0.0016528 * t**2 - 0.00000239 * t**3
    terms = (
        (0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon), (-0.0004, 3 * moon),
        (0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon), (0.0004, 2 * node + sun),
        (-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon), (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun),
    )  # fmt: skip
    clock_correction = -0.000278 + 0.000265 * t + 0.000262 * t**2
    moment = mean + sum(factor * _sine(angle) for factor, angle in terms) - clock_correction
    return math.floor(moment + 0.5 + _HOURS_EAST)


def _twelfth(day: int) -> int:
    """The twelfth of the sun's orbit (0 to 11) in which the sun is when the Julian day `day` begins in Vietnam."""
    t = (day - 2451545.5 - _HOURS_EAST) / 36525
    anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t**2) * _sine(anomaly)
    longitude += (0.019993 - 0.000101 * t) * _sine(2 * anomaly) + 0.000290 * _sine(3 * anomaly)
    return math.floor(longitude % 360 / 30)


def _sine(degrees: float) -> float:
    return math.sin(math.radians(degrees))
