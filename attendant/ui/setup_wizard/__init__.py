"""The way from nothing to the first calendars: four steps for the administrator, one for the receptionist."""

from attendant.ui.setup_wizard.steps import ADMINISTRATORS, RECEPTIONISTS
from attendant.ui.setup_wizard.wizard import SetupWizard

__all__ = ["ADMINISTRATORS", "RECEPTIONISTS", "SetupWizard"]
