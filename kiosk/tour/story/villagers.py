"""The invented people of the demonstration."""

from typing import NamedTuple

from kiosk.domain.people.learner import Details, Sex

HAMLETS = ("Phú Thọ", "Mỹ Trung", "Xuân Bồ", "An Xá", "Bản Khe Khế", "Lộc An", "Mai Hạ")


class Villager(NamedTuple):
    """A person; ``is_here``: whether the person is present on the evening."""

    name: str
    year: int | None
    sex: Sex | None
    hamlet: str
    is_here: bool = False

    @property
    def details(self) -> Details:
        """What the guide enters about the person."""
        return Details(self.name, self.hamlet, self.year, self.sex)


def _people(hamlet: str, text: str) -> tuple[Villager, ...]:
    """Read lines ``<name> <f, m or -> <year or ->``, with ``!`` at the end for those who are present."""
    found = []
    for line in text.strip().splitlines():
        *name, sex, year = line.removesuffix("!").split()
        stated = {"f": Sex.FEMALE, "m": Sex.MALE}.get(sex)
        born = None if year == "-" else int(year)
        found.append(Villager(" ".join(name), born, stated, hamlet, line.endswith("!")))
    return tuple(found)


VILLAGERS = (
    *_people(
        "Phú Thọ",
        """
        Trần Văn An m 1958!
        Nguyễn Thị Bé f 1949!
        Phan Văn Bình m 1981
        Hồ Văn Bường m 1961!
        Lê Thị Cúc f 1953
        Đỗ Thị Diệu f 1988
        Nguyễn Hữu Dũng m 1956!
        Hoàng Thị Đào f 1950!
        Võ Văn Định m 1947
        Trương Thị Gái f 1944!
        Dương Thị Hà f 1972!
        Nguyễn Thị Hoa f 1956!
        Lê Thị Hòa f 1960!
        Trần Thị Thanh Huệ f 1963!
        Trần Thị Lài f 1972!
        Phạm Thị Lan f 1985!
        Lương Văn Tâm m 1991!
        Mai Xuân Vinh m 1975!
        Ngô Thị Nga f 1978!
        Đặng Thị Xuân - -
        """,
    ),
    *_people(
        "Mỹ Trung",
        """
        Lê Quang Minh m 1949!
        Bùi Thị Sen f 1955!
        Nguyễn Văn Lực m 1968
        Lê Thị Mận f 1957
        Phan Thị Nhàn f 1979
        """,
    ),
    *_people(
        "Xuân Bồ",
        """
        Đặng Văn Quý m 1952!
        Trần Thị Sáu f 1966
        Võ Thị Thảo f 1993
        Nguyễn Đình Tư m 1959
        """,
    ),
    *_people(
        "An Xá",
        """
        Võ Thị Tuyết f 1951
        Lê Văn Út m 1970
        Nguyễn Thị Vân f 1962
        Trần Đức Yên m 2009
        """,
    ),
    *_people(
        "Bản Khe Khế",
        """
        Hồ Thị Hiền f 1990
        Hồ Thị Thiêng f 1958!
        Hồ Văn Thoan m 1984
        Hồ Thị Xừng f -
        """,
    ),
    *_people(
        "Lộc An",
        """
        Phạm Văn Kiên m 1974
        Đoàn Thị Liễu f 1969
        """,
    ),
    *_people(
        "Mai Hạ",
        """
        Hà Thị Phượng f 1954
        Bùi Văn Rạng m 1948
        """,
    ),
)
