"""A settings dialog for tests: what it is given, what it hands back, and how to reach into it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from attendant.core.errors import SettingsError
from attendant.core.text import Text
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import save
from attendant.ui.settings_dialog import SettingsDialog
from tests.fakes.held_background import HeldBackground

GUID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
URL = "calendar.exchange.ews_url"
USER = "calendar.exchange.user_name"
INTERVAL = "calendar.refresh_interval_s"
PROVIDER = "calendar.provider"
TENANT = "calendar.office365.tenant_id"
CLIENT = "calendar.office365.client_id"
EXCHANGE = Settings().with_exchange(
    ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name="CONTOSO\\reception"
)
ACCOUNT = EXCHANGE.calendar.exchange.account
OFFICE365 = EXCHANGE.with_values({PROVIDER: "office365", TENANT: "contoso.com", CLIENT: GUID})


class LockedKeyring(MemorySecrets):
    def set_password(self, account: str, password: str) -> None:
        del account, password
        raise SettingsError(summary=Text("The keyring is locked."), remedy=Text("Unlock it."))


@dataclass
class Desk:
    """A dialog, what it is given and what it hands back."""

    qtbot: QtBot
    folder: Path
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    background: HeldBackground = field(default_factory=HeldBackground)
    answer: bool = True
    questions: list[str] = field(default_factory=list)
    saved: list[Settings] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.file = self.folder / "settings.toml"
        self.refusals = FileRefusals(self.folder / "refusals.json")
        self.write: Callable[[Settings], None] = lambda settings: save(self.file, settings)

    def ask(self, parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
        del parent, accept, reject
        self.questions.append(f"{question} {detail}")
        return self.answer

    def open(self, settings: Settings | None = None, **more: object) -> SettingsDialog:
        dialog = SettingsDialog(
            settings or Settings(),
            save=lambda settings: self.write(settings),
            secrets=self.secrets,
            refusals=self.refusals,
            background=self.background,
            ask=self.ask,
            **more,  # type: ignore[arg-type] # the dialog's own options
        )
        self.qtbot.addWidget(dialog)
        dialog.saved.connect(self.saved.append)
        dialog.open()
        dialog.activateWindow()
        with self.qtbot.waitActive(dialog):
            pass
        return dialog

    def open_calendar(self, settings: Settings | None = None, **more: object) -> SettingsDialog:
        dialog = self.open(settings, **more)
        dialog.show_page(dialog.calendar)
        return dialog


def line(dialog: SettingsDialog, path: str) -> QLineEdit:
    control = dialog.calendar.fields[path].editor.control
    assert isinstance(control, QLineEdit)
    return control


def choose(dialog: SettingsDialog, path: str, value: str) -> None:
    control = dialog.calendar.fields[path].editor.control
    assert isinstance(control, QComboBox)
    control.setCurrentIndex(control.findData(value))


def note(dialog: SettingsDialog, path: str) -> str:
    page = dialog.general if path.startswith("general") else dialog.calendar
    return page.fields[path].note.text()


def button(dialog: SettingsDialog, text: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text().replace("&", "") == text)


def visible(dialog: SettingsDialog) -> list[str]:
    return [path for path, field in dialog.calendar.fields.items() if dialog.calendar.form.isRowVisible(field)]


def shown_titles(dialog: SettingsDialog) -> list[str]:
    labels = [
        label.text()
        for label in dialog.calendar.findChildren(QLabel)
        if label.isVisible() and label.buddy() is not None
    ]
    boxes = [box.text() for box in dialog.calendar.findChildren(QCheckBox) if box.isVisible()]
    return [text.replace("&", "") for text in labels + boxes]
