"""What Windows shows of the program's files under *Properties, Details*, and inventories read."""

from PyInstaller.utils.win32.versioninfo import (  # type: ignore[import-untyped] # as is all of PyInstaller
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

import attendant

US_ENGLISH, UNICODE = 0x0409, 1200


def version_resource(file_name: str, description: str) -> VSVersionInfo:
    """Return the resource of a program file."""
    numbers = (*(int(number) for number in attendant.__version__.split(".")), 0)
    strings = {
        "CompanyName": "The Attendant Console authors",
        "FileDescription": description,
        "FileVersion": attendant.__version__,
        "InternalName": file_name.removesuffix(".exe"),
        "LegalCopyright": "The Attendant Console authors, MIT License",
        "OriginalFilename": file_name,
        "ProductName": "Attendant Console",
        "ProductVersion": attendant.__version__,
    }
    table = StringTable(f"{US_ENGLISH:04X}{UNICODE:04X}", [StringStruct(*pair) for pair in strings.items()])
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [US_ENGLISH, UNICODE])])],
    )
