"""What is made beside PyInstaller's own work: what is left out, what it may weigh, whose work it is."""

import json
from importlib import metadata
from pathlib import Path

import pytest

from resources.build import papers, trimming
from resources.build.components import Component, UnknownOriginError, components
from resources.build.size import TooLargeError, weigh

UNUSED = [
    "PySide6/plugins/platforms/qminimal.dll",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/plugins/tls/qopensslbackend.dll",
    "PySide6/translations/qtbase_fr.qm",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt6Qml.dll",
    "PySide6/opengl32sw.dll",
    "rapidfuzz/distance/metrics_cpp_avx2.cp311-win_amd64.pyd",
    "lxml/objectify.cpython-311-x86_64-linux-gnu.so",
    "libgtk-3.so.0",
]
USED = [
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/plugins/imageformats/qjpeg.dll",
    "PySide6/plugins/iconengines/qsvgicon.dll",
    "PySide6/translations/qtbase_de.qm",
    "rapidfuzz/distance/metrics_cpp.cp311-win_amd64.pyd",
    "lxml/etree.cpython-311-x86_64-linux-gnu.so",
    "libxcb-cursor.so.0",
]


@pytest.mark.parametrize("name", UNUSED)
def test_file_that_no_window_uses_is_left_out(name: str) -> None:
    assert trimming.files([("kept.dll", "kept.dll", "BINARY"), (name, name, "BINARY")], with_browser=False) == [
        ("kept.dll", "kept.dll", "BINARY")
    ]


@pytest.mark.parametrize("name", USED)
def test_file_that_a_window_uses_stays(name: str) -> None:
    assert trimming.files([(name, name, "BINARY")], with_browser=False)


def test_browser_keeps_what_only_the_browser_uses() -> None:
    entry = ("PySide6/Qt6Qml.dll", "Qt6Qml.dll", "BINARY")

    assert trimming.files([entry], with_browser=True) == [entry]


def test_link_goes_with_the_file_that_it_leads_to() -> None:
    library = ("PySide6/Qt/lib/libQt6Core.so.6", "/somewhere/libQt6Core.so.6", "BINARY")
    link = ("libQt6Core.so.6", library[0], trimming.LINK)
    dangling = ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", trimming.LINK)

    assert trimming.files([link, dangling, library], with_browser=False) == [link, library]


def test_languages_that_nobody_colours_are_left_out() -> None:
    names = ["pygments", "pygments.lexers", "pygments.lexers.html", "pygments.lexers.html_tools", "pygments.styles.vim"]

    kept = [entry[0] for entry in trimming.modules((name, "", "PYMODULE") for name in names)]

    assert kept == ["pygments", "pygments.lexers", "pygments.lexers.html"]


def test_build_for_windows_that_grew_too_large_fails_and_names_the_largest_file(tmp_path: Path) -> None:
    with (tmp_path / "huge.dll").open("wb") as huge:
        huge.truncate(111_000_000)

    with pytest.raises(TooLargeError, match=r"111\.0 MB  huge\.dll"):
        weigh(tmp_path, with_browser=False, system="win32")


def test_browser_may_take_more_room_and_linux_has_no_bound(tmp_path: Path) -> None:
    with (tmp_path / "huge.dll").open("wb") as huge:
        huge.truncate(111_000_000)

    assert weigh(tmp_path, with_browser=True, system="win32") == "111.0 MB in 1 files; 400 MB are allowed"
    assert weigh(tmp_path, with_browser=False, system="linux") == "111.0 MB in 1 files"


def test_components_are_those_whose_files_are_in_the_program() -> None:
    import requests

    found = {
        one.name: one
        for one in components([("requests", requests.__file__, "PYMODULE"), ("json", json.__file__, "PYMODULE")])
    }

    assert found["requests"].version == metadata.version("requests")
    assert found["requests"].licence == "Apache-2.0"
    assert found["requests"].texts
    assert found["Python"].licence == "PSF-2.0"
    assert "pytest" not in found


def test_qt_comes_with_the_text_of_its_licence() -> None:
    from PySide6 import QtCore

    found = {one.name: one for one in components([("PySide6.QtCore", QtCore.__file__, "EXTENSION")])}

    assert {text.name for text in found["Qt"].texts} == {"LGPL-3.0.txt", "GPL-3.0.txt"}


def test_file_of_unknown_origin_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")

    with pytest.raises(UnknownOriginError, match="stray"):
        components([("stray.dll", str(tmp_path / "stray.dll"), "BINARY")])


def test_work_without_a_licence_text_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = Component("bare", "1.0", "MIT", "pkg:pypi/bare@1.0")
    monkeypatch.setattr(papers, "components", lambda _entries: [bare])

    with pytest.raises(papers.LicenceMissingError, match="bare"):
        papers.write(tmp_path, [])


def test_bill_names_each_component_with_version_licence_and_package_url(tmp_path: Path) -> None:
    import requests

    papers.write(tmp_path, [("requests", requests.__file__, "PYMODULE")])

    bill = json.loads((tmp_path / "sbom" / papers.BILL).read_text(encoding="utf-8"))
    entry = next(one for one in bill["components"] if one["name"] == "requests")
    version = metadata.version("requests")
    assert entry["purl"] == f"pkg:pypi/requests@{version}"
    assert entry["licenses"] == [{"expression": "Apache-2.0"}]
    assert (tmp_path / "licences" / f"requests {version}" / "LICENSE.txt").is_file()
    assert (tmp_path / "licences" / "Attendant Console.txt").is_file()


def test_same_parts_make_the_same_bill() -> None:
    parts = [Component("one", "1.0", "MIT", "pkg:pypi/one@1.0")]

    assert papers.bill(parts) == papers.bill(parts)
