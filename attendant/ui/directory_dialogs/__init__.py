"""Dialogs by which colleagues come in and are changed: import of a file, address book, editor."""

from attendant.ui.directory_dialogs.address_book_dialog import AddressBookDialog
from attendant.ui.directory_dialogs.colleague_editor import ColleagueEditor
from attendant.ui.directory_dialogs.import_dialog import ImportDialog

__all__ = ["AddressBookDialog", "ColleagueEditor", "ImportDialog"]
