"""What the receptionist decides."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui.settings_dialog.page import Page


class GeneralPage(Page):
    """The page "General": every option of its table, in the order in which they are declared."""

    def __init__(self, settings: Settings, locked: Mapping[str, Text]) -> None:
        """Build the page."""
        super().__init__(QCoreApplication.translate("GeneralPage", "General"), settings, locked)
        for name in type(settings.general).model_fields:
            self.add_field(f"general.{name}")
