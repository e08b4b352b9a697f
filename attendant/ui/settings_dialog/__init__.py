"""The settings, one page for each area, built from the declared options."""

from attendant.ui.settings_dialog.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
