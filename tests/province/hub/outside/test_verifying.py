"""Receipts and bundles are opened and verified without any code of this project: with age, openssl and a script."""

import ast
import base64
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.publishing.demo import make_demo_province
from kiosk.province.publishing.repository import read_repository
from kiosk.sync.receipts import FOLDER, SUFFIX
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk
from tests.province.publishing.province import Province, made

SCRIPT = Path(__file__).with_name("verifying.py")
pytestmark = pytest.mark.skipif(
    shutil.which("age") is None or shutil.which("openssl") is None, reason="age or openssl is not installed"
)


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """An empty hub of a province that has its escrow key at hand."""
    province = made(Province(tmp_path / "quang-tri", tmp_path / "quang-tri-keys"))
    make_hub(tmp_path / "hub", HubSettings("Tỉnh Quảng Trị"))
    (tmp_path / "stick").mkdir()
    return Hub(tmp_path / "hub", province.folder, province.keys, tmp_path / "stick")


def run_script(*words: object) -> str:
    """Run the script without the packages that are installed beside Python; return what it prints, or its error."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else f"refused: {done.stderr}"


def targets_of(province: Path) -> Path:
    return province / "metadata" / f"{read_repository(province).targets.version}.targets.json"


def receipt_of(hub: Hub) -> Path:
    (file,) = hub.stick.joinpath(*FOLDER).glob(f"*{SUFFIX}")
    return file


def opened_with_age(hub: Hub, kind: str, bundle: SealedBundle, file: Path) -> Path:
    """Decrypt a bundle with the age program and the key file of this `kind`; write it to `file`."""
    (identity,) = hub.keys.glob(f"{kind}.*.agekey")
    command = ["age", "--decrypt", "--identity", str(identity), "--output", str(file)]
    subprocess.run(command, input=bundle.data, check=True)
    return file


def altered(file: Path, **changes: Any) -> Path:
    """Change fields of the payload of a receipt, and keep its signature."""
    envelope = json.loads(file.read_bytes())
    said = {**json.loads(base64.b64decode(envelope["payload"])), **changes}
    envelope["payload"] = base64.b64encode(json.dumps(said).encode()).decode()
    file.write_text(json.dumps(envelope))
    return file


def test_the_script_imports_the_standard_library_only() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"))
    named = {one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names}
    named |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert named <= sys.stdlib_module_names


def test_a_receipt_of_the_hub_is_verified(hub: Hub, kiosk: Kiosk, cut: list[SealedBundle]) -> None:
    hub.receives(*cut)
    said = json.loads(run_script("receipt", targets_of(hub.province), receipt_of(hub)))
    assert said["kiosk"] == kiosk.id
    assert [one["sha256"] for one in said["bundles"]] == [one.sha256 for one in cut]


def test_an_altered_receipt_is_refused(hub: Hub, cut: list[SealedBundle]) -> None:
    hub.receives(*cut)
    file = altered(receipt_of(hub), bundles=[{"first": 1, "last": 10_000, "sha256": "a" * 64}])
    assert "no key of the province signed" in run_script("receipt", targets_of(hub.province), file)


def test_a_receipt_of_another_province_is_refused(hub: Hub, cut: list[SealedBundle], tmp_path: Path) -> None:
    hub.receives(*cut)
    make_demo_province(tmp_path / "other", (), tmp_path / "other-keys")
    assert "no key of the province signed" in run_script("receipt", targets_of(tmp_path / "other"), receipt_of(hub))


@pytest.mark.parametrize("kind", ["sync", "escrow"])
def test_a_bundle_is_opened_and_verified(
    hub: Hub, kiosk: Kiosk, cut: list[SealedBundle], tmp_path: Path, kind: str
) -> None:
    plain = opened_with_age(hub, kind, cut[1], tmp_path / "plain")
    said = json.loads(run_script("bundle", plain, kiosk.key.public_text))
    assert (said["kiosk"], said["first"], said["last"]) == (kiosk.id, 21, 50)


def test_an_altered_bundle_is_refused(hub: Hub, cut: list[SealedBundle], tmp_path: Path) -> None:
    plain = opened_with_age(hub, "sync", cut[0], tmp_path / "plain")
    data = bytearray(plain.read_bytes())
    data[-1] ^= 1
    plain.write_bytes(data)
    assert "the kiosk did not sign" in run_script("bundle", plain)


def test_a_bundle_of_another_kiosk_is_refused(hub: Hub, cut: list[SealedBundle], tmp_path: Path) -> None:
    plain = opened_with_age(hub, "sync", cut[0], tmp_path / "plain")
    assert "the kiosk did not sign" in run_script("bundle", plain, hub.kiosk().key.public_text)
