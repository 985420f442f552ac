"""Reads the free space, write protection and health of the disk that contains a folder.

Rules: Nothing that needs special rights is read. Health that is not reported or not understood is UNKNOWN.

Sources of the health: the kernel's error counters of an ext4 file system (``/sys/fs/ext4/*/errors_count``), the wear
of eMMC (JEDEC JESD84-B51: ``life_time``, ``pre_eol_info``), and ``smartctl`` if it is installed and permitted.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.domain.machine.facts import DiskHealth, Room, Wear

_SYS = Path("/sys")
_SECONDS = 20
_DEEPEST = 8
"""Maximum number of layers between a file system and its disk: encryption, volumes, partitions."""
_EMMC_WORN = 0x09
"""Threshold of ``life_time``: from this value, an eMMC counts as worn; 80–90 % of its lifetime is used."""
_EMMC_OVER = 0x0B
"""Threshold of ``life_time``: from this value, an eMMC counts as failing; its lifetime is exceeded."""
_SMART_FAILING = 0b0001_1000
"""Bits 3 and 4 of smartctl's exit status: the disk is failing, or an attribute is below its threshold."""
_NVME_WORN = 90
"""Threshold: an NVMe disk counts as worn when it has used this percentage of its rated endurance."""


def room(folder: Path) -> Room:
    """Return free and total space of the disk that contains `folder`, and whether it is read-only. Raises OSError."""
    usage = shutil.disk_usage(folder)
    return Room(usage.free, usage.total, _is_read_only(folder))


def rooms(data: Path, others: Iterable[Path]) -> Sequence[Room]:
    """Return the space of each disk that contains `data` or one of `others`, each disk once, that of `data` first.

    Links are followed. Folders in `others` that do not exist are skipped. Raises OSError.
    """
    own = data.stat().st_dev
    linked: dict[int, list[Path]] = {}
    for place in others:
        with suppress(FileNotFoundError):
            linked.setdefault(place.stat().st_dev, []).append(place)
    linked.pop(own, None)
    further = [replace(room(places[0]), linked=tuple(place.name for place in places)) for places in linked.values()]
    return [room(data), *further]


def _is_read_only(folder: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def health(folder: Path, sys: Path = _SYS, smartctl: str | None = None) -> DiskHealth:
    """Return the health of the disk that contains `folder`, UNKNOWN if it cannot be read; never raises OSError.

    `smartctl`: path of the program, by default searched in PATH; an empty string disables it.
    """
    program = smartctl if smartctl is not None else shutil.which("smartctl")
    try:
        partition = _block_device(folder, sys)
        if partition is None:
            return DiskHealth(Wear.UNKNOWN)
        if _number(sys / "fs/ext4" / partition.name / "errors_count"):
            return DiskHealth(Wear.FAILING, _model(_disk(partition, sys)), "ext4")
        disk = _disk(partition, sys)
    except OSError:
        return DiskHealth(Wear.UNKNOWN)
    for wear, source in (_emmc(disk), _smart(disk.name, program)):
        if wear is not Wear.UNKNOWN:
            return DiskHealth(wear, _model(disk), source)
    return DiskHealth(Wear.UNKNOWN, _model(disk))


def _block_device(folder: Path, sys: Path) -> Path | None:
    """The folder in ``/sys`` of the block device that contains `folder`; None for a network share."""
    number = folder.stat().st_dev
    device = sys / f"dev/block/{os.major(number)}:{os.minor(number)}" if hasattr(os, "major") else None
    return device.resolve() if device is not None and device.exists() else None


def _disk(device: Path, sys: Path) -> Path:
    """The physical disk below partitions, encryption and volumes; of several physical disks, the first by name."""
    for _ in range(_DEEPEST):
        below = sorted((device / "slaves").iterdir()) if (device / "slaves").is_dir() else []
        if below:
            device = below[0].resolve()
        elif (device / "partition").exists():
            device = device.parent
        else:
            break
    return sys / "block" / device.name if (sys / "block" / device.name).exists() else device


def _model(disk: Path) -> str:
    return next(_texts(disk / "device/model", disk / "device/name"), "")


def _emmc(disk: Path) -> tuple[Wear, str]:
    life = next(_texts(disk / "device/life_time"), "")
    stage = _number(disk / "device/pre_eol_info")
    ages = [int(part, 16) for part in life.split() if part.startswith("0x")]
    if not any(ages) and not stage:
        return Wear.UNKNOWN, ""
    oldest = max(ages, default=0)
    if oldest >= _EMMC_OVER or stage == 3:  # noqa: PLR2004 - "urgent" in JESD84-B51
        return Wear.FAILING, "eMMC"
    return (Wear.WORN if oldest >= _EMMC_WORN or stage == 2 else Wear.SOUND), "eMMC"  # noqa: PLR2004 - "warning"


def _smart(name: str, program: str | None) -> tuple[Wear, str]:
    if not program:
        return Wear.UNKNOWN, ""
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell
            [program, "-H", "-A", "-j", f"/dev/{name}"], capture_output=True, check=False, timeout=_SECONDS
        )
        said = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return Wear.UNKNOWN, ""
    passed = _of(said, "smart_status", "passed")
    if passed is False or (passed is not None and done.returncode & _SMART_FAILING):
        return Wear.FAILING, "SMART"
    used = _of(said, "nvme_smart_health_information_log", "percentage_used")
    if passed and isinstance(used, int) and used >= _NVME_WORN:
        return Wear.WORN, "SMART"
    return (Wear.SOUND, "SMART") if passed else (Wear.UNKNOWN, "")


def _of(said: Any, *names: str) -> Any:
    for name in names:
        said = said.get(name) if isinstance(said, dict) else None
    return said


def _texts(*files: Path) -> Iterator[str]:
    for file in files:
        try:
            text = file.read_text("utf-8", "replace").strip()
        except OSError:
            continue
        if text:
            yield text


def _number(file: Path) -> int:
    """The decimal or hexadecimal number in a file of the kernel; 0 if the file contains none."""
    try:
        return int(next(_texts(file), "0"), 0)
    except ValueError:
        return 0
