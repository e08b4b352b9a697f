"""The window for people who cannot see it: every control has a name and a role, every row is one short sentence."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from attendant.core.errors import NoFreeBusyAccess, ServiceUnreachable
from attendant.core.events import RefreshFailed
from attendant.ui import messages
from attendant.ui.keys import KeysDialog, all_keys
from tests.gui.desk import ANNA, EVERYONE, MUELLER, Desk, unreadable

NAMELESS = {QAccessible.Role.Client, QAccessible.Role.Window, QAccessible.Role.NoRole}


def everything_below(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if interface is None or not interface.isValid():
        return
    yield interface
    for number in range(interface.childCount()):
        yield from everything_below(interface.child(number))


def tree(widget: QWidget) -> list[QAccessibleInterface]:
    return list(everything_below(QAccessible.queryAccessibleInterface(widget)))


def name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say."""
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())  # type: ignore[attr-defined]  # an announcement has one

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return said


@pytest.mark.parametrize("situation", ["selected", "nobody", "offline", "nobody found", "empty"])
def test_every_control_that_takes_the_focus_has_a_name_and_a_role(desk: Desk, situation: str) -> None:
    match situation:
        case "selected":
            desk.window.search_for("anna")
        case "offline":
            desk.window.on_refresh_event(RefreshFailed(2, ServiceUnreachable.as_problem(), None))
            desk.hear_batch(unreadable(MUELLER, NoFreeBusyAccess.as_problem()))
            desk.window.search_for("müller")
        case "nobody found":
            desk.window.search_for("xyzzy")
        case "empty":
            desk.seat()
        case _:
            assert situation == "nobody"

    controls = [part for part in tree(desk.window) if part.state().focusable and not part.state().invisible]

    assert len(controls) >= 2
    for control in controls:
        assert name(control), f"{control.role()} below {control.parent().role()} has no name"
        assert control.role() not in NAMELESS, f"{name(control)} has no role"


def test_every_row_is_one_short_sentence(desk: Desk) -> None:
    desk.hear_batch(unreadable(MUELLER, NoFreeBusyAccess.as_problem()))
    cells = [part for part in tree(desk.window.pane.view) if part.role() is QAccessible.Role.Cell]

    said = [name(cell) for cell in cells]
    assert len(said) == len(EVERYONE)
    for sentence, contact in zip(said, EVERYONE, strict=True):
        assert sentence.startswith(f"{contact.name}: ")
        assert len(sentence) < 120
        assert "\n" not in sentence


def test_appointments_are_a_list_of_sentences(desk: Desk) -> None:
    desk.window.search_for("anna")

    items = [name(part) for part in tree(desk.window.panel) if part.role() is QAccessible.Role.ListItem]

    assert items == ["10:00 – 11:00, In a meeting, Quarter review, Room Tevere"]


def test_pictures_are_announced_as_pictures_with_words(desk: Desk) -> None:
    desk.window.search_for("anna")

    pictures = {
        name(part)
        for part in tree(desk.window.panel)
        if part.role() is QAccessible.Role.Graphic and not part.state().invisible
    }

    assert pictures == {"In a meeting", "Today's timeline"}


def test_tab_reaches_every_control_and_comes_round(desk: Desk) -> None:
    desk.window.search_for("anna")
    start = desk.window.focusWidget()
    visited: list[QObject] = []
    while not visited or (visited[-1] is not start and len(visited) < 50):
        desk.press(Qt.Key.Key_Tab)
        visited.append(desk.window.focusWidget())

    names = [
        widget.accessibleName() or getattr(widget, "text", str)() for widget in visited if isinstance(widget, QWidget)
    ]
    assert names == [
        "Colleagues",
        "Favourite",
        "Call 4512",
        "Mobile +39 333 123 45 67",
        "Mail",
        "Copy number",
        "Appointments today",
        "Search colleagues",
    ]


def test_moving_through_the_list_from_the_search_box_is_said(desk: Desk, spoken: list[str]) -> None:
    desk.press(Qt.Key.Key_Down)

    assert len(spoken) == 1
    assert spoken[0].startswith("Anna Rossi: In a meeting until 11:00")


def test_best_match_is_said_when_typing_rests(desk: Desk, spoken: list[str]) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "gia")
    desk.window.pane.announce_match()

    assert spoken == ["Gianni Roselli: Free until 14:30"]


def test_going_offline_is_said_once_with_its_remedy(desk: Desk, spoken: list[str]) -> None:
    failed = RefreshFailed(2, ServiceUnreachable.as_problem(), None)
    desk.window.on_refresh_event(failed)
    desk.window.on_refresh_event(failed)

    about_it = [text for text in spoken if "cannot be reached" in text]
    assert len(about_it) == 1
    assert "Check the network connection." in about_it[0]


def test_messages_are_said(desk: Desk, spoken: list[str]) -> None:
    messages.inform(desk.window, "Anna was deleted.")

    assert spoken == ["Anna was deleted."]


def test_shape_and_word_go_together_on_the_panel(desk: Desk) -> None:
    desk.window.select_contact(ANNA.contact_id)

    assert desk.window.panel.sentence.startswith("In a meeting")
    assert any(
        label.accessibleName() == "In a meeting"
        for label in desk.window.panel.findChildren(QLabel)
        if label.isVisible()
    )


def test_every_key_of_the_window_is_listed(desk: Desk) -> None:
    dialog = KeysDialog(desk.window)
    listed = {key for key, _ in all_keys()}

    used = {
        action.shortcut().toString()
        for action in desk.window.actions()
        if not action.shortcut().isEmpty() and action not in desk.window.commands.calls
    }

    assert used - listed == {"Ctrl+I", "Ctrl+B", "Ctrl+Q"}, "these stand on their buttons and in the menu"
    assert dialog.isHidden()
