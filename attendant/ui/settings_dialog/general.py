"""What the receptionist decides."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui.settings_dialog.page import Page


class GeneralPage(Page):
    """The page "General": every option of its table."""

    def __init__(self, settings: Settings, locked: Mapping[str, Text]) -> None:
        """Build the page."""
        super().__init__(QCoreApplication.translate("GeneralPage", "General"), settings, locked)
        self.add_fields_of("general")
