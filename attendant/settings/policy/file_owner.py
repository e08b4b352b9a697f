"""Whose a file is: whether the machine-wide settings file is an administrator's word.

Windows lets everybody make folders in ``%ProgramData%``. Whoever came before the administrator could otherwise decide
for all the others at this computer to which server their passwords go.
"""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    # Well-known security identifiers: "Well-known SIDs" in Microsoft's documentation; the last is TrustedInstaller.
    _ADMINISTRATORS = frozenset(
        {
            "S-1-5-18",
            "S-1-5-32-544",
            "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
        }
    )
    _SE_FILE_OBJECT = 1
    _OWNER_SECURITY_INFORMATION = 1
    _TOKEN_QUERY = 8
    _TOKEN_USER = 1
    _LONGEST_TOKEN_USER = 256

    def is_by_administrator(path: Path) -> bool:
        """Whether ``path`` belongs to the system, to administrators or to the very person who asks.

        Raises:
            OSError: The system does not say.
        """
        return _owner_of(path) in _ADMINISTRATORS | {_own_sid()}

    def _owner_of(path: Path) -> str:
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        code = advapi.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)), _SE_FILE_OBJECT, _OWNER_SECURITY_INFORMATION, ctypes.byref(owner), None, None,
            None, ctypes.byref(descriptor),
        )  # fmt: skip
        if code:
            raise ctypes.WinError(code)
        try:
            return _as_text(owner)
        finally:
            _free(descriptor)

    def _own_sid() -> str:
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        token = wintypes.HANDLE()
        process = wintypes.HANDLE(kernel.GetCurrentProcess())
        if not advapi.OpenProcessToken(process, _TOKEN_QUERY, ctypes.byref(token)):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            # TOKEN_USER begins with the pointer to the SID, which lies behind it in the same buffer.
            buffer = ctypes.create_string_buffer(_LONGEST_TOKEN_USER)
            size = wintypes.DWORD()
            if not advapi.GetTokenInformation(token, _TOKEN_USER, buffer, len(buffer), ctypes.byref(size)):
                raise ctypes.WinError(ctypes.get_last_error())
            return _as_text(ctypes.c_void_p.from_buffer(buffer))
        finally:
            kernel.CloseHandle(token)

    def _as_text(sid: ctypes.c_void_p) -> str:
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        text = ctypes.c_wchar_p()
        if not advapi.ConvertSidToStringSidW(sid, ctypes.byref(text)):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            return text.value or ""
        finally:
            _free(text)

    def _free(memory: "ctypes.c_void_p | ctypes.c_wchar_p") -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.LocalFree.argtypes = [ctypes.c_void_p]
        kernel.LocalFree.restype = ctypes.c_void_p
        kernel.LocalFree(ctypes.cast(memory, ctypes.c_void_p))

else:

    def is_by_administrator(path: Path) -> bool:
        """Whether ``path`` belongs to root or to the very person who asks.

        Raises:
            OSError: The system does not say.
        """
        return path.stat().st_uid in (0, os.getuid())
