; NOT RUN BY ITS AUTHORS: written on Linux. See README.md in this folder.
;
; Inno Setup 6 script: installs dist\kiosk for all users. The kiosk's records are in the user's data folder, which neither an upgrade
; nor the removal of the program changes.

#define Name "Tram hoc so"
#define Version "0.1.0"

[Setup]
AppId={{2C3B7F3E-5B0B-4E58-9C0E-8E0C8B6E7A41}
AppName={#Name}
AppVersion={#Version}
DefaultDirName={autopf}\tram-hoc-so
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=tram-hoc-so-{#Version}-windows-x86_64
Compression=lzma2
SolidCompression=yes
CloseApplications=yes

[InstallDelete]
Type: filesandordirs; Name: "{app}\program"

[Files]
Source: "..\..\dist\kiosk\*"; DestDir: "{app}\program"; Flags: recursesubdirs ignoreversion
Source: "kiosk-mode.ps1"; DestDir: "{app}"
Source: "README.md"; DestDir: "{app}"
Source: "..\..\LICENSE"; DestDir: "{app}"

[Icons]
Name: "{autoprograms}\Trạm học số"; Filename: "{app}\program\kiosk.exe"; Parameters: "run --windowed"
Name: "{autoprograms}\Bài của xã"; Filename: "{app}\program\kiosk.exe"; Parameters: "studio"

[Run]
Filename: "{app}\program\kiosk.exe"; Parameters: "--smoke"; Flags: runhidden; StatusMsg: "Looking whether everything is there..."

[UninstallDelete]
Type: filesandordirs; Name: "{app}\program"
