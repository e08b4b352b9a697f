"""How colleagues come in and are changed: keys in, values out, nothing lost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import CredentialsRefused, DirectoryError, DistributionList, ServiceUnreachable
from attendant.core.text import Text
from attendant.directory.changes import ImportReport, RefusedRow, Undo
from attendant.directory.columns import Use
from attendant.directory.csv_import import ImportedPeople
from attendant.ui import messages
from attendant.ui.background import Background
from attendant.ui.banner import Banner
from attendant.ui.directory_dialogs import AddressBookDialog, ColleagueEditor, ImportDialog
from attendant.ui.directory_dialogs.contact_table import ContactTable
from attendant.ui.directory_dialogs.refused_table import RefusedTable
from tests.fakes.held_background import HeldBackground

ANNA = Contact(
    7,
    "Anna Rossi",
    "anna.rossi@example.com",
    department="Sales",
    title="Key account manager",
    place="Pisa",
    phones=(PhoneNumber(PhoneKind.WORK, "4512"), PhoneNumber(PhoneKind.MOBILE, "347 1234567")),
    favourite=True,
    notes="Speaks German",
)
BEN = Contact(0, "Ben Okri", "ben.okri@example.com", department="Legal", source="exchange")
CLEO = Contact(0, "Cleo Abt", "cleo.abt@example.com", source="exchange")
FILE = "Name;Mail;Phone\nAnna Rossi;anna.rossi@example.com;4512\nBen Okri;ben.okri@example.com;4513\n;x@example.com;\n"


def banner_text(dialog: QDialog) -> str:
    banner = dialog.findChild(Banner, messages.MESSAGE_LINE)
    assert isinstance(banner, Banner)
    return banner.text


def show(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()


def type_into(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def reached_by_tab(dialog: QDialog) -> list[QWidget]:
    """Go where Tab leads from the dialog's first focus, once round."""
    reached: list[QWidget] = []
    widget = dialog.focusWidget()
    while widget not in reached:
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = dialog.focusWidget()
    return reached


# Import


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "colleagues.csv"
    file.write_text(FILE, encoding="utf-8")
    return file


@pytest.fixture
def importing(qtbot: QtBot, path: Path) -> ImportDialog:
    dialog = ImportDialog(path, background=HeldBackground())
    show(qtbot, dialog)
    return dialog


def test_import_shows_who_comes_in_and_how_many_are_left_out(importing: ImportDialog) -> None:
    model = importing.coming.model()

    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Anna Rossi", "Ben Okri"]
    assert importing.left_out.table.model().index(0, 1).data() == "A name is needed."
    assert importing.import_button.text() == "&Import 2 colleagues"
    assert importing.how.encoding.currentText() == "Unicode (UTF-8)"
    assert importing.how.delimiter.currentText() == "Semicolon"


def test_those_who_are_colleagues_already_are_marked_and_counted_before_anything_comes_in(
    qtbot: QtBot, path: Path
) -> None:
    dialog = ImportDialog(path, background=HeldBackground(), known={"anna.rossi@example.com", "ben okri"})
    show(qtbot, dialog)

    model = dialog.coming.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["Anna Rossi (colleague already)", "Ben Okri"]
    assert dialog._summary.text().endswith("1 of them is a colleague already and is brought up to date.")


def test_another_use_of_a_column_changes_who_comes_in(importing: ImportDialog) -> None:
    choice = importing.mapping.choices[2]

    choice.setCurrentIndex(choice.findData(Use.DEPARTMENT))

    assert [contact.department for contact in importing.people.contacts] == ["4512", "4513"]


def test_without_name_and_address_the_dialog_says_what_is_missing(importing: ImportDialog) -> None:
    for choice in importing.mapping.choices:
        choice.setCurrentIndex(choice.findData(Use.NOTHING))

    assert not importing.import_button.isEnabled()
    assert importing._summary.text() == "Say which column holds the name or the mail address."


def test_another_delimiter_reads_the_file_again_and_the_way_back_stays_open(importing: ImportDialog) -> None:
    importing.how.delimiter.setCurrentIndex(importing.how.delimiter.findData("|"))
    assert len(importing.mapping.choices) == 1

    importing.how.encoding.setCurrentIndex(importing.how.encoding.findData("utf-16"))
    assert importing.how.encoding.isEnabled()
    importing.how.encoding.setCurrentIndex(importing.how.encoding.findData("utf-8"))
    importing.how.delimiter.setCurrentIndex(importing.how.delimiter.findData(";"))

    assert len(importing.people.contacts) == 2


def test_agreeing_hands_over_the_people_and_waits_for_the_outcome(qtbot: QtBot, importing: ImportDialog) -> None:
    with qtbot.waitSignal(importing.import_requested) as asked:
        QTest.keyClick(importing.import_button, Qt.Key.Key_Return)

    people: ImportedPeople = asked.args[0]
    assert [contact.name for contact in people.contacts] == ["Anna Rossi", "Ben Okri"]
    assert not importing.import_button.isEnabled()
    importing.reject()
    assert importing.isVisible()


def test_report_says_what_came_in_and_shows_what_was_left_out(qtbot: QtBot, importing: ImportDialog) -> None:
    refused = RefusedRow(4, "", Text("A name is needed."), ("", "x@example.com", ""))
    importing.import_button.click()

    importing.show_report(ImportReport(1, 1, 0, (refused,), Undo(())))

    assert importing._summary.text() == "1 new, 1 changed, 0 as before. 1 row is left out."
    assert importing.left_out.table.isVisible()
    assert not importing.import_button.isVisible()
    with qtbot.waitSignal(importing.finished):
        QTest.keyClick(importing, Qt.Key.Key_Escape)


def test_failed_import_is_told_and_can_be_tried_again(importing: ImportDialog) -> None:
    importing.import_button.click()

    importing.show_problem(DirectoryError.as_problem())

    assert banner_text(importing).startswith("The directory of colleagues could not be used.")
    assert importing.import_button.isEnabled()


def test_rows_left_out_can_be_copied_and_saved(importing: ImportDialog, tmp_path: Path) -> None:
    importing.left_out.copy_button.click()
    importing.left_out.save(tmp_path / "left out.csv")

    assert QGuiApplication.clipboard().text().replace("\r\n", "\n") == (
        "#;?;Name;Mail;Phone\n4;A name is needed.;;x@example.com;\n"
    )
    assert "A name is needed." in (tmp_path / "left out.csv").read_text(encoding="utf-8-sig")
    assert banner_text(importing) == "Saved: left out.csv"


def test_place_that_cannot_be_written_is_told(importing: ImportDialog, tmp_path: Path) -> None:
    importing.left_out.save(tmp_path / "nowhere" / "left out.csv")

    assert banner_text(importing).startswith("The file left out.csv cannot be written.")


def test_file_that_is_no_table_is_told_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(b"PK\x03\x04")
    dialog = ImportDialog(book, background=HeldBackground())
    show(qtbot, dialog)

    assert dialog._summary.text().startswith("This is an Excel workbook")
    assert not dialog.import_button.isVisible()


def test_file_is_read_away_from_the_window(qtbot: QtBot, path: Path) -> None:
    background = Background()
    dialog = ImportDialog(path, background=background)
    qtbot.addWidget(dialog)

    assert dialog._summary.text() == "Reading colleagues.csv…"
    qtbot.waitUntil(lambda: len(dialog.people.contacts) == 2)
    background.stop()


def test_text_that_is_no_list_is_said_to_tell_nobody_and_can_still_be_a_list(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Anna Rossi\nBen Okri\n", encoding="utf-8")
    dialog = ImportDialog(path, background=HeldBackground())
    show(qtbot, dialog)
    assert dialog._summary.text().startswith("Nothing in names.txt tells who is who.")
    assert not dialog.import_button.isEnabled()
    assert dialog.focusWidget() is dialog.mapping.choices[0]

    dialog.mapping.choices[0].setCurrentIndex(dialog.mapping.choices[0].findData(Use.NAME))

    assert [contact.name for contact in dialog.people.contacts] == ["Anna Rossi", "Ben Okri"]


def test_file_with_headings_only_is_told_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("Name;Mail\n", encoding="utf-8")
    dialog = ImportDialog(path, background=HeldBackground())
    show(qtbot, dialog)

    assert dialog._summary.text().startswith("The file has headings, but no colleague stands below them.")
    assert not dialog.import_button.isVisible()


def test_overtaken_reading_is_dropped(qtbot: QtBot, path: Path) -> None:
    background = HeldBackground()
    dialog = ImportDialog(path, background=background)
    show(qtbot, dialog)
    background.is_holding = True
    choice = dialog.mapping.choices[2]
    choice.setCurrentIndex(choice.findData(Use.DEPARTMENT))
    choice.setCurrentIndex(choice.findData(Use.TITLE))

    background.waiting.reverse()
    background.release()

    assert [(contact.department, contact.title) for contact in dialog.people.contacts] == [("", "4512"), ("", "4513")]


def test_wheel_over_a_column_that_has_no_focus_does_not_change_its_use(importing: ImportDialog) -> None:
    choice = importing.mapping.choices[0]
    here = QPointF(5, 5)
    event = QWheelEvent(
        here,
        here,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(choice, event)

    assert choice.currentData() == Use.NAME


# Editor


def editor(qtbot: QtBot, contact: Contact | None = None, *, leave: bool = True) -> ColleagueEditor:
    def ask(parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
        del parent, question, accept, detail, reject
        return leave

    dialog = ColleagueEditor(contact, taken={"ben.okri@example.com": "Ben Okri"}, ask=ask)
    show(qtbot, dialog)
    return dialog


def test_editor_shows_everything_and_hands_back_the_same(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    assert dialog.entered() == ANNA
    assert not dialog.is_changed()


def test_new_colleague_is_entered_by_keys_alone(qtbot: QtBot) -> None:
    dialog = editor(qtbot)

    for text in ("Eva Klein", "Eva.Klein@example.com", None, "4711", None, None, "Legal"):
        focused = QApplication.focusWidget()
        assert focused is not None
        if text is not None:
            QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.save_requested) as asked:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert asked.args == [
        Contact(0, "Eva Klein", "eva.klein@example.com", "Legal", phones=(PhoneNumber(PhoneKind.WORK, "4711"),))
    ]


def test_mistake_is_told_while_typing_and_keeps_the_focus_on_saving(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    type_into(dialog.mailbox.line, "anna(at)example.com")
    assert dialog.mailbox.note.text() == "A mail address has exactly one @, as in anna.rossi@example.com."
    dialog.name.setFocus()
    with qtbot.assertNotEmitted(dialog.save_requested):
        dialog.save_button.click()

    assert QApplication.focusWidget() is dialog.mailbox.line
    assert dialog.mailbox.line.accessibleDescription() == dialog.mailbox.note.text()


def test_empty_name_is_not_called_wrong_before_anything_was_typed(qtbot: QtBot) -> None:
    dialog = editor(qtbot)

    assert dialog.name.note.text() == ""
    dialog.save_button.click()

    assert dialog.name.note.text() == "A name is needed."


def test_address_of_another_colleague_is_pointed_out_and_allowed(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    type_into(dialog.mailbox.line, "Ben.Okri@example.com")

    assert dialog.mailbox.note.text() == "Ben Okri has this mail address already."
    with qtbot.waitSignal(dialog.save_requested):
        dialog.save_button.click()


def test_numbers_are_added_changed_and_removed(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    dialog.numbers.rows[0].remove.click()
    dialog.numbers.add_button.click()
    focused = QApplication.focusWidget()
    assert focused is dialog.numbers.rows[1].entry.line
    QTest.keyClicks(focused, "99")
    kind = dialog.numbers.rows[1].kind
    kind.setCurrentIndex(kind.findData(PhoneKind.HOME))

    assert dialog.entered().phones == (ANNA.phones[1], PhoneNumber(PhoneKind.HOME, "99"))


def test_buttons_that_remove_a_number_are_told_apart(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    names = [row.remove.accessibleName() for row in dialog.numbers.rows]
    assert names == ["Remove the number 4512", "Remove the number 347 1234567"]

    type_into(dialog.numbers.rows[0].entry.line, "4513")
    assert dialog.numbers.rows[0].remove.accessibleName() == "Remove the number 4513"
    type_into(dialog.numbers.rows[0].entry.line, "")
    assert dialog.numbers.rows[0].remove.accessibleName() == "Remove this number"


def test_focus_stays_in_the_dialog_when_the_last_number_is_removed(qtbot: QtBot) -> None:
    dialog = editor(qtbot)

    dialog.numbers.rows[0].remove.click()

    assert QApplication.focusWidget() is dialog.numbers.add_button


def test_failed_saving_keeps_everything_entered(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)
    type_into(dialog.place.line, "Roma")
    dialog.save_button.click()
    assert not dialog.save_button.isEnabled()

    dialog.show_problem(DirectoryError.as_problem())

    assert dialog.entered().place == "Roma"
    assert dialog.save_button.isEnabled()
    assert banner_text(dialog).startswith("The directory of colleagues could not be used.")


def test_saving_nothing_new_just_closes(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)

    with qtbot.assertNotEmitted(dialog.save_requested), qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()


@pytest.mark.parametrize("leave", [True, False])
def test_leaving_with_something_entered_asks_first(qtbot: QtBot, leave: bool) -> None:
    dialog = editor(qtbot, ANNA, leave=leave)
    type_into(dialog.title.line, "Head of sales")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible() is not leave


# Address book


class Book:
    """Answers by a table; a name that is not in it cannot be looked up."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, Sequence[Contact]] = {"okri": [BEN], "e": [BEN, CLEO], "nobody": []}
        self.error: Exception = ServiceUnreachable()

    def search(self, name: str) -> Sequence[Contact]:
        self.asked.append(name)
        if name not in self.answers:
            raise self.error
        return self.answers[name]


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def searching(qtbot: QtBot, book: Book) -> AddressBookDialog:
    dialog = AddressBookDialog(book, background=HeldBackground(), known={CLEO.mailbox})
    show(qtbot, dialog)
    return dialog


def found(dialog: AddressBookDialog) -> list[str]:
    model = dialog.found.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search_for(dialog: AddressBookDialog, text: str) -> None:
    type_into(dialog.search_line, text)
    QTest.keyClick(dialog.search_line, Qt.Key.Key_Return)


def test_enter_searches_and_tells_colleagues_apart(searching: AddressBookDialog) -> None:
    search_for(searching, "e")

    assert found(searching) == ["Ben Okri", "Cleo Abt (colleague already)"]
    assert searching.state.text() == "2 people found."


def test_text_given_is_searched_for_at_once(qtbot: QtBot, book: Book) -> None:
    dialog = AddressBookDialog(book, background=HeldBackground(), text="okri")
    show(qtbot, dialog)

    assert found(dialog) == ["Ben Okri"]


def test_search_begins_by_itself_when_the_typing_pauses(qtbot: QtBot, book: Book, searching: AddressBookDialog) -> None:
    type_into(searching.search_line, "okri")
    assert book.asked == []

    qtbot.waitUntil(lambda: book.asked == ["okri"])


def test_one_letter_is_searched_for_on_enter_only(book: Book, searching: AddressBookDialog) -> None:
    type_into(searching.search_line, "e")

    assert not searching._pause.isActive()
    assert book.asked == []


def test_found_people_are_added_by_keys_alone(qtbot: QtBot, searching: AddressBookDialog) -> None:
    search_for(searching, "e")
    QTest.keyClick(searching.search_line, Qt.Key.Key_Down)
    assert searching.found.selected_rows() == [0]

    with qtbot.waitSignal(searching.add_requested) as asked:
        QTest.keyClick(searching.found, Qt.Key.Key_Return)
    searching.set_known({BEN.mailbox, CLEO.mailbox})

    assert asked.args == [(BEN,)]
    assert found(searching) == ["Ben Okri (colleague already)", "Cleo Abt (colleague already)"]
    assert searching.isVisible()


def test_those_who_are_colleagues_are_not_added_again(qtbot: QtBot, searching: AddressBookDialog) -> None:
    search_for(searching, "e")
    searching.found.selectRow(1)
    assert not searching.add_button.isEnabled()

    searching.found.selectAll()
    with qtbot.waitSignal(searching.add_requested) as asked:
        searching.add_button.click()

    assert asked.args == [(BEN,)]


def test_failed_adding_is_told_and_can_be_tried_again(searching: AddressBookDialog) -> None:
    search_for(searching, "okri")
    searching.found.selectRow(0)
    searching.add_button.click()
    assert not searching.add_button.isEnabled()

    searching.show_problem(DirectoryError.as_problem())

    assert searching.add_button.isEnabled()
    assert banner_text(searching).startswith("The directory of colleagues could not be used.")


def test_after_adding_by_the_button_the_focus_is_in_the_table(searching: AddressBookDialog) -> None:
    search_for(searching, "e")
    searching.found.selectRow(0)
    searching.add_button.setFocus()

    QTest.keyClick(searching.add_button, Qt.Key.Key_Space)

    assert searching.focusWidget() is searching.found


def report(added: int = 0, *refused: RefusedRow) -> ImportReport:
    return ImportReport(added, 0, 0, refused, Undo(((9, None),) * added))


def test_who_was_added_is_said_and_can_be_taken_back(qtbot: QtBot, searching: AddressBookDialog) -> None:
    told = report(2)

    searching.show_report(told)

    banner = searching.findChild(Banner, messages.MESSAGE_LINE)
    assert isinstance(banner, Banner)
    assert banner.text == "2 people are added to the colleagues."
    with qtbot.waitSignal(searching.undo_requested) as asked:
        banner.button.click()
    assert asked.args == [told.undo]


def test_who_was_refused_is_named_with_the_reason(searching: AddressBookDialog) -> None:
    needed = RefusedRow(0, "", Text("A name is needed."), ("", "x@example.com"))
    too_long = RefusedRow(0, "N" * 300, Text("At most 256 characters fit here; this has 300."), ("N" * 300, ""))

    searching.show_report(report(1, needed, too_long))

    assert banner_text(searching) == (
        "1 person is added to the colleagues. x@example.com is not added: A name is needed. "
        f"{'N' * 59}… is not added: At most 256 characters fit here; this has 300."
    )


def test_of_many_refused_the_first_are_named_and_the_rest_counted(searching: AddressBookDialog) -> None:
    rows = [RefusedRow(0, "", Text("A name is needed."), ("", f"p{number}@example.com")) for number in range(5)]

    searching.show_report(report(0, *rows))

    assert banner_text(searching).count("is not added: A name is needed.") == 3
    assert banner_text(searching).endswith("2 more are not added either.")


def test_person_without_address_is_hinted_at_and_marked_once_added(searching: AddressBookDialog, book: Book) -> None:
    book.answers["porter"] = [Contact(0, "Porter's lodge", source="exchange")]
    search_for(searching, "porter")
    searching.found.selectRow(0)
    assert searching.hint.text() == "Porter's lodge has no mail address here, so there is no calendar to look at."

    searching.set_known({"porter's lodge"})

    assert found(searching) == ["Porter's lodge (colleague already)"]
    assert not searching.hint.isVisible()


def test_a_list_is_explained(searching: AddressBookDialog, book: Book) -> None:
    book.error = DistributionList(summary=Text("“{name}” is a list, not a person.", {"name": "Sales team"}))

    search_for(searching, "sales")

    assert searching.state.text().startswith("“Sales team” is a list, not a person. Add its members as colleagues")


def test_hundred_found_are_said_to_be_the_first(searching: AddressBookDialog, book: Book) -> None:
    book.answers["an"] = [replace(BEN, mailbox=f"p{number}@example.com") for number in range(100)]

    search_for(searching, "an")

    assert searching.state.text() == "The first 100 people. Type more to find fewer."


def test_column_of_names_has_room_for_the_mark_and_an_end(searching: AddressBookDialog, book: Book) -> None:
    book.answers["long"] = [replace(CLEO, name="Cleopatra Abernathy-Montgomery"), replace(BEN, name="N" * 256)]

    search_for(searching, "long")

    width = searching.found.columnWidth(0)
    assert searching.fontMetrics().horizontalAdvance("Cleopatra Abernathy-Montgomery (colleague already)") < width
    assert width < searching.fontMetrics().horizontalAdvance("N" * 256) / 2


def test_same_text_is_searched_for_once(qtbot: QtBot, searching: AddressBookDialog, book: Book) -> None:
    search_for(searching, "okri")
    QTest.keyClick(searching.search_line, Qt.Key.Key_Return)
    QTest.keyClicks(searching.search_line, " ")
    searching._pause.timeout.emit()
    searching.search_button.click()

    assert book.asked == ["okri"]


def test_nobody_found_is_said_with_the_text_searched_for(searching: AddressBookDialog) -> None:
    search_for(searching, "nobody")

    assert searching.state.text() == "Nobody in the address book matches “nobody”."


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ServiceUnreachable(), "The calendar server cannot be reached. Press Enter to search again."),
        (
            CredentialsRefused(),
            "The calendar server refused the user name or password. "
            "Enter another password or allow one more try in Settings, Calendar Integration. "
            "It is not tried again until then.",
        ),
    ],
)
def test_failed_search_is_said_with_what_helps_and_enter_tries_again(
    book: Book, searching: AddressBookDialog, error: Exception, words: str
) -> None:
    book.error = error
    search_for(searching, "xyz")
    assert searching.state.text() == words

    book.answers["xyz"] = [BEN]
    QTest.keyClick(searching.search_line, Qt.Key.Key_Return)

    assert found(searching) == ["Ben Okri"]


def test_answer_that_was_overtaken_is_dropped(qtbot: QtBot, book: Book) -> None:
    background = HeldBackground(is_holding=True)
    dialog = AddressBookDialog(book, background=background)
    show(qtbot, dialog)
    search_for(dialog, "e")
    assert dialog.state.text() == "Searching for “e”…"
    assert dialog._progress.isVisible()
    search_for(dialog, "okri")

    background.waiting.reverse()
    background.release()

    assert found(dialog) == ["Ben Okri"]
    assert not dialog._progress.isVisible()


def test_closing_drops_the_answer_under_way(qtbot: QtBot, book: Book) -> None:
    background = HeldBackground(is_holding=True)
    dialog = AddressBookDialog(book, background=background)
    show(qtbot, dialog)
    search_for(dialog, "e")

    dialog.reject()
    background.release()

    assert found(dialog) == []


# All


def test_models_keep_the_promises_of_item_models(qtbot: QtBot) -> None:
    contacts, refused = ContactTable(), RefusedTable()
    for model in (contacts, refused):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)

    contacts.show_contacts([ANNA, BEN])
    contacts.set_known({ANNA.mailbox})
    contacts.show_contacts([])
    refused.show_rows([RefusedRow(3, "x", Text("A name is needed."), ("x", ""))])

    assert refused.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Line 3: A name is needed."
    assert contacts.data(QModelIndex()) is None
    assert qtbot is not None


def test_row_is_read_as_one_short_sentence_with_the_name_first(searching: AddressBookDialog) -> None:
    search_for(searching, "okri")

    spoken = searching.found.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Ben Okri, Legal, ben.okri@example.com"


def test_markup_in_names_is_shown_as_it_stands(searching: AddressBookDialog, book: Book) -> None:
    book.answers["bold"] = [Contact(0, "<b>Bold</b>\nName")]

    search_for(searching, "bold")

    index = searching.found.model().index(0, 0)
    assert index.data() == "<b>Bold</b> Name"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def check_reach(dialog: QDialog) -> None:
    reached = reached_by_tab(dialog)

    for widget in reached:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
    wanted = [
        widget
        for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QPushButton, QToolButton)
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert not [widget for widget in wanted if widget not in reached]


def test_every_control_of_the_editor_is_reached_by_tab_and_has_a_name(qtbot: QtBot) -> None:
    check_reach(editor(qtbot, ANNA))


def test_every_control_of_the_import_is_reached_by_tab_and_has_a_name(importing: ImportDialog) -> None:
    check_reach(importing)


def test_every_control_of_the_address_book_is_reached_by_tab_and_has_a_name(searching: AddressBookDialog) -> None:
    search_for(searching, "e")

    check_reach(searching)


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        yield from below(interface.child(number))


def check_names(dialog: QDialog) -> None:
    """Whatever can be reached or read has a name; a list that a closed choice hides is not read."""
    speaking = {
        QAccessible.Role.Button, QAccessible.Role.Cell, QAccessible.Role.ColumnHeader, QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText, QAccessible.Role.PageTab, QAccessible.Role.PageTabList, QAccessible.Role.Table,
    }  # fmt: skip
    parts = [part for part in below(QAccessible.queryAccessibleInterface(dialog)) if not part.state().invisible]

    assert len(parts) > 10
    for part in parts:
        if part.state().focusable or part.role() in speaking:
            assert part.text(QAccessible.Text.Name), f"{part.role()} below {part.parent().role()} has no name"


def test_everything_in_the_editor_has_a_name(qtbot: QtBot) -> None:
    check_names(editor(qtbot, ANNA))


@pytest.mark.parametrize("tab", [0, 1])
def test_everything_in_the_import_has_a_name_and_empty_cells_say_so(importing: ImportDialog, tab: int) -> None:
    importing._tabs.setCurrentIndex(tab)

    check_names(importing)
    nothing = importing.coming.model().index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert nothing == "Department: empty"


def test_everything_in_the_address_book_has_a_name(searching: AddressBookDialog) -> None:
    search_for(searching, "e")

    check_names(searching)


def test_tab_leads_through_the_numbers_where_they_stand(qtbot: QtBot) -> None:
    dialog = editor(qtbot, ANNA)
    dialog.numbers.add_button.click()
    QApplication.processEvents()
    dialog.name.setFocus()

    reached = reached_by_tab(dialog)

    places = [reached.index(line) for line in (dialog.mailbox.line, dialog.numbers.add_button, dialog.department.line)]
    assert places == sorted(places)
    assert all(places[0] < reached.index(row.entry.line) < places[1] for row in dialog.numbers.rows)
