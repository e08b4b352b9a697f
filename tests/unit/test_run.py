"""The script that makes a machine ready: what it installs, what it says, and what it leaves alone."""

import ast
import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import run

SCRIPT = Path(run.__file__)


class Commands:
    """Stands for all programs that run.py starts: notes them, makes what they would make, fails those named."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lines: list[str] = []
        self.failing: set[str] = set()

    def __call__(self, *command: str | Path, **variables: str) -> int:
        line = " ".join(str(word).replace(str(self.root), "ROOT") for word in command)
        self.lines.append(line + "".join(f" [{name}={value}]" for name, value in variables.items()))
        if " venv " in line:
            run.VENV_PYTHON.parent.mkdir(parents=True, exist_ok=True)
            run.VENV_PYTHON.touch()
        return int(any(word in line for word in self.failing))

    def taking_over(self, _path: Path, command: list[str]) -> None:
        raise SystemExit(self(*command))

    def logged(self, *command: str | Path) -> None:
        if self(*command):
            raise run.SetUpError(f"This failed: {command[0]}")


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """Move the script to a root of its own, with blanks and accents in its path, on a machine that lacks nothing."""
    root = tmp_path / "Büro Empfang"
    root.mkdir()
    for lock in ("requirements.lock", "requirements-signin-window.lock"):
        (root / lock).write_text("one==1\n", encoding="utf-8")
    commands = Commands(root)
    for name, value in {
        "ROOT": root,
        "LOG": root / ".cache" / "set-up.log",
        "PICTURE": root / "demo.png",
        "LOCK": root / "requirements.lock",
        "SIGN_IN_WINDOW_LOCK": root / "requirements-signin-window.lock",
        "VENV": root / ".venv",
        "VENV_READY": root / ".venv" / "ready.txt",
        "SIGN_IN_WINDOW_READY": root / ".venv" / "signin-window.txt",
        "VENV_PYTHON": root / ".venv" / "bin" / "python",
        "call": commands,
        "run_logged": commands.logged,
        "missing_packages": lambda **_: [],
        "name_in_lists": lambda names: names[-1],
        "is_root": lambda: True,
    }.items():
        monkeypatch.setattr(run, name, value)
    monkeypatch.setattr(os, "execv", commands.taking_over)
    monkeypatch.setattr(os, "chdir", lambda _path: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return commands


def started(*arguments: str) -> int:
    """Run the script with arguments; return its exit code, also where the program takes the script's place."""
    try:
        return run.main(list(arguments))
    except SystemExit as leaving:
        return int(leaving.code or 0)


def lacking(monkeypatch: pytest.MonkeyPatch, *packages: Sequence[str]) -> None:
    """Let the machine lack packages, each given by its names."""
    monkeypatch.setattr(run, "missing_packages", lambda **_: [tuple(names) for names in packages])
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")


def test_first_start_makes_the_environment_and_opens_the_demo(commands: Commands) -> None:
    started()

    assert [line.partition("ROOT/")[2] or line for line in commands.lines] == [
        ".venv",
        ".venv/bin/python -m pip --no-input --disable-pip-version-check install --progress-bar=off --no-deps "
        "--require-hashes --only-binary=:all: --no-compile -r ROOT/requirements.lock",
        ".venv/bin/python -m pip --no-input --disable-pip-version-check install --progress-bar=off --no-deps "
        "--no-build-isolation --editable ROOT",
        ".venv/bin/python -P -m attendant --demo",
    ]


def test_second_start_only_opens_the_program(commands: Commands) -> None:
    run.set_up()
    commands.lines.clear()

    started("show", "--demo")

    assert commands.lines == ["ROOT/.venv/bin/python -P -m attendant show --demo"]


def test_interrupted_set_up_is_made_anew(commands: Commands) -> None:
    commands.failing = {"--require-hashes"}
    assert started() == run.EXIT_SET_UP_FAILED
    commands.failing = set()
    commands.lines.clear()

    started()

    assert "-m venv --clear" in commands.lines[0]
    assert commands.lines[-1].endswith("-m attendant --demo")


def test_tests_bring_the_browser_of_the_sign_in_window_and_see_that_it_loads(commands: Commands) -> None:
    run.set_up()
    commands.lines.clear()

    started("test")

    installing, loading = commands.lines[:2]
    assert "--require-hashes" in installing
    assert installing.endswith("requirements-signin-window.lock")
    assert loading.endswith("import PySide6.QtWebEngineWidgets")
    commands.lines.clear()
    started("test")
    assert len(commands.lines) == len(run.CHECKS)


def test_the_program_alone_does_without_the_browser_of_the_sign_in_window(commands: Commands) -> None:
    started("show", "--demo")
    started("build")

    assert not [line for line in commands.lines if "signin-window" in line]


def test_a_browser_that_does_not_load_stops_the_tests_and_is_tried_again(commands: Commands) -> None:
    commands.failing = {"import PySide6"}
    assert started("test") == run.EXIT_SET_UP_FAILED
    commands.failing = set()
    commands.lines.clear()

    assert started("test") == 0

    assert "--force-reinstall" in commands.lines[0]


def test_an_environment_made_anew_gets_the_browser_anew(commands: Commands) -> None:
    started("test")
    run.LOCK.write_text("one==2\n", encoding="utf-8")
    commands.lines.clear()

    started("test")

    assert "-m venv --clear" in commands.lines[0]
    assert [line for line in commands.lines if line.endswith("requirements-signin-window.lock")]


@pytest.mark.parametrize("change", ["lock", "place", "version", "python"])
def test_set_up_is_made_anew_after_a_change_of_the(
    change: str, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up()
    commands.lines.clear()
    if change == "lock":
        run.LOCK.write_text("one==2\n", encoding="utf-8")
    elif change == "place":
        monkeypatch.setattr(run, "ROOT", commands.root / "moved")
    elif change == "version":
        monkeypatch.setattr(run, "PYTHON", "3.99")
    else:
        run.VENV_PYTHON.unlink()

    run.set_up()

    assert "-m venv --clear" in commands.lines[0]


def test_environment_in_use_is_not_cleared_under_the_feet_of_its_own_python(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "prefix", str(run.VENV))

    assert started() == run.EXIT_SET_UP_FAILED

    assert commands.lines == []
    assert "deactivate" in capsys.readouterr().err


def test_an_environment_that_is_a_link_to_anothers_is_left_alone(
    commands: Commands, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    try:
        run.VENV.symlink_to(elsewhere, target_is_directory=True)
    except OSError as error:
        pytest.skip(f"links cannot be made here: {error}")

    assert started() == run.EXIT_SET_UP_FAILED
    assert commands.lines == []
    assert str(elsewhere) in capsys.readouterr().err


def test_root_gets_the_missing_packages_and_is_told_their_names(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch, ["libgl1"], ["libglib2.0-0t64", "libglib2.0-0"])

    run.set_up()

    assert commands.lines[:2] == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends libgl1 libglib2.0-0",
    ]
    assert "libgl1 libglib2.0-0" in capsys.readouterr().out


def test_someone_without_root_gets_one_line_to_run(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch, ["libgl1"], ["libegl1"])
    monkeypatch.setattr(run, "is_root", lambda: False)

    assert started() == run.EXIT_NEEDS_ROOT

    line = "sudo sh -c 'apt-get update && apt-get install --yes --no-install-recommends libgl1 libegl1'"
    assert line in capsys.readouterr().err.splitlines()
    assert commands.lines == []


def test_linux_without_apt_is_told_what_it_lacks(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch, ["libgl1"])
    monkeypatch.setattr("shutil.which", lambda _name: None)

    assert started() == run.EXIT_SET_UP_FAILED

    assert "libgl1" in capsys.readouterr().err
    assert commands.lines == []


def test_without_a_display_the_demo_is_a_picture_and_a_table(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run.set_up()
    commands.lines.clear()
    monkeypatch.setattr(run, "has_display", lambda: False)

    assert started() == 0

    program = "ROOT/.venv/bin/python -P -m attendant"
    assert commands.lines == [
        f"{program} --demo --select Anna --screenshot ROOT/demo.png [QT_QPA_PLATFORM=offscreen]",
        f"{program} show --demo",
    ]
    assert "no display" in capsys.readouterr().out


def test_checks_go_on_after_one_that_failed_and_the_summary_names_it(
    commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    run.set_up(sign_in_window=True)
    commands.lines.clear()
    commands.failing = {"mypy"}

    assert started("test") == run.EXIT_CHECKS_FAILED

    assert len(commands.lines) == len(run.CHECKS)
    summary = capsys.readouterr().out.partition("=== summary ===")[2]
    assert "FAILED  mypy" in summary
    assert "passed  pytest" in summary


def test_build_ends_with_the_self_test_of_what_was_built(commands: Commands) -> None:
    commands.failing = {"--self-test"}

    assert started("build") == 1

    assert commands.lines[-1] == "ROOT/dist/attendant/attendant --self-test"


def test_build_takes_the_browser_of_the_sign_in_window_along_where_it_is_asked_to(commands: Commands) -> None:
    started("build", "--signin-window")

    assert [line for line in commands.lines if line.endswith("requirements-signin-window.lock")]
    assert [line for line in commands.lines if line.endswith("build.spec -- --signin-window")]


def test_windows_keeps_its_python_elsewhere() -> None:
    assert run.python_in(Path("here"), "nt") == Path("here/Scripts/python.exe")
    assert run.python_in(Path("here"), "posix") == Path("here/bin/python")


def test_windows_waits_for_the_program_since_it_cannot_hand_its_process_over(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands.failing = {"--self-test"}

    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        code = run.run_program(["--self-test"])

    assert code == 1
    assert commands.lines == ["ROOT/.venv/bin/python -P -m attendant --self-test"]


def test_older_python_is_told_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        runpy.run_path(str(SCRIPT))


def test_older_python_can_read_the_script_as_far_as_that_sentence() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_output_of_a_step_that_failed_is_shown_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LOG", tmp_path / "log é.txt")

    with pytest.raises(run.SetUpError, match="no space left") as failure:
        run.run_logged(sys.executable, "-c", "print('no space left'); raise SystemExit(1)")

    assert str(run.LOG) in str(failure.value)
    assert "no space left" in run.LOG.read_text(encoding="utf-8")


def test_packages_are_asked_for_under_the_name_that_the_lists_know(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"libglib2.0-0t64"}

    def show(command: list[str], **_options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, returncode=0 if command[-1] in known else 100)

    monkeypatch.setattr("subprocess.run", show)
    names = ("libglib2.0-0t64", "libglib2.0-0")

    assert run.name_in_lists(names) == "libglib2.0-0t64"
    known.clear()
    assert run.name_in_lists(names) == "libglib2.0-0"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has libraries that Qt does not bring")
def test_a_machine_is_asked_for_window_libraries_only_where_it_has_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "loads", lambda _library: False)
    monkeypatch.setattr(run, "has_font", lambda: True)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    without = run.missing_packages(to_build=False, sign_in_window=False)
    monkeypatch.setenv("DISPLAY", ":0")

    assert ("libxcb-cursor0",) not in without
    assert ("libxcb-cursor0",) in run.missing_packages(to_build=False, sign_in_window=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has libraries that Qt does not bring")
def test_a_machine_is_asked_for_libraries_of_the_browser_only_for_the_sign_in_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "loads", lambda _library: False)
    monkeypatch.setattr(run, "has_font", lambda: True)

    assert ("libnss3",) not in run.missing_packages(to_build=False, sign_in_window=False)
    assert ("libnss3",) in run.missing_packages(to_build=False, sign_in_window=True)
