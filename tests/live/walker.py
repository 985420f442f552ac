"""Plays one visit on the display of the environment and writes its journal.

Usage: python -m tests.live.walker VISIT FOLDER PACE SEED. The folder gets the kiosk's data and ``journal.json``.
"""

import json
import sys
import time
import traceback
from pathlib import Path

from kiosk import app as kiosk_app
from kiosk.tour.driver import Hand
from tests.live.eye import Journal
from tests.live.pace import BRISK, HUMAN
from tests.live.places import new_site
from tests.live.visits import VISITS, Manner


def main(visit: str, folder: Path, pace: str, seed: int) -> int:
    """Play `visit`; return 1 if it could not be played to its end."""
    kiosk_app.application()
    journal, seen = Journal(), list[tuple[float, str]]()
    site = new_site(folder / "kiosks" / visit)
    manner = Manner(Hand.MOUSE if seed % 2 else Hand.FINGER, BRISK if pace == "brisk" else HUMAN, seed)
    end = 0
    try:
        for name in VISITS[visit](site, manner, journal):
            seen.append((time.time(), name))
    except Exception:  # noqa: BLE001 - whatever stopped the visit belongs into its journal
        last = seen[-1][1] if seen else "the start"
        journal.note(f"the visit stopped after “{last}”: {traceback.format_exc(limit=-4)}")
        end = 1
    data = journal.as_data() | {"scenes": seen, "visit": visit, "seed": seed}
    (folder / "journal.json").write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
    return end


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
