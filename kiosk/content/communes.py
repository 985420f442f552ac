"""Reads the list of communes, which is generated at build time and used to set up a kiosk.

Rules: the file is installed with the program (``build_spec/make_communes.py`` writes it). A fault in the file
therefore means that the installation is damaged.
"""

import json
from pathlib import Path

from kiosk.domain.communes import Commune, FormerUnit, Gazetteer
from kiosk.domain.set_up import SetUpError
from kiosk.domain.texts import translatable


def read_communes(file: Path) -> Gazetteer:
    """Read all communes into a searchable gazetteer; takes 0.5 s on an old machine. Raises SetUpError on failure."""
    try:
        data = json.loads(file.read_text("utf-8"))
        former = [FormerUnit(name, *data["districts"][district]) for name, district in data["former"]]
        return Gazetteer(
            Commune(code, name, data["provinces"][province], tuple(former[unit] for unit in merged))
            for code, name, province, merged in data["communes"]
        )
    except (OSError, ValueError, LookupError, TypeError) as error:
        detail = str(getattr(error, "strerror", None) or error)
        message = translatable("Staff", "The list of communes cannot be read: {detail}.")
        raise SetUpError(message, translatable("Staff", "Install the program again."), detail=detail) from error
