"""What the organisation decides about colleagues' appointments."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui.settings_dialog.page import Page


class PrivacyPage(Page):
    """The page "Privacy": every option of its table."""

    def __init__(self, settings: Settings, locked: Mapping[str, Text]) -> None:
        """Build the page."""
        super().__init__(QCoreApplication.translate("PrivacyPage", "Privacy"), settings, locked)
        self.add_fields_of("privacy")
