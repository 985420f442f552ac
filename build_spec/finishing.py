"""Reduces size and start time of the folder that PyInstaller built; build_spec/kiosk.spec calls `finish`.

Rules: every step here has a measured effect. A step is skipped if its tools are missing. Steps for Linux are skipped
on other systems. The result depends only on the installed packages: the same packages give the same folder.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

STRIPPED = (
    "pysqlite3/*",
    "sqlalchemy/*/*",
    "cryptography/hazmat/bindings/*",
    "_cffi_backend*",
    "PySide6/Qt/lib/libicu*",
    "PySide6/Qt/lib/lib[as][vw]*",
)
"""Glob patterns of libraries whose wheels contain debugging symbols; the symbols take 26 MB in total."""

COMPILE_SHIBOKEN = """
import marshal, sys, PySide6.QtCore
archive = getattr(sys.modules["shibokensupport.signature.loader"].__loader__, "zfile", None)
names = [] if archive is None else [name for name in archive.namelist() if name.endswith(".py")]
sources = {name: archive.read(name) for name in names if name.startswith("shibokensupport/")}
with open(sys.argv[1], "wb") as file:
    marshal.dump({name: (source, compile(source, name, "exec")) for name, source in sources.items()}, file)
"""


def finish(bundle: Path) -> None:
    """Run all steps on the folder `bundle` of the built program. Raises CalledProcessError."""
    compile_shiboken(bundle)
    if sys.platform == "linux":
        strip_debugging(bundle)
        empty_the_tables_of_languages(bundle)


def compile_shiboken(bundle: Path) -> None:
    """Compile PySide's own Python sources, which are in a zip archive inside its library.

    build_spec/frozen_start.py loads the result at run time.
    """
    subprocess.run([sys.executable, "-c", COMPILE_SHIBOKEN, str(bundle / "shiboken6" / "compiled")], check=True)


def strip_debugging(bundle: Path) -> None:
    """Strip debugging symbols from the libraries in `STRIPPED` if the tool ``strip`` is installed."""
    strip = shutil.which("strip")
    if strip is None:
        return
    for pattern in STRIPPED:
        for library in sorted(bundle.glob(f"{pattern}.so*")):
            subprocess.run([strip, "--strip-unneeded", str(library)], check=True)


def empty_the_tables_of_languages(bundle: Path) -> None:
    """Replace ICU's 32 MB data library by an empty one, like the stub data library that ICU's own build creates.

    Qt reads this data only for collation, time zones and legacy encodings, and also runs without the data. The kiosk
    uses none of these three. The rules for case and accents are in ICU's code, those for dates and numbers in Qt. No
    effect if the library, or the assembler ``as`` or the linker ``ld``, is missing.
    """
    library = next(iter((bundle / "PySide6" / "Qt" / "lib").glob("libicudata.so.*")), None)
    assembler, linker = shutil.which("as"), shutil.which("ld")
    if library is None or assembler is None or linker is None:
        return
    version = library.suffix.removeprefix(".")
    source = (Path(__file__).parent / "icu_without_tables.s").read_text("ascii").replace("@VERSION@", version)
    with tempfile.TemporaryDirectory() as name:
        assembly, compiled, made = (Path(name) / file for file in ("icudata.s", "icudata.o", library.name))
        assembly.write_text(source, "ascii")
        subprocess.run([assembler, "-o", str(compiled), str(assembly)], check=True)
        subprocess.run([linker, "-shared", "-soname", library.name, "-o", str(made), str(compiled)], check=True)
        shutil.copyfile(made, library)
