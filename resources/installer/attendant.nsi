; The setup program of Attendant Console, for one person or for everyone on this computer. make.py calls makensis with
; VERSION, PROGRAM (folder of the built program), SIZE_KB, ICON, STRIPE (left of the last page), TEXTS (made of
; texts.py), OUT, COMPRESSOR and TARGET (amd64-unicode; x86-unicode where NSIS brings no other: the program and its
; places are 64-bit either way).
;
; Silent: /S [/CURRENTUSER|/ALLUSERS] [/CONFIG=FILE] [/AUTOSTART=0|1] [/DESKTOP=0|1] [/LOG=FILE]
; Remove silently: uninstall.exe /S [/DELETEDATA] [/LOG=FILE]
; Exit codes are those of Windows: 2 no such file, 5 access denied, 32 in use, 1603 failed, 1638 another one is installed.

Target ${TARGET}
Unicode true
ManifestDPIAware true
SetCompressor ${COMPRESSOR}
RequestExecutionLevel user

!define NAME "Attendant Console"
!define PUBLISHER "The Attendant Console authors"
!define PROGRAM_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

!define NO_SUCH_FILE 2
!define ACCESS_DENIED 5
!define IN_USE 32
!define FAILED 1603
!define ANOTHER_IS_INSTALLED 1638

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}, MIT License"

!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include nsDialogs.nsh
!include MUI2.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${STRIPE}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram

Page custom AskForWhom TakeAnswers
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE Italian
!include /CHARSET=UTF8 "${TEXTS}"

Var ForWhom     ; AllUsers or CurrentUser
Var Config      ; file named by /CONFIG, or nothing
Var Autostart   ; 1 or 0
Var DesktopIcon    ; 1 or 0
Var Installed   ; version that is there, or nothing
Var SetAside    ; 1 while the version before lies in "$INSTDIR.before"
Var Page.Everyone
Var Page.Autostart
Var Page.Desktop

; ---- What installing and removing share --------------------------------------------------------------------------

; Takes the value of a switch from the command line: $R1, and 1 in $R2 where it is given. Windows divides the line, since
; quotation marks may stand before the switch (PowerShell) or behind its sign of equality (cmd).
!macro Switches UN
  Function ${UN}TakeSwitch
    StrCpy $R1 ""
    StrCpy $R2 0
    StrLen $6 $R0
    System::Call 'kernel32::GetCommandLineW() p .r3'
    System::Call 'shell32::CommandLineToArgvW(p r3, *i .r4) p .r5'
    StrCpy $7 $5
    ${While} $4 > 0
      System::Call '*$7(w .r8)'
      StrCpy $9 "$8=" 1 $6
      StrCpy $3 $8 $6
      ${If} $3 == $R0
      ${AndIf} $9 == "="
        StrCpy $R2 1
        IntOp $9 $6 + 1
        StrCpy $R1 $8 "" $9
      ${EndIf}
      IntPtrOp $7 $7 + ${NSIS_PTR_SIZE}
      IntOp $4 $4 - 1
    ${EndWhile}
    System::Call 'kernel32::LocalFree(p r5)'
  FunctionEnd
!macroend
!insertmacro Switches ""
!insertmacro Switches "un."
!macro Given NAME
  StrCpy $R0 "${NAME}"
  !ifdef __UNINSTALL__
    Call un.TakeSwitch
  !else
    Call TakeSwitch
  !endif
!macroend
!define Given "!insertmacro Given"

; Says why nothing is done, in a box or silently in the file of /LOG, and leaves with the code.
!macro Refuse CODE TEXT
  SetErrorLevel ${CODE}
  StrCpy $2 "${TEXT}"
  ${If} ${Silent}
    ${Given} "/LOG"
    ${If} $R1 != ""
      FileOpen $1 $R1 w
      FileWriteUTF16LE /BOM $1 "$2$\r$\n"
      FileClose $1
    ${EndIf}
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP $2
  ${EndIf}
  Quit
!macroend
!define Refuse "!insertmacro Refuse"

; Everyone's places need an administrator: Windows asks for one, unless nobody sits there to be asked.
!macro AsAdministrator PROGRAM SWITCH
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${IfNot} ${Silent}
      ${GetParameters} $0
      ClearErrors
      ExecShell "runas" "${PROGRAM}" "$0 ${SWITCH}"
      ${IfNot} ${Errors}
        Quit
      ${EndIf}
    ${EndIf}
    ${Refuse} ${ACCESS_DENIED} "$(NeedsAdministrator)"
  ${EndIf}
!macroend

; A running program is asked to end, by the one with a terminal: where the installation is damaged, that one says so on
; it and ends, and the other would open a box. A program holds its file, so that the file tells whether it did end, in
; whoever's session.
!macro CloseProgram
  ${If} ${FileExists} "$INSTDIR\attendant.exe"
    nsExec::Exec /TIMEOUT=30000 '"$INSTDIR\attendant-cli.exe" --close'
    Pop $0
    StrCpy $1 0
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\attendant.exe" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      ${If} $1 >= 5
        ${Refuse} ${IN_USE} "$(StillRunning)"
      ${EndIf}
      IntOp $1 $1 + 1
      Sleep 1000
    ${Loop}
  ${EndIf}
!macroend

; ---- Installing ---------------------------------------------------------------------------------------------------

Function .onInit
  SetRegView 64
  ${Given} "/CONFIG"
  ${If} $R1 != ""
    GetFullPathName $Config $R1
    ${If} $Config == ""
    ${OrIfNot} ${FileExists} $Config
      StrCpy $1 $R1
      ${Refuse} ${NO_SUCH_FILE} "$(ConfigIsMissing)"
    ${EndIf}
  ${EndIf}

  ReadRegStr $0 HKLM "${PROGRAM_KEY}" "Version"
  StrCpy $ForWhom CurrentUser
  ${If} $0 != ""
    StrCpy $ForWhom AllUsers
  ${EndIf}
  ${Given} "/ALLUSERS"
  ${If} $R2 == 1
    StrCpy $ForWhom AllUsers
  ${EndIf}
  ${Given} "/CURRENTUSER"
  ${If} $R2 == 1
    StrCpy $ForWhom CurrentUser
  ${EndIf}
  ${If} ${Silent}
  ${OrIf} $ForWhom == AllUsers
    Call Prepare
  ${EndIf}
FunctionEnd

; Settles the places for $ForWhom, and refuses what would do harm before anything is touched.
Function Prepare
  ${If} $ForWhom == AllUsers
    !insertmacro AsAdministrator "$EXEPATH" "/ALLUSERS"
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ReadRegStr $0 HKCU "${PROGRAM_KEY}" "Version"
    ${If} $0 != ""
      ${Refuse} ${ANOTHER_IS_INSTALLED} "$(InstalledForYou)"
    ${EndIf}
  ${Else}
    SetShellVarContext current
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}

  ReadRegStr $0 HKLM "${PROGRAM_KEY}" "Installer"
  ${If} $0 == "msi"
    ${Refuse} ${ANOTHER_IS_INSTALLED} "$(OtherInstaller)"
  ${ElseIf} $0 != ""
  ${AndIf} $ForWhom == CurrentUser
    ${Refuse} ${ANOTHER_IS_INSTALLED} "$(InstalledForEveryone)"
  ${EndIf}

  ReadRegStr $Installed SHCTX "${PROGRAM_KEY}" "Version"
  ${VersionCompare} "$Installed" "${VERSION}" $0
  ${If} $Installed != ""
  ${AndIf} $0 == 1
    StrCpy $0 $Installed
    ${Refuse} ${ANOTHER_IS_INSTALLED} "$(NewerIsInstalled)"
  ${EndIf}

  ; What was chosen before stays, unless the command line says otherwise.
  StrCpy $Autostart 0
  ReadRegStr $0 SHCTX "${RUN_KEY}" "${NAME}"
  ${If} $0 != ""
    StrCpy $Autostart 1
  ${EndIf}
  StrCpy $DesktopIcon 0
  ${If} ${FileExists} "$DESKTOP\${NAME}.lnk"
    StrCpy $DesktopIcon 1
  ${EndIf}
  ${Given} "/AUTOSTART"
  ${If} $R1 != ""
    StrCpy $Autostart $R1
  ${EndIf}
  ${Given} "/DESKTOP"
  ${If} $R1 != ""
    StrCpy $DesktopIcon $R1
  ${EndIf}
FunctionEnd

Function AskForWhom
  ${If} $ForWhom == CurrentUser
    Call Prepare
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(ForWhom)" "$(ForWhomHelp)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 0u 100% 12u "$(OnlyMe)"
  Pop $0
  ${NSD_CreateRadioButton} 0 16u 100% 12u "$(Everyone)"
  Pop $Page.Everyone
  ${NSD_CreateCheckBox} 0 44u 100% 12u "$(StartWithWindows)"
  Pop $Page.Autostart
  ${NSD_CreateCheckBox} 0 60u 100% 12u "$(OnTheDesktop)"
  Pop $Page.Desktop
  ${If} $ForWhom == AllUsers
    ${NSD_Check} $Page.Everyone
  ${Else}
    ${NSD_Check} $0
  ${EndIf}
  ${If} $Installed != ""
    ; An upgrade stays where it is.
    EnableWindow $0 0
    EnableWindow $Page.Everyone 0
  ${EndIf}
  ${NSD_SetState} $Page.Autostart $Autostart
  ${NSD_SetState} $Page.Desktop $DesktopIcon
  nsDialogs::Show
FunctionEnd

Function TakeAnswers
  ${NSD_GetState} $Page.Everyone $0
  ${If} $0 == 1
    StrCpy $ForWhom AllUsers
  ${Else}
    StrCpy $ForWhom CurrentUser
  ${EndIf}
  Call Prepare
  ${NSD_GetState} $Page.Autostart $Autostart
  ${NSD_GetState} $Page.Desktop $DesktopIcon
FunctionEnd

Section
  !insertmacro CloseProgram
  SetOutPath $TEMP ; a folder that is somebody's current one cannot be renamed
  RMDir /r "$INSTDIR.before"
  ${If} ${FileExists} "$INSTDIR\*"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.before"
    ${If} ${Errors}
      ${Refuse} ${IN_USE} "$(StillRunning)"
    ${EndIf}
    StrCpy $SetAside 1
  ${EndIf}

  SetOutPath $INSTDIR
  ClearErrors
  File /r "${PROGRAM}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    Abort
  ${EndIf}

  WriteRegStr SHCTX "${PROGRAM_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${PROGRAM_KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${PROGRAM_KEY}" "Installer" "setup"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\attendant.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Comments" "MIT License"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1

  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\attendant.exe"
  ${If} $DesktopIcon == 1
    CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\attendant.exe"
  ${Else}
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  ${If} $Autostart == 1
    WriteRegStr SHCTX "${RUN_KEY}" "${NAME}" '"$INSTDIR\attendant.exe"'
  ${Else}
    DeleteRegValue SHCTX "${RUN_KEY}" "${NAME}"
  ${EndIf}

  ; In the context of everyone, $LOCALAPPDATA is ProgramData.
  ${If} $ForWhom == AllUsers
    CreateDirectory "$LOCALAPPDATA\${NAME}"
    ; Anybody may make folders and files there, and whoever made one owns it: take it, leave the others reading.
    nsExec::Exec 'icacls "$LOCALAPPDATA\${NAME}" /setowner *S-1-5-32-544 /T /C /Q'
    Pop $0
    nsExec::Exec 'icacls "$LOCALAPPDATA\${NAME}" /reset /T /C /Q'
    Pop $0
    nsExec::Exec 'icacls "$LOCALAPPDATA\${NAME}" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX /C /Q'
    Pop $0
    ${If} $Config != ""
      CopyFiles /SILENT "$Config" "$LOCALAPPDATA\${NAME}\settings.toml"
    ${EndIf}
  ${ElseIf} $Config != ""
  ${AndIfNot} ${FileExists} "$LOCALAPPDATA\${NAME}\settings.toml"
    CreateDirectory "$LOCALAPPDATA\${NAME}"
    CopyFiles /SILENT "$Config" "$LOCALAPPDATA\${NAME}\settings.toml"
  ${EndIf}

  StrCpy $SetAside 0
  SetOutPath $TEMP
  RMDir /r "$INSTDIR.before"
  SetErrorLevel 0
SectionEnd

Function .onInstFailed
  SetOutPath $TEMP
  ${If} $SetAside == 1
    RMDir /r "$INSTDIR"
    Rename "$INSTDIR.before" "$INSTDIR"
  ${EndIf}
  ${Refuse} ${FAILED} "$(CopyingFailed)"
FunctionEnd

Function StartProgram
  ; By the shell, so that it does not inherit the administrator's rights of this setup.
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\attendant.exe"'
FunctionEnd

; ---- Removing -----------------------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  ReadRegStr $0 HKLM "${PROGRAM_KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    StrCpy $ForWhom AllUsers
    !insertmacro AsAdministrator "$INSTDIR\uninstall.exe" ""
    SetShellVarContext all
  ${Else}
    StrCpy $ForWhom CurrentUser
    SetShellVarContext current
  ${EndIf}
FunctionEnd

; Takes this person's passwords and keys out of the Windows vault: all generic credentials of our name (wincred.h).
Function un.ForgetPasswords
  System::Call 'advapi32::CredEnumerateW(w "${NAME}/*", i 0, *i .r1, *p .r2) i .r0'
  ${If} $0 == 0
    Return
  ${EndIf}
  StrCpy $3 $2
  ${While} $1 > 0
    System::Call '*$3(p .r4)'
    System::Call '*$4(i, i, w .r5)'
    System::Call 'advapi32::CredDeleteW(w r5, i 1, i 0)'
    IntPtrOp $3 $3 + ${NSIS_PTR_SIZE}
    IntOp $1 $1 - 1
  ${EndWhile}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

Section Uninstall
  !insertmacro CloseProgram
  SetOutPath $TEMP
  StrCpy $1 $INSTDIR
  ${If} $EXEDIR != $INSTDIR
    ; All or nothing: with any of its files in use, the folder cannot be renamed.
    StrCpy $1 "$INSTDIR.before"
    RMDir /r $1
    ClearErrors
    Rename $INSTDIR $1
    ${If} ${Errors}
      ${Refuse} ${IN_USE} "$(StillRunning)"
    ${EndIf}
  ${EndIf}
  RMDir /r $1
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue SHCTX "${RUN_KEY}" "${NAME}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "${PROGRAM_KEY}"
  ${If} $ForWhom == AllUsers
    RMDir /r "$LOCALAPPDATA\${NAME}"
  ${EndIf}

  ${Given} "/DELETEDATA"
  ${If} $R2 == 0
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "$(DeletePersonalData)" /SD IDNO IDNO keep
  ${EndIf}
  Call un.ForgetPasswords
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${NAME}"
  keep:
SectionEnd
