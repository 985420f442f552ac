"""Installs one pack in a process of its own and reports the process's peak memory."""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.children import own_peak, report
from tests.bench.install import install


def main() -> None:
    pack = Path(sys.argv[1])
    data = Path(tempfile.mkdtemp(dir=pack.parent))
    install(pack, data)
    shutil.rmtree(data)
    report("installed", peak_mib=own_peak())


if __name__ == "__main__":
    main()
