# NOT RUN BY ITS AUTHORS: written on Linux. See README.md in this folder.
#
# Make this machine a kiosk: its own account, Shell Launcher (the kiosk instead of the desktop), Keyboard Filter (blocks keys
# that leave the kiosk). Requires Windows 10/11 Enterprise, Education or IoT Enterprise and administrator rights; run it again
# after the restart that it requests. -Undo reverses all changes.
param(
    [string]$Program = "$env:ProgramFiles\tram-hoc-so\program\kiosk.exe",
    [string]$Account = 'tram-hoc',
    [switch]$Undo
)
$ErrorActionPreference = 'Stop'
$scope = 'root\standardcimv2\embedded'
$restartShell, $doNothing = 0, 3  # actions of Shell Launcher when the shell ends
$exitOfStaff = 10                 # exit code of the kiosk after staff left kiosk mode
$features = 'Client-DeviceLockdown', 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter'
$predefined = 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Alt+Space', 'Win+L', 'Win+R', 'Win+E',
    'Win+D', 'Win+M', 'Win+U', 'Win+F', 'Win+Enter', 'Win+P', 'Win+Up', 'Win+Down', 'Win+Left', 'Win+Right', 'Windows', 'Ctrl+Tab',
    'Shift+Win', 'Win+Home', 'LShift+LAlt+NumLock', 'LShift+LAlt+PrintScrn', 'BrowserBack', 'BrowserHome', 'BrowserSearch',
    'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2', 'F21'

if (-not ([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole('Administrator')) {
    throw 'Run this as administrator.'
}

$logon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
$autoplay = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'
$edges = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI'
$steering = [wmiclass]"\\localhost\${scope}:WESL_UserSetting"

function Set-KeyBlocked([string]$key, [bool]$blocked) {
    $found = Get-CimInstance -Namespace $scope -ClassName WEKF_PredefinedKey | Where-Object Id -eq $key
    if ($found) { $found.Enabled = $blocked; Set-CimInstance -InputObject $found } else { Write-Warning "Keyboard Filter does not know $key." }
}

function Get-Sid { (New-Object Security.Principal.NTAccount($Account)).Translate([Security.Principal.SecurityIdentifier]).Value }

if ($Undo) {
    try { $steering.RemoveCustomShell((Get-Sid)) | Out-Null } catch { Write-Warning "No shell to take back: $_" }
    $steering.SetEnabled($false) | Out-Null
    foreach ($key in $predefined) { Set-KeyBlocked $key $false }
    Set-ItemProperty $logon AutoAdminLogon '0'
    Write-Host "Taken back. The account $Account and what the kiosk recorded are still there."
    return
}

if (-not (Test-Path $Program)) { throw "$Program is not there: install the program first." }

$needsRestart = $false
foreach ($feature in $features) {
    if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
        $needsRestart = (Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart).RestartNeeded -or $needsRestart
    }
}
if ($needsRestart) { Write-Host 'Restart this machine, then run this script once more.'; return }

if (-not (Get-LocalUser $Account -ErrorAction SilentlyContinue)) {
    New-LocalUser $Account -NoPassword -AccountNeverExpires -UserMayNotChangePassword | Out-Null
    Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $Account
}
Set-ItemProperty $logon AutoAdminLogon '1'
Set-ItemProperty $logon DefaultUserName $Account
Set-ItemProperty $logon DefaultPassword ''
foreach ($key in $autoplay, $edges) { if (-not (Test-Path $key)) { New-Item $key -Force | Out-Null } }
Set-ItemProperty $autoplay NoDriveTypeAutoRun 255 -Type DWord
Set-ItemProperty $edges AllowEdgeSwipe 0 -Type DWord

$steering.SetDefaultShell('explorer.exe', $doNothing) | Out-Null
$steering.SetCustomShell((Get-Sid), "`"$Program`" run", @($exitOfStaff), @($doNothing), $restartShell) | Out-Null
$steering.SetEnabled($true) | Out-Null
foreach ($key in $predefined) { Set-KeyBlocked $key $true }

# Disable the question that Windows shows when Shift is pressed five times (Sticky Keys, Filter Keys, Toggle Keys), for the
# kiosk's account. Its registry hive exists only after its first sign-in.
$hive = "Registry::HKEY_USERS\$(Get-Sid)\Control Panel\Accessibility"
if (Test-Path $hive) {
    Set-ItemProperty "$hive\StickyKeys" Flags '506'
    Set-ItemProperty "$hive\Keyboard Response" Flags '122'
    Set-ItemProperty "$hive\ToggleKeys" Flags '58'
} else {
    Write-Warning "Sign in as $Account once, then run this script again, so that Sticky Keys stop asking."
}
Write-Host 'Done. Restart: the kiosk comes by itself. Try every key, edge and long press before handing it over.'
