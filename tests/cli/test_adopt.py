"""The command that takes over a commune's own packs: it shows the key, and publishes only after the comparison."""

from pathlib import Path

from tests.cli.test_publish import OPEN, did, repo, run, standing_clock
from tests.province.publishing.province import START
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, PACK, YES, OwnKiosk, own_sources

__all__ = ["repo", "standing_clock"]  # fixtures that pytest finds by name in this module


def test_the_key_is_compared_before_the_packs_are_published(repo: Path, tmp_path: Path):
    kiosk = OwnKiosk(tmp_path / "commune")
    kiosk.clock.wall = START
    kiosk.puts(own_sources(tmp_path / "sources"))
    kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    digits = kiosk.use.state(AUTHOR, COMMUNE).fingerprint
    asked = run("adopt", repo, kiosk.stick.place, *OPEN)
    assert asked.exit_code == 1
    assert f"{COMMUNE.name}: {digits}" in asked.output.replace("\n", " ")
    said = did("adopt", repo, kiosk.stick.place, "--key", digits, *OPEN)
    assert f"  {PACK} 1.0.0: published  (xa-19249, " in said
    assert "  xa-19249 " in did("status", repo)
    refused = run("add", repo, next(kiosk.stick.place.rglob("*.hocpack")), *OPEN)
    assert (refused.exit_code, "kiosk publish adopt" in refused.output) == (1, True)
    kiosk.store.close()
