# NOT RUN BY ITS AUTHORS: written on Linux. See README.md in this folder.
#
# Build dist\kiosk, one folder that runs without Python. Usage, in the clone:  powershell -File build_spec\windows\build.ps1
# Requires Python 3.12 or newer, and build\packs, build\voice and build\i18n, which `make pack` generates on Linux (machine
# speech needs espeak-ng and opus-tools) and which are copied here.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

foreach ($folder in 'packs', 'voice', 'i18n') {
    if (-not (Test-Path "build\$folder")) { throw "build\$folder is missing: run 'make pack' on Linux and copy the folder build here." }
}
if (-not (Test-Path '.venv\Scripts\python.exe')) { py -3 -m venv .venv }
$python = '.venv\Scripts\python.exe'
& $python -m pip install --quiet --require-hashes -r requirements-dev.txt
if ($LASTEXITCODE -ne 0) { throw 'pip could not install requirements-dev.txt; its message is above.' }
& $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build\pyinstaller build_spec\kiosk.spec
if ($LASTEXITCODE -ne 0) { throw 'PyInstaller failed; its message is above.' }
& dist\kiosk\kiosk.exe --smoke
if ($LASTEXITCODE -ne 0) { throw 'The program was built but does not find what it needs; the lines above say what.' }
Write-Host 'dist\kiosk is ready: open build_spec\windows\tram-hoc-so.iss with Inno Setup.'
