#!/usr/bin/env python3
"""Makes this machine ready and starts the console, its checks or its build.

    python3 run.py            the console on the made-up organisation, no account needed
    python3 run.py test       all checks and tests
    python3 run.py build      the program as a folder that needs no Python, then its self-test
    python3 run.py build --signin-window    the same with the browser of the sign-in window, 370 MB more
    python3 run.py sign PATH...    signs what was built, where the environment has a certificate
    python3 run.py installers FOLDER    the installers of a program that is built for Windows
    python3 run.py windows    the program and its installers for Windows, tried there or under Wine
    python3 run.py ARGS...    the program with these arguments, for example: show --demo

The first run makes ``.venv`` from the pinned and hashed ``requirements.lock`` and, on Linux, adds the system packages
that are missing. Tests add the browser of the sign-in window from ``requirements-signin-window.lock``: it is as large
as all the rest. Later runs find everything in place. Standard library only: nothing else is there yet.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the line that tells people whose Python is older
    sys.exit("Attendant Console needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path


def python_in(venv: Path, system: str = os.name) -> Path:
    """Return where a virtual environment keeps its Python."""
    return venv / ("Scripts/python.exe" if system == "nt" else "bin/python")


ROOT = Path(__file__).resolve().parent
LOG = ROOT / ".cache" / "set-up.log"
PICTURE = ROOT / "attendant-demo.png"
LOCK = ROOT / "requirements.lock"
SIGN_IN_WINDOW_LOCK = ROOT / "requirements-signin-window.lock"
VENV = ROOT / ".venv"
VENV_READY = VENV / "ready.txt"
SIGN_IN_WINDOW_READY = VENV / "signin-window.txt"
VENV_PYTHON = python_in(VENV)

EXIT_SOME_UNANSWERED = 3
EXIT_CHECKS_FAILED = 1
EXIT_SET_UP_FAILED = 69
EXIT_NEEDS_ROOT = 77
EXIT_STOPPED = 130
"""3 is the program's own; 69 and 77 are EX_UNAVAILABLE and EX_NOPERM of sysexits.h, so that none looks like another."""

SIGN_IN_WINDOW = "--signin-window"

PYTHON = f"3.{sys.version_info.minor}"

# Shared library to the Debian package that brings it, under each name that it has had, newest first: Debian 13 and
# Ubuntu 24.04 renamed those whose time_t grew. What these need themselves comes with them.
QT_LIBRARIES = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
WAYLAND_LIBRARIES = {"libwayland-cursor.so.0": ("libwayland-cursor0",), "libwayland-egl.so.1": ("libwayland-egl1",)}
# What the browser of the sign-in window needs beyond Qt; it wants those of X11 also where there is no display.
WEB_ENGINE_LIBRARIES = {
    "libnss3.so": ("libnss3",),
    "libasound.so.2": ("libasound2t64", "libasound2"),
    "libgbm.so.1": ("libgbm1",),
    "libudev.so.1": ("libudev1",),
    "libX11.so.6": ("libx11-6",),
    "libXcomposite.so.1": ("libxcomposite1",),
    "libXdamage.so.1": ("libxdamage1",),
    "libXext.so.6": ("libxext6",),
    "libXfixes.so.3": ("libxfixes3",),
    "libXrandr.so.2": ("libxrandr2",),
    "libXtst.so.6": ("libxtst6",),
    "libxcb-dri3.so.0": ("libxcb-dri3-0",),
    "libxkbfile.so.1": ("libxkbfile1",),
}
# Latin, Greek, Cyrillic and Arabic; then Chinese, Japanese and Korean in 2 MB, where fonts-noto-cjk takes 60.
FONTS = (("fonts-dejavu-core",), ("fonts-wqy-microhei",))
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
TRUSTED_CERTIFICATES = ("/etc/ssl/certs", "/etc/pki/tls/certs")

CHECKS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "import contracts": ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
    "pytest": ("-m", "pytest"),
}


TOOLS = {
    "installers": "resources.installer.make",
    "sign": "resources.build.sign",
    "windows": "resources.installer.windows",
}
"""Words that start a tool of this repository; what follows is for the tool."""


class SetUpError(Exception):
    """The machine could not be made ready; the message says why and what to do.

    Attributes:
        exit_code: What this script leaves with.
    """

    def __init__(self, message: str, exit_code: int = EXIT_SET_UP_FAILED) -> None:
        """Keep the words and the code."""
        super().__init__(message)
        self.exit_code = exit_code


def say(line: str = "") -> None:
    """Print a line at once, so that it stands in order with the lines of the programs started here."""
    print(line, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Name a step before it begins, and the time it took when it is done."""
    say(f"- {title} ...")
    started_s = time.monotonic()
    yield
    say(f"  done in {time.monotonic() - started_s:.1f} s")


def run_logged(*command: str | Path) -> None:
    """Run a command with its output in the log; show a line of it every other second, as a sign of life.

    Raises:
        SetUpError: The command failed; the message holds its last lines.
    """
    words = [str(word) for word in command]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PYTHONUTF8": "1"}
    lines: list[str] = []
    shown_s = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    with process, LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {shlex.join(words)}\n")
        for raw in process.stdout or ():
            line = raw.decode("utf-8", "replace").strip()
            log.write(f"{line}\n")
            lines.append(line)
            if line and time.monotonic() - shown_s > 2:
                say(f"    {line[:100]}")
                shown_s = time.monotonic()
    if process.returncode:
        tail = "\n    ".join(lines[-12:])
        raise SetUpError(f"This failed: {shlex.join(words)}\n    {tail}\nThe whole output is in {LOG}")


def has_display() -> bool:
    """Whether a window can be shown; a Qt platform chosen by hand counts."""
    chosen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return chosen or not sys.platform.startswith("linux")


def is_root() -> bool:
    """Whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Whether there is any font to draw letters with."""
    return any(next(Path(folder).expanduser().rglob("*.[ot]t[cf]"), None) for folder in FONT_FOLDERS)


def missing_packages(*, to_build: bool, sign_in_window: bool) -> list[tuple[str, ...]]:
    """Return what this Linux lacks, each thing by the names that its package may have.

    Args:
        to_build: What is built takes its libraries along, also those for displays that this machine has not.
        sign_in_window: The browser of the sign-in window is wanted too.
    """
    libraries = dict(QT_LIBRARIES)
    if sign_in_window:
        libraries |= WEB_ENGINE_LIBRARIES
    if to_build or os.environ.get("DISPLAY"):
        libraries |= X11_LIBRARIES
    if to_build or os.environ.get("WAYLAND_DISPLAY"):
        libraries |= WAYLAND_LIBRARIES
    missing = [names for library, names in libraries.items() if not loads(library)]
    if not find_spec("ensurepip"):
        missing.insert(0, (f"python{PYTHON}-venv",))
    if not has_font():
        missing.extend(FONTS)
    if not any(Path(folder).is_dir() for folder in TRUSTED_CERTIFICATES):
        missing.append(("ca-certificates",))
    if to_build:
        if not shutil.which("objdump"):
            missing.append(("binutils",))
        shared = str(sysconfig.get_config_var("INSTSONAME"))
        if not (loads(shared) or Path(sysconfig.get_config_var("LIBDIR"), shared).exists()):
            missing.append((f"libpython{PYTHON}t64", f"libpython{PYTHON}"))
    return missing


def name_in_lists(names: tuple[str, ...]) -> str:
    """Return the first name that the package lists know; the last one, which newer systems still take, where none."""
    for name in names[:-1]:
        if subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0:
            return name
    return names[-1]


def add_system_packages(missing: list[tuple[str, ...]]) -> None:
    """Install what is missing, or say how.

    Raises:
        SetUpError: Not root, no apt, or apt failed.
    """
    if not shutil.which("apt-get"):
        debian_names = " ".join(names[-1] for names in missing)
        raise SetUpError(f"This system lacks what Debian calls: {debian_names}\nInstall its own packages for them.")
    install = ("apt-get", "install", "--yes", "--no-install-recommends")
    if not is_root():
        line = f"apt-get update && {shlex.join([*install, *map(name_in_lists, missing)])}"
        as_root = "sudo sh -c" if shutil.which("sudo") else "su - -c"
        order = f"System packages are missing. Run this line, then start again:\n\n{as_root} '{line}'\n"
        raise SetUpError(order, EXIT_NEEDS_ROOT)
    with step("Reading the package lists"):
        run_logged("apt-get", "update")
    packages = [name_in_lists(names) for names in missing]
    with step(f"Installing system packages: {' '.join(packages)}"):
        run_logged(*install, *packages)


def readiness(lock: Path) -> str:
    """Return what a finished set-up is known by. The place counts too: a virtual environment cannot be moved."""
    return f"Python {PYTHON}\n{ROOT}\nrequirements {hashlib.sha256(lock.read_bytes()).hexdigest()}\n"


def is_ready(note: Path, lock: Path) -> bool:
    """Whether ``note`` says that ``lock`` was installed here, by this version of Python, which is still there."""
    try:
        return note.read_text(encoding="utf-8") == readiness(lock) and VENV_PYTHON.exists()
    except OSError:
        return False


def pip_install(*arguments: str | Path) -> None:
    """Install into ``.venv`` what the arguments name, and nothing that they bring along.

    Raises:
        SetUpError: It failed.
    """
    pip = (VENV_PYTHON, "-m", "pip", "--no-input", "--disable-pip-version-check", "install", "--progress-bar=off")
    run_logged(*pip, "--no-deps", *arguments)


# Wheels only: building from source would bring in tools that have no pin. Bytecode comes with the first use.
PINNED = ("--require-hashes", "--only-binary=:all:", "--no-compile", "-r")


def make_venv() -> None:
    """Make ``.venv`` from nothing, so that neither an interrupted start nor an older lock leaves anything in it.

    Raises:
        SetUpError: It is in use by this very process, a link to another folder, or a step failed.
    """
    if VENV.is_symlink():
        # venv --clear would empty that folder, which others may be using, and then fail on the link.
        raise SetUpError(f"{VENV} is a link to {VENV.resolve()}, which is left alone: remove the link and start again.")
    if Path(sys.prefix).resolve() == VENV:
        raise SetUpError(
            "The set-up has to be made anew: leave the virtual environment (deactivate), then start again."
        )
    with step("Making .venv"):
        run_logged(sys.executable, "-m", "venv", "--clear", VENV)
    with step("Installing the pinned packages, each checked against its hash"):
        pip_install(*PINNED, LOCK)
    with step("Adding the program itself"):
        pip_install("--no-build-isolation", "--editable", ROOT)
    VENV_READY.write_text(readiness(LOCK), encoding="utf-8")


def add_sign_in_window() -> None:
    """Add the browser of the sign-in window to ``.venv``, and see that it loads.

    Raises:
        SetUpError: A step failed.
    """
    with step("Adding the browser of the sign-in window, 170 MB"):
        # Over what an interrupted start may have left: it is one package, so this is whole.
        pip_install("--force-reinstall", *PINNED, SIGN_IN_WINDOW_LOCK)
        run_logged(VENV_PYTHON, "-c", "import PySide6.QtWebEngineWidgets")
    SIGN_IN_WINDOW_READY.write_text(readiness(SIGN_IN_WINDOW_LOCK), encoding="utf-8")


def set_up(*, to_build: bool = False, sign_in_window: bool = False) -> None:
    """Bring what is missing; a few milliseconds where nothing is.

    Args:
        to_build: For PyInstaller too.
        sign_in_window: With the browser of the sign-in window. Once added it stays.

    Raises:
        SetUpError: The machine could not be made ready.
    """
    missing = []
    if sys.platform.startswith("linux"):
        missing = missing_packages(to_build=to_build, sign_in_window=sign_in_window)
    venv_is_ready = is_ready(VENV_READY, LOCK)
    window_is_ready = not sign_in_window or (venv_is_ready and is_ready(SIGN_IN_WINDOW_READY, SIGN_IN_WINDOW_LOCK))
    if not missing and venv_is_ready and window_is_ready:
        return
    started_s = time.monotonic()
    say(f"Setting up Attendant Console with Python {sys.version.split()[0]}; this happens once.")
    LOG.parent.mkdir(exist_ok=True)
    LOG.write_text("", encoding="utf-8")
    if missing:
        add_system_packages(missing)
    if not venv_is_ready:
        make_venv()
    if not window_is_ready:
        add_sign_in_window()
    say(f"Set up in {time.monotonic() - started_s:.0f} s.\n")


def call(*command: str | Path, **variables: str) -> int:
    """Run a program to its end on this terminal, with environment variables added; return its exit code."""
    return subprocess.run(command, env={**os.environ, **variables}, check=False).returncode


def demo_without_display() -> int:
    """Show the main job where no window can open: as a picture and as a table."""
    say("There is no display here. The window is drawn into a picture instead, and the states follow as a table.\n")
    program = (VENV_PYTHON, "-P", "-m", "attendant")
    drawn = call(*program, "--demo", "--select", "Anna", "--screenshot", PICTURE, QT_QPA_PLATFORM="offscreen")
    if drawn == 0:
        say(f"The window: {PICTURE}\n")
    shown = call(*program, "show", "--demo")
    # The demonstration has colleagues who cannot be read, to show how that looks; here this is no failure.
    return drawn or (0 if shown == EXIT_SOME_UNANSWERED else shown)


def run_program(arguments: list[str]) -> int:
    """Start the program in the caller's folder; on POSIX it takes this process's place, signals and all."""
    command = [str(VENV_PYTHON), "-P", "-m", "attendant", *arguments]
    if os.name == "posix":
        os.execv(VENV_PYTHON, command)
    return call(*command)


def run_checks() -> int:
    """Run every check, also after one that failed, and sum up."""
    os.chdir(ROOT)
    outcomes = []
    for name, arguments in CHECKS.items():
        say(f"\n=== {name} ===")
        started_s = time.monotonic()
        outcomes.append((call(VENV_PYTHON, *arguments), name, time.monotonic() - started_s))
    say("\n=== summary ===")
    for code, name, took_s in outcomes:
        say(f"{'FAILED' if code else 'passed'}  {name} ({took_s:.1f} s)")
    return EXIT_CHECKS_FAILED if any(code for code, _, _ in outcomes) else 0


def build(options: list[str]) -> int:
    """Build the program as a folder and let the result test itself; ``options`` are for ``build.spec``."""
    os.chdir(ROOT)
    with step("Building"):
        run_logged(VENV_PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "build.spec", "--", *options)
    folder = ROOT / "dist" / "attendant"
    size_mb = sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink()) / 1e6
    say(f"{folder} ({size_mb:.0f} MB)")
    offscreen = {} if has_display() else {"QT_QPA_PLATFORM": "offscreen"}
    # On Windows the one with a terminal says what it finds, the other has only its exit code.
    programs = ("attendant-cli.exe", "attendant.exe") if os.name == "nt" else ("attendant",)
    return max(call(folder / program, "--self-test", **offscreen) for program in programs)


def run_tool(module: str, options: list[str]) -> int:
    """Run one of the repository's own tools in the caller's folder."""
    return call(VENV_PYTHON, "-m", module, *options, PYTHONPATH=str(ROOT))


def main(arguments: list[str]) -> int:
    """Do what the words after the script's name ask for; return the exit code."""
    try:
        to_test, to_build = arguments == ["test"], arguments in (["build"], ["build", SIGN_IN_WINDOW])
        set_up(to_build=to_build, sign_in_window=to_test or SIGN_IN_WINDOW in arguments)
        if to_test:
            return run_checks()
        if to_build:
            return build(arguments[1:])
        if arguments and arguments[0] in TOOLS:
            return run_tool(TOOLS[arguments[0]], arguments[1:])
        if not arguments and not has_display():
            return demo_without_display()
        return run_program(arguments or ["--demo"])
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("\nStopped. The next start takes up what is left to do.", file=sys.stderr)
        return EXIT_STOPPED


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a path may hold letters that this terminal's encoding has not
    sys.exit(main(sys.argv[1:]))
