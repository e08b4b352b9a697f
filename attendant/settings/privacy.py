"""The options of the page "Privacy"."""

from typing import Annotated

from pydantic import Field

from attendant.core.privacy import PrivacyLevel, PrivacyPolicy
from attendant.core.text import Text
from attendant.settings.declaring import About, Line, Table
from attendant.settings.rules import parts_of


class PrivacySettings(Table):
    """How much the desk may know of colleagues' appointments."""

    shown: Annotated[
        PrivacyLevel,
        About(
            Text("Show of appointments"),
            Text(
                "What the owner does not share stays hidden in any case, as do private and confidential appointments."
            ),
            labels={
                PrivacyLevel.TIMES: Text("Times only"),
                PrivacyLevel.SUBJECT: Text("Times and subject"),
                PrivacyLevel.SUBJECT_AND_PLACE: Text("Times, subject and place"),
            },
        ),
    ] = PrivacyLevel.SUBJECT_AND_PLACE
    private_prefixes: Annotated[
        Line,
        About(
            Text("Private by the subject's beginning"),
            Text(
                "An appointment whose subject begins so is shown as “Private”; tell the colleagues. For example *."
                " Several are separated by semicolons."
            ),
            is_list=True,
        ),
        Field(max_length=200),
    ] = ""
    private_categories: Annotated[
        Line,
        About(
            Text("Private by category"),
            Text(
                "An appointment with one of these categories is shown as “Private”. Subjects then appear for the"
                " selected colleague only, because only the calendar in full names categories."
            ),
            is_list=True,
        ),
        Field(max_length=500),
    ] = ""

    @property
    def policy(self) -> PrivacyPolicy:
        """The same for the providers."""
        return PrivacyPolicy(self.shown, parts_of(self.private_prefixes), parts_of(self.private_categories))
