"""What PyInstaller collects and no window or command of ours uses.

Names are those in the built program, with slashes: ``PySide6/plugins/platforms/qminimal.dll`` on Windows,
``PySide6/Qt/plugins/platforms/libqminimal.so`` on Linux.
"""

import re
from collections.abc import Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Of PyInstaller's tables of contents: the name in the program, the file on this machine, the kind."""

LINK = "SYMLINK"
"""The kind of an entry that stands for another one of the program: its second part is that one's name."""

EXCLUDED = (
    *("hypothesis", "mypy", "pip", "pytest", "rich", "setuptools", "tkinter"),
    # Collected because something could import them.
    *("distutils", "doctest", "lib2to3", "pydoc_data", "unittest"),
)
"""Modules that are left out, with what only they need."""

BROWSER = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets")

# Screens without a window system, formats that nobody shows us, GTK's own dialogs with the whole of GTK, encryption by
# Qt (we leave it to Python, the browser has its own), drawing by OpenGL in software, and other languages than ours.
# Of rapidfuzz only the distance of two words is used, so that its own vectorised code gains nothing.
UNUSED_FILES = re.compile(
    r"""PySide6/(Qt/)?(
        plugins/(
            (egldeviceintegrations|generic|qmltooling|tls|vectorimageformats)/
            |imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp|webp)
            |platforms/(lib)?q(direct2d|eglfs|linuxfb|minimal|vkkhrdisplay|vnc)
            |platformthemes/libqgtk3
        )
        |lib/libQt6EglFS
        |translations/(?!qt(base|webengine)?_(en|de|it)\.qm|qtwebengine_locales/(en-US|de|it)\.pak)
        |resources/(qtwebengine_devtools|.*\.debug\.)
    )
    |rapidfuzz/(fuzz_cpp|.*_avx2)
    |lxml/(builder|html/|isoschematron/|objectify|sax)
    |opengl32sw\.dll
    |^lib(atk-|atk-bridge-|atspi|cairo|datrie|epoxy|fribidi|gdk-3|gdk_pixbuf-|graphite2|gtk-3|harfbuzz|pango|thai)""",
    re.VERBOSE,
)

# These come along with other plugins, and only the browser needs them.
FILES_FOR_THE_BROWSER = re.compile(r"PySide6/(Qt/)?(lib/lib)?Qt6(Pdf|Qml|Quick)")

# exchangelib colours XML in its log by pygments, which brings hundreds of languages along.
UNUSED_MODULES = re.compile(
    r"lxml\.|pygments\.(formatters\.(?!_mapping|terminal$)"
    r"|lexers\.(?!_mapping|_css_builtins|css$|html$|javascript$|jvm$|ruby$)"
    r"|styles\.(?!_mapping))"
)


def files(entries: Iterable[Entry], *, with_browser: bool) -> list[Entry]:
    """Return the libraries and data of the program, less those that nothing uses."""

    def is_used(name: str) -> bool:
        return not (UNUSED_FILES.search(name) or (not with_browser and FILES_FOR_THE_BROWSER.search(name)))

    kept = [entry for entry in entries if is_used(PurePath(entry[0]).as_posix())]
    names = {name for name, _, _ in kept}
    return [entry for entry in kept if entry[2] != LINK or entry[1] in names]


def modules(entries: Iterable[Entry]) -> list[Entry]:
    """Return the modules in Python, less those that nothing uses."""
    return [entry for entry in entries if not UNUSED_MODULES.match(entry[0])]
