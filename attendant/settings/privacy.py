"""The options of the page "Privacy"."""

from typing import Annotated

from pydantic import Field

from attendant.core.privacy import PrivacyLevel, PrivacyPolicy
from attendant.core.text import Text
from attendant.settings.declaring import About, Line, Table


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
        ),
        Field(max_length=500),
    ] = ""

    @property
    def policy(self) -> PrivacyPolicy:
        """The same for the providers."""
        return PrivacyPolicy(self.shown, _listed(self.private_prefixes), _listed(self.private_categories))


def _listed(line: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, line.split(";")) if part)
