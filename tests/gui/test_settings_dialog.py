"""The settings dialog as administrator and receptionist use it: keys in, values out, nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from attendant.core.errors import SettingsError
from attendant.core.privacy import PrivacyLevel
from attendant.core.text import Text
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.store import load, save
from attendant.ui import messages, theme
from attendant.ui.background import Background
from attendant.ui.banner import Banner
from attendant.ui.settings_dialog import SettingsDialog, calendar_integration
from attendant.ui.settings_dialog.page import Page
from tests.gui.settings_desk import (
    ACCOUNT,
    CLIENT,
    EXCHANGE,
    GUID,
    INTERVAL,
    OFFICE365,
    PROVIDER,
    TENANT,
    URL,
    USER,
    Desk,
    LockedKeyring,
    button,
    choose,
    line,
    note,
    shown_titles,
    visible,
)  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_every_option_has_a_field(desk: Desk) -> None:
    dialog = desk.open()

    assert {*dialog.general.fields, *dialog.calendar.fields, *dialog.privacy.fields} == set(OPTIONS)


def test_the_receptionists_own_switch_has_the_focus_at_first(desk: Desk) -> None:
    dialog = desk.open()

    assert dialog.focusWidget() is dialog.general.fields["general.show_calendars"].editor.control


def test_exchange_shows_the_originals_fields_in_its_order(desk: Desk) -> None:
    dialog = desk.open_calendar()

    assert visible(dialog) == [
        PROVIDER,
        "calendar.exchange.version",
        URL,
        INTERVAL,
        "calendar.exchange.authentication",
        USER,
        "calendar.exchange.certificate_sha256",
    ]


def test_versions_read_as_on_the_original_page(desk: Desk) -> None:
    dialog = desk.open_calendar()

    box = dialog.calendar.fields["calendar.exchange.version"].editor.control
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == [
        "Exchange 2007 SP1",
        "Exchange 2010",
        "Exchange 2010 SP1",
        "Exchange 2010 SP2",
        "Exchange 2013",
        "Exchange 2013 SP1 or newer",
    ]


def test_office_365_by_ews_shows_the_originals_fields_in_its_order(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)
    choose(dialog, "calendar.office365.access", "ews")

    assert visible(dialog) == [
        PROVIDER,
        "calendar.office365.access",
        "calendar.office365.cloud",
        "calendar.office365.grant_basic",
        "calendar.office365.grant_modern",
        TENANT,
        CLIENT,
        INTERVAL,
        "calendar.office365.sign_in",
    ]
    assert {"Grant Basic Authentication", "Grant Modern Authentication"} <= set(shown_titles(dialog))
    assert {"Directory (tenant) ID", "Application (client) ID", "Data refresh interval"} <= set(shown_titles(dialog))


def test_grants_are_shown_under_access_by_ews_only(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)

    assert not any("grant" in path for path in visible(dialog))


def test_office_365_says_that_nobody_is_signed_in(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)

    assert dialog.calendar.sign_in.state.isVisible()
    assert dialog.calendar.sign_in.state.text() == "Not signed in"


def test_tls_1_0_is_offered_for_exchange_2007_only(desk: Desk) -> None:
    dialog = desk.open_calendar()

    assert "calendar.exchange.legacy_tls" not in visible(dialog)
    choose(dialog, "calendar.exchange.version", "2007_SP1")
    assert "calendar.exchange.legacy_tls" in visible(dialog)


def test_tls_1_0_stays_in_sight_while_it_is_on(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE.with_exchange(version="2007_SP1", legacy_tls=True))

    choose(dialog, "calendar.exchange.version", "2013_SP1")

    assert "calendar.exchange.legacy_tls" in visible(dialog)
    assert "TLS 1.0 is allowed" in dialog.calendar.warning.text


@pytest.mark.parametrize(("in_file", "offered"), [("ntlm", False), ("windows", True)])
def test_windows_sign_in_is_offered_only_where_the_file_has_it(desk: Desk, in_file: str, offered: bool) -> None:
    dialog = desk.open_calendar(EXCHANGE.with_exchange(authentication=in_file))

    box = dialog.calendar.fields["calendar.exchange.authentication"].editor.control
    assert isinstance(box, QComboBox)
    assert (box.findData("windows") >= 0) is offered
    assert box.currentData() == in_file


def test_the_signed_in_windows_user_needs_no_user_name_and_no_password(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_integration, "_not_offered", frozenset)  # as on Windows
    dialog = desk.open_calendar()
    QTest.keyClicks(line(dialog, URL), "https://mail.contoso.com/EWS/Exchange.asmx")

    choose(dialog, "calendar.exchange.authentication", "windows")

    assert USER not in visible(dialog)
    assert not dialog.calendar.password.isVisible()
    button(dialog, "Save").click()
    assert [saved.calendar.exchange.authentication for saved in desk.saved] == ["windows"]


def begun(dialog: SettingsDialog, path: str) -> QSpinBox:
    """Return a number's field as it is when somebody is about to type over it."""
    box = page_of(dialog, path).fields[path].editor.control
    assert isinstance(box, QSpinBox)
    box.setFocus()
    box.selectAll()
    return box


def test_an_interval_under_a_minute_is_refused_while_typing(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    box = begun(dialog, INTERVAL)

    QTest.keyClicks(box, "30")

    assert "because Microsoft throttles" in note(dialog, INTERVAL)
    assert not button(dialog, "Save").isEnabled()

    QTest.keyClicks(box, "0")

    assert box.value() == 300
    assert button(dialog, "Save").isEnabled()


def test_an_empty_number_is_a_mistake_until_one_is_entered(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    box = begun(dialog, INTERVAL)
    QTest.keyClicks(box, "9999")
    assert note(dialog, INTERVAL) == "9999 is too large: 3600 seconds is the most."

    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    assert note(dialog, INTERVAL) == "A number is missing: enter one from 60 to 3600."
    dialog.calendar.fields[PROVIDER].setFocus()

    assert box.cleanText() == ""
    assert note(dialog, INTERVAL) == "A number is missing: enter one from 60 to 3600."
    assert not button(dialog, "Save").isEnabled()

    box.setFocus()
    QTest.keyClicks(box, "-90")
    assert box.text() == "90 seconds"
    assert button(dialog, "Save").isEnabled()


def test_the_unit_follows_the_number(desk: Desk) -> None:
    dialog = desk.open()
    box = begun(dialog, "general.usable_gap_min")
    shown = []

    for key in (Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_Backspace, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(box, key)
        shown.append(box.text())

    assert shown == ["1 minute", "15 minutes", "1 minute", "0 minutes", "0 minutes", "1 minute"]


def test_an_empty_number_counts_from_nothing(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    box = begun(dialog, INTERVAL)

    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClick(box, Qt.Key.Key_Up)

    assert box.text() == "30 seconds"


def test_the_sentence_follows_the_typing_and_reaches_screen_readers(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)
    control = line(dialog, CLIENT)

    control.setText(GUID[:-2])
    assert note(dialog, CLIENT) == "Two characters are missing: an ID has 8-4-4-4-12 characters."
    assert control.accessibleDescription() == note(dialog, CLIENT)

    control.setText(GUID)
    assert note(dialog, CLIENT) == str(OPTIONS[CLIENT].about.help)


def test_a_mistake_is_announced_once_while_typing_and_again_on_leaving(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "announce", lambda _widget, text: said.append(text))
    dialog = desk.open_calendar(OFFICE365)
    control = line(dialog, CLIENT)
    control.setFocus()

    for text in (GUID[:-1], GUID[:-2], GUID[:-3]):
        control.setText(text)
    assert len(said) == 1

    dialog.calendar.fields[PROVIDER].editor.control.setFocus()
    assert said[1:] == [note(dialog, CLIENT)]


def test_what_was_pasted_is_shown_as_it_will_be_kept(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)
    control = line(dialog, CLIENT)

    control.setFocus()
    control.setText("  {0A1B2C3D4E5F60718293A4B5C6D7E8F9} ")
    dialog.calendar.fields[PROVIDER].editor.control.setFocus()

    assert control.text() == GUID


def test_a_page_that_nobody_touched_does_not_keep_another_from_being_saved(desk: Desk) -> None:
    dialog = desk.open()
    switch = dialog.general.fields["general.show_calendars"].editor.control
    assert isinstance(switch, QCheckBox)

    switch.setChecked(False)
    button(dialog, "Save").click()

    assert desk.saved == [Settings().with_values({"general.show_calendars": False})]
    assert load(desk.file).settings == desk.saved[0]
    assert not dialog.isVisible()


ON_EACH_PAGE = {"general.window_days": 21, INTERVAL: 300, "privacy.shown": PrivacyLevel.TIMES}
WRONG_ON_EACH_PAGE = {"general.window_days": 1, INTERVAL: 30, "privacy.private_prefixes": "*" * 201}


def page_of(dialog: SettingsDialog, path: str) -> Page:
    return next(page for page in dialog.findChildren(Page) if path in page.fields)


def test_what_was_edited_on_every_page_stands_in_the_file_after_saving(desk: Desk) -> None:
    save(desk.file, EXCHANGE)
    dialog = desk.open(EXCHANGE)

    for path, value in ON_EACH_PAGE.items():
        page_of(dialog, path).fields[path].editor.enter(value)
    assert all(page.is_changed() for page in dialog.findChildren(Page)), "a page without an option in this test"
    button(dialog, "Save").click()

    assert load(desk.file).settings == EXCHANGE.with_values(ON_EACH_PAGE)


@pytest.mark.parametrize("path", ON_EACH_PAGE)
def test_leaving_asks_whatever_page_was_edited(desk: Desk, path: str) -> None:
    desk.answer = False
    dialog = desk.open(EXCHANGE)

    page_of(dialog, path).fields[path].editor.enter(ON_EACH_PAGE[path])
    dialog.reject()

    assert len(desk.questions) == 1
    assert dialog.isVisible()


def test_the_fields_in_the_way_are_counted_on_every_page(desk: Desk) -> None:
    dialog = desk.open(EXCHANGE)
    for path, value in WRONG_ON_EACH_PAGE.items():
        page_of(dialog, path).fields[path].editor.enter(value)
    assert all(page.count_in_the_way() for page in dialog.findChildren(Page)), "a page without an option in this test"

    assert not button(dialog, "Save").isEnabled()
    for count, path in zip((3, 2, 1), WRONG_ON_EACH_PAGE, strict=True):
        field = page_of(dialog, path).fields[path]
        more = f"the first of {count} fields that need" if count > 1 else "the field that needs"
        button(dialog, f"Go to {more} attention").click()
        assert dialog.focusWidget() is field.editor.control
        field.editor.enter(EXCHANGE.value(path))
    assert button(dialog, "Save").isEnabled()


def test_a_page_that_was_begun_says_what_it_still_needs(desk: Desk) -> None:
    dialog = desk.open_calendar()
    assert button(dialog, "Save").isEnabled()

    line(dialog, USER).setText("reception")

    assert note(dialog, URL).startswith("Enter the address of the Exchange server")
    assert not button(dialog, "Save").isEnabled()


def test_half_an_id_of_the_other_provider_is_not_in_the_way_and_is_not_saved(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)
    line(dialog, CLIENT).setText("0a1b")
    choose(dialog, PROVIDER, "exchange")

    button(dialog, "Save").click()

    assert desk.saved == [OFFICE365.with_values({PROVIDER: "exchange"})]


def test_what_was_entered_for_both_providers_is_saved(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    choose(dialog, PROVIDER, "office365")
    line(dialog, TENANT).setText("contoso.com")
    line(dialog, CLIENT).setText(GUID)

    button(dialog, "Save").click()

    assert desk.saved == [OFFICE365]


def test_enter_leads_to_the_first_field_that_is_in_the_way(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("http://mail.contoso.com/")
    dialog.show_page(dialog.general)
    dialog.general.fields["general.show_calendars"].setFocus()

    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert dialog.focusWidget() is line(dialog, URL)
    assert line(dialog, URL).isVisible()
    assert desk.saved == []


def test_the_button_beside_save_says_how_many_fields_are_in_the_way(desk: Desk) -> None:
    dialog = desk.open_calendar()
    line(dialog, URL).setText("http://mail.contoso.com/")

    button(dialog, "Go to the first of 2 fields that need attention").click()

    assert dialog.focusWidget() is line(dialog, URL)
    line(dialog, URL).setText("https://mail.contoso.com/")
    button(dialog, "Go to the field that needs attention").click()
    assert dialog.focusWidget() is line(dialog, USER)


def test_the_keyboard_turns_pages_and_saves(desk: Desk) -> None:
    dialog = desk.open(EXCHANGE)

    QTest.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert dialog.calendar.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert dialog.privacy.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert dialog.general.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert desk.saved == [EXCHANGE]


def test_a_password_is_removed_from_the_account_that_it_was_shown_for(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.password.removal.click()

    line(dialog, USER).setFocus()
    line(dialog, USER).setText("somebody else")
    dialog.accept()

    assert desk.secrets.password(ACCOUNT) is None


def test_after_a_save_that_left_the_dialog_open_the_fields_show_what_was_kept(desk: Desk) -> None:
    desk.secrets = LockedKeyring()
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, USER).setText("  'CONTOSO\\front desk' ")
    dialog.calendar.password.line.setText("correct horse")

    dialog.accept()

    assert line(dialog, USER).text() == "CONTOSO\\front desk"
    dialog.calendar.password.clear()
    assert not dialog.is_changed()


@pytest.mark.parametrize("go_on", [True, False])
def test_both_grants_are_saved_after_a_warning(desk: Desk, go_on: bool) -> None:
    desk.answer = go_on
    dialog = desk.open_calendar(OFFICE365.with_values({"calendar.office365.access": "ews"}))
    box = dialog.calendar.fields["calendar.office365.grant_basic"].editor.control
    assert isinstance(box, QCheckBox)

    box.setChecked(True)
    assert "Modern is used; Microsoft refuses Basic." in dialog.calendar.warning.text
    button(dialog, "Save").click()

    assert len(desk.questions) == 1
    assert "Modern is used; Microsoft refuses Basic." in desk.questions[0]
    assert dialog.isVisible() is not go_on
    office365 = [settings.calendar.office365 for settings in desk.saved]
    assert [(found.grant_basic, found.grant_modern) for found in office365] == ([(True, True)] if go_on else [])


def test_an_address_without_its_usual_ending_is_completed_with_one_click(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://mail.contoso.com/owa")
    assert "usually ends in /EWS/Exchange.asmx" in dialog.calendar.warning.text

    button(dialog, "Complete the EWS URL").click()

    assert line(dialog, URL).text() == "https://mail.contoso.com/EWS/Exchange.asmx"
    assert dialog.focusWidget() is line(dialog, URL)
    assert dialog.calendar.warning.text == ""
    line(dialog, URL).undo()
    assert line(dialog, URL).text() == "https://mail.contoso.com/owa"


def test_an_address_with_an_unusual_ending_can_be_saved_all_the_same(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://mail.contoso.com/proxy")

    button(dialog, "Save").click()

    assert "usually ends in /EWS/Exchange.asmx" in desk.questions[0]
    assert desk.saved == [EXCHANGE.with_exchange(ews_url="https://mail.contoso.com/proxy")]


def test_leaving_without_changes_asks_nothing(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert desk.questions == []
    assert not dialog.isVisible()


@pytest.mark.parametrize("leave", ["escape", "cancel", "close"])
def test_leaving_with_changes_asks_and_no_means_that_nothing_is_lost(desk: Desk, leave: str) -> None:
    desk.answer = False
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://half")
    dialog.calendar.password.line.setText("correct horse")

    if leave == "escape":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    elif leave == "cancel":
        button(dialog, "Cancel").click()
    else:
        dialog.close()

    assert len(desk.questions) == 1
    assert dialog.isVisible()
    assert line(dialog, URL).text() == "https://half"
    assert dialog.calendar.password.password == "correct horse"


def test_discarding_leaves_the_file_and_the_keyring_as_they_were(desk: Desk) -> None:
    save(desk.file, EXCHANGE)
    before = desk.file.read_bytes()
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://other.example.com/")
    dialog.calendar.password.line.setText("correct horse")

    dialog.reject()

    assert not dialog.isVisible()
    assert desk.file.read_bytes() == before
    assert desk.secrets.password(ACCOUNT) is None
    assert dialog.calendar.password.password == ""


def test_an_entered_password_goes_to_the_keyring_and_not_to_the_file(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.password.line.setText("correct horse")

    button(dialog, "Save").click()

    assert desk.secrets.password(ACCOUNT) == "correct horse"
    assert "horse" not in desk.file.read_text()
    assert desk.saved == [EXCHANGE]
    assert dialog.calendar.password.password == ""


def test_a_kept_password_is_told_and_never_shown(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")

    dialog = desk.open_calendar(EXCHANGE)

    assert dialog.calendar.password.line.text() == ""
    assert "A password is kept" in dialog.calendar.password.note.text()
    assert dialog.calendar.password.line.echoMode() is QLineEdit.EchoMode.Password


def test_a_password_of_another_server_does_not_count(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")
    dialog = desk.open_calendar(EXCHANGE)

    line(dialog, URL).setFocus()
    line(dialog, URL).setText("https://elsewhere.example.com/")
    line(dialog, USER).setFocus()
    dialog.calendar.fields[PROVIDER].editor.control.setFocus()

    assert "No password is kept for this user and server yet." in dialog.calendar.password.note.text()


def test_the_keyring_is_not_asked_before_the_page_is_looked_at(desk: Desk) -> None:
    desk.background.is_holding = True

    dialog = desk.open(EXCHANGE)
    assert desk.background.waiting == []

    dialog.show_page(dialog.calendar)
    assert len(desk.background.waiting) == 1


def test_a_late_answer_about_another_account_is_dropped(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")
    desk.background.is_holding = True
    dialog = desk.open_calendar(EXCHANGE)

    dialog.calendar.password.set_account("other@mail.contoso.com")
    desk.background.waiting.reverse()
    desk.background.release()

    assert "No password is kept" in dialog.calendar.password.note.text()


def test_a_kept_password_can_be_removed_on_save(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")
    dialog = desk.open_calendar(EXCHANGE)

    dialog.calendar.password.removal.click()
    assert desk.secrets.password(ACCOUNT) == "correct horse"
    button(dialog, "Save").click()

    assert desk.secrets.password(ACCOUNT) is None


def test_a_refused_password_is_explained_and_can_be_allowed_another_try(desk: Desk) -> None:
    desk.secrets.set_password(ACCOUNT, "correct horse")
    desk.refusals.remember(ACCOUNT, "correct horse")
    dialog = desk.open_calendar(EXCHANGE)
    assert "The server refused the kept password." in dialog.calendar.password.note.text()

    with desk.qtbot.waitSignal(dialog.try_again):
        button(dialog, "Allow one more try").click()

    assert not desk.refusals.is_refused(ACCOUNT, "correct horse")
    assert "A password is kept" in dialog.calendar.password.note.text()
    assert not dialog.calendar.password.again.isVisible()


def test_saving_a_password_that_was_refused_keeps_it_and_leaves_another_try_to_the_person(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.password.line.setText("correct horse")
    desk.refusals.remember(ACCOUNT, "correct horse")

    button(dialog, "Save").click()

    assert desk.secrets.password(ACCOUNT) == "correct horse"
    assert desk.refusals.is_refused(ACCOUNT, "correct horse")
    assert dialog.isVisible()
    assert not dialog.is_changed()
    assert "The server refused the kept password." in dialog.calendar.password.note.text()
    again = button(dialog, "Allow one more try")
    desk.qtbot.waitUntil(lambda: again.visibleRegion().boundingRect() == again.rect())
    with desk.qtbot.waitSignal(dialog.try_again):
        again.click()
    assert not desk.refusals.is_refused(ACCOUNT, "correct horse")


def test_saving_another_password_than_the_refused_one_closes_the_dialog(desk: Desk) -> None:
    desk.refusals.remember(ACCOUNT, "correct horse")
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.password.line.setText("battery staple")

    button(dialog, "Save").click()

    assert not dialog.isVisible()
    assert not desk.refusals.is_refused(ACCOUNT, "battery staple")


def test_when_the_disk_refuses_everything_entered_stays_and_the_reason_is_said(desk: Desk) -> None:
    def fail(_settings: Settings) -> None:
        raise SettingsError(summary=Text("The disk is full."), remedy=Text("Free some space."))

    desk.write = fail
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://new.example.com/")
    dialog.calendar.password.line.setText("correct horse")

    button(dialog, "Save").click()

    assert dialog.isVisible()
    assert desk.saved == []
    assert line(dialog, URL).text() == "https://new.example.com/"
    assert dialog.calendar.password.password == "correct horse"
    banner = dialog.findChild(Banner, messages.MESSAGE_LINE)
    assert banner is not None
    assert banner.text == "The disk is full. Free some space."
    assert button(dialog, "Save").isEnabled()


def test_when_the_keyring_refuses_the_file_is_saved_and_the_password_stays_in_its_field(desk: Desk) -> None:
    desk.secrets = LockedKeyring()
    dialog = desk.open_calendar(EXCHANGE)
    line(dialog, URL).setText("https://new.example.com/")
    dialog.calendar.password.line.setText("correct horse")

    button(dialog, "Save").click()

    assert load(desk.file).settings.calendar.exchange.ews_url == "https://new.example.com/"
    assert len(desk.saved) == 1
    assert dialog.isVisible()
    assert dialog.calendar.password.password == "correct horse"
    assert "The keyring is locked. Unlock it." in dialog.calendar.password.note.text()
    assert dialog.focusWidget() is dialog.calendar.password.line


def test_while_saving_nothing_can_be_changed_and_leaving_does_not_undo_it(desk: Desk) -> None:
    dialog = desk.open(EXCHANGE)
    switch = dialog.general.fields["general.show_calendars"].editor.control
    assert isinstance(switch, QCheckBox)
    switch.setChecked(False)
    desk.background.is_holding = True

    button(dialog, "Save").click()
    assert not switch.isEnabled()
    assert not button(dialog, "Saving…").isEnabled()
    dialog.reject()
    assert desk.questions == []
    assert not dialog.isVisible()
    with desk.qtbot.waitSignals([dialog.saved, dialog.finished]):
        desk.background.release()

    assert len(desk.saved) == 1


@pytest.mark.parametrize("culprit", ["disk", "keyring"])
def test_what_fails_after_the_person_has_left_is_said_in_the_window_behind(
    desk: Desk, qtbot: QtBot, culprit: str
) -> None:
    def fail(_settings: Settings) -> None:
        raise SettingsError(summary=Text("The disk is full."), remedy=Text("Free some space."))

    if culprit == "disk":
        desk.write = fail
    else:
        desk.secrets = LockedKeyring()
    window = QWidget()
    behind = Banner(window)
    behind.setObjectName(messages.MESSAGE_LINE)
    qtbot.addWidget(window)
    window.show()
    dialog = desk.open_calendar(EXCHANGE, parent=window)
    dialog.calendar.password.line.setText("correct horse")
    desk.background.is_holding = True

    dialog.accept()
    dialog.reject()
    with qtbot.waitSignal(dialog.finished):
        desk.background.release()

    assert behind.text.startswith({"disk": "The disk is full.", "keyring": "The keyring is locked."}[culprit])
    assert dialog.calendar.password.password == ""


def test_the_real_background_saves_off_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    background = Background()
    desk.background = background  # type: ignore[assignment] # the same port
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.password.line.setText("correct horse")

    with qtbot.waitSignal(dialog.saved):
        button(dialog, "Save").click()

    assert background.stop()
    assert desk.secrets.password(ACCOUNT) == "correct horse"


def test_what_could_not_be_read_of_the_file_is_said(desk: Desk) -> None:
    desk.file.write_text('[calendar]\nrefresh_interval_s = 5\n[privacy]\nshown = "all"\n')
    loaded = load(desk.file)

    dialog = desk.open(loaded.settings, problems=loaded.problems)

    banner = dialog.findChild(Banner, messages.MESSAGE_LINE)
    assert banner is not None
    assert "Data refresh interval is “5” in the settings file." in banner.text
    assert "Show of appointments is “all” in the settings file." in banner.text


def test_a_locked_option_is_shown_with_who_fixed_it_and_cannot_be_edited(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE, locked={URL: Text("Fixed by your organisation.")})

    assert line(dialog, URL).isReadOnly()
    assert line(dialog, URL).text() == EXCHANGE.calendar.exchange.ews_url
    assert note(dialog, URL) == "Fixed by your organisation."


def test_scrolling_over_a_number_or_a_choice_changes_nothing(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE)
    dialog.calendar.fields[USER].editor.control.setFocus()

    for path in (INTERVAL, PROVIDER):
        control = dialog.calendar.fields[path].editor.control
        before = dialog.calendar.fields[path].editor.raw()
        wheel(control)
        assert dialog.calendar.fields[path].editor.raw() == before


def wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def reached_by_tab(dialog: SettingsDialog) -> list[QWidget]:
    """Press Tab until the focus has come round and return where it was."""
    reached: list[QWidget] = []
    focus = dialog.focusWidget()
    while focus not in reached:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = dialog.focusWidget()
    return reached


@pytest.mark.parametrize("settings", [EXCHANGE, OFFICE365.with_values({"calendar.office365.access": "ews"})])
def test_every_control_is_reached_by_tab_and_in_sight_then(desk: Desk, settings: Settings) -> None:
    desk.secrets.set_password(ACCOUNT, "x")
    desk.refusals.remember(ACCOUNT, "x")
    dialog = desk.open_calendar(settings)
    dialog.resize(560, 420)
    dialog.calendar.fields[PROVIDER].setFocus()

    reached = reached_by_tab(dialog)

    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QListWidget)
    controls = {
        widget
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled() and widget.focusPolicy()
        and not isinstance(widget.parentWidget(), (QSpinBox, QComboBox))
    }  # fmt: skip
    assert controls <= set(reached)


@pytest.mark.parametrize(
    "settings",
    [
        EXCHANGE.with_exchange(version="2007_SP1", ews_url="https://mail.contoso.com/"),
        OFFICE365.with_values({"calendar.office365.access": "ews"}),
    ],
)
def test_no_two_controls_in_sight_share_a_letter(desk: Desk, settings: Settings) -> None:
    desk.secrets.set_password(ACCOUNT, "x")
    desk.refusals.remember(ACCOUNT, "x")
    dialog = desk.open_calendar(settings)

    for page in dialog.findChildren(Page):
        dialog.show_page(page)
        texts = [
            widget.text()
            for widget in dialog.findChildren(QWidget)
            if isinstance(widget, (QLabel, QAbstractButton)) and widget.isVisible()
        ]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), sorted(letters)
        assert len(letters) >= len(list(page.visible_fields()))
    assert "&" in dialog.calendar.connection_test.start_button.text()


def names(control: QWidget) -> set[str]:
    """Return what screen readers may call the control; on Linux the label that points to a combo box names it."""
    face = QAccessible.queryAccessibleInterface(control)
    labels = [other for other, kind in face.relations() if kind == QAccessible.RelationFlag.Label]
    return {found.text(QAccessible.Text.Name) for found in (face, *labels)}


@pytest.mark.parametrize("settings", [EXCHANGE, OFFICE365])
def test_every_control_has_a_name_a_role_and_a_description(desk: Desk, settings: Settings) -> None:
    dialog = desk.open_calendar(settings)

    for page in dialog.findChildren(Page):
        dialog.show_page(page)
        for row in page.visible_fields():
            face = QAccessible.queryAccessibleInterface(row.editor.control)
            assert str(row.option.about.title) in names(row.editor.control)
            assert face.text(QAccessible.Text.Description) == row.note.text()
            assert face.role() != QAccessible.Role.NoRole
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    for widget in (dialog.calendar.password.line, dialog.calendar.sign_in.state, *buttons):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_lines_below_fields_follow_a_change_of_colours(desk: Desk, colours: theme.Colours) -> None:
    before = QApplication.palette()
    dialog = desk.open_calendar(OFFICE365)
    try:
        QApplication.setPalette(theme.palette_of(colours))
        QApplication.processEvents()
        line(dialog, CLIENT).setText("0a1b")

        def ink(path: str) -> object:
            label = dialog.calendar.fields[path].note
            return label.palette().color(label.foregroundRole())

        line(dialog, TENANT).setText("")

        assert ink(CLIENT) == colours.busy
        assert ink(TENANT) == colours.text
        assert ink(PROVIDER) == colours.soft
    finally:
        QApplication.setPalette(before)
        QApplication.processEvents()


@pytest.mark.parametrize(("width", "is_narrow"), [(460, True), (1_100, False)])
def test_titles_move_above_their_fields_where_it_is_narrow_and_nothing_is_cut(
    desk: Desk, width: int, is_narrow: bool
) -> None:
    dialog = desk.open_calendar(EXCHANGE.with_exchange(ews_url="https://" + "long-name." * 24 + "com/"))
    dialog.resize(width, 700)
    QApplication.processEvents()

    field = dialog.calendar.fields[URL]
    assert (field.title.y() < field.y() and field.title.x() == field.x()) is is_narrow
    assert dialog.calendar.horizontalScrollBar().maximum() == 0
    for label in dialog.calendar.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
