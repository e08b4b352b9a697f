"""One kind of installing, with what it should have left on this computer."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import attendant
from attendant.command_line import parse
from attendant.settings.policy import names
from attendant.single_instance import consoles_meant
from resources.installer.windows import VERSION_BEFORE
from tests.windows import machine
from tests.windows.wine import networks_left_out

NEW, OLD = attendant.__version__, VERSION_BEFORE
LINK = "Attendant Console.lnk"
PERSONAL = machine.folder(machine.LOCAL_DATA) / "Attendant Console"
MACHINE_WIDE = machine.folder(machine.PROGRAM_DATA) / "Attendant Console"


@dataclass(frozen=True)
class Kind:
    """Where one kind of installing puts things.

    Attributes:
        root: Half of the registry.
        folder: The program.
        start_menu: Folder of the entry in the start menu.
        desktop: Folder of the icon on the desktop.
    """

    root: int
    folder: Path
    start_menu: Path
    desktop: Path

    @property
    def program(self) -> Path:
        """What people start."""
        return self.folder / "attendant.exe"

    @property
    def about(self) -> dict[str, object]:
        """What the program's own key says."""
        return machine.values(self.root, machine.PRODUCT_KEY)

    @property
    def starts_with_windows(self) -> bool:
        """Whether Windows starts the program, and the right one."""
        started = machine.values(self.root, machine.RUN_KEY).get("Attendant Console")
        assert started in (None, f'"{self.program}"')
        return started is not None

    def is_gone(self) -> bool:
        """Whether nothing is left of the program: no file, no entry, no key."""
        left = (self.folder, Path(f"{self.folder}.before"), self.start_menu / LINK, self.desktop / LINK)
        keys = (machine.PRODUCT_KEY, rf"{machine.UNINSTALL_KEY}\Attendant Console", machine.POLICY_KEY)
        return (
            not any(path.exists() for path in left)
            and not any(machine.has_key(self.root, key) for key in keys)
            and not self.starts_with_windows
        )


FOR_ME = Kind(
    machine.PERSON,
    machine.folder(machine.LOCAL_DATA) / "Programs" / "Attendant Console",
    machine.folder(machine.PROGRAMS),
    machine.folder(machine.DESKTOP),
)
FOR_EVERYONE = Kind(
    machine.MACHINE,
    machine.folder(machine.PROGRAM_FILES) / "Attendant Console",
    machine.folder(machine.EVERYONES_PROGRAMS),
    machine.folder(machine.EVERYONES_DESKTOP),
)


@dataclass(frozen=True)
class Installers:
    """The installers of two versions.

    Attributes:
        folder: Where they lie.
    """

    folder: Path

    def setup(self, version: str, *switches: str) -> int:
        """Run the setup program silently."""
        return machine.run(self.folder / names.setup_program(version), "/S", *switches)

    def package(self, version: str, *words: str, action: str = "/i") -> int:
        """Let Windows Installer do something with the package, without a window."""
        return machine.run("msiexec", action, self.folder / names.package(version), "/qn", *words)

    def remove(self, kind: Kind, *switches: str) -> None:
        """Run the uninstaller silently and wait until its copy has done the work."""
        assert machine.run(kind.folder / "uninstall.exe", "/S", *switches) == 0
        machine.wait_until(kind.is_gone)


@contextmanager
def open_console(kind: Kind) -> "Iterator[subprocess.Popen[bytes]]":
    """Start the installed program and wait until it can be asked to close."""
    with networks_left_out():
        process = subprocess.Popen([str(kind.program), "--demo"])
        try:
            machine.wait_until(lambda: any(console.is_running() for console in consoles_meant(parse(["--close"]))))
            assert process.poll() is None
            yield process
        finally:
            process.kill()
            process.wait()


def nothing_is_installed() -> bool:
    """Whether this computer knows nothing of the program, so that a trial harms nobody."""
    return (
        FOR_ME.is_gone()
        and FOR_EVERYONE.is_gone()
        and not MACHINE_WIDE.exists()
        and not (PERSONAL / "settings.toml").exists()
    )
