"""What an administrator does in Azure, step by step, with each value to copy.

Names of pages and buttons are those of the Microsoft Entra admin centre: "Register an application", "Configure
platform settings" and "Expose scopes in a web API" in Microsoft's identity platform documentation; the redirect and the
permission for EWS are from "Authenticate an EWS application by using OAuth".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from attendant.settings.choices import Access, SignInMethod
from attendant.settings.options import Office365Settings
from attendant.signin import clouds
from attendant.ui import text_size
from attendant.ui.form_row import FormRow
from attendant.ui.settings_dialog.copy_button import CopyButton
from attendant.ui.words.plain_text import one_line


@dataclass(frozen=True, slots=True)
class Value:
    """Something to enter in Azure.

    Attributes:
        text: As it is entered there.
        about: What it is for, translated; "" where the step says it.
    """

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        text: What to do, translated.
        values: What to enter.
    """

    text: str
    values: tuple[Value, ...] = ()


def steps_for(options: Office365Settings) -> Iterator[Step]:
    """Say what to do for this access, cloud and way to sign in."""
    translate = QCoreApplication.translate
    cloud = clouds.CLOUDS[options.cloud]
    yield Step(
        translate(
            "AzureSteps",
            "In the Microsoft Entra admin centre, open App registrations, New registration. Any name will do; choose"
            " accounts in this organizational directory only.",
        )
    )
    yield Step(
        translate(
            "AzureSteps",
            "From its Overview, copy the Application (client) ID and the Directory (tenant) ID into the fields above.",
        )
    )
    yield _platform_step(options, cloud)
    yield _permission_step(options)
    if options.tenant_id and options.client_id:
        yield Step(
            translate(
                "AzureSteps",
                "Grant admin consent there, or send this link to an administrator, who allows it once for everyone.",
            ),
            (Value(cloud.admin_consent_url(options.tenant_id, options.client_id)),),
        )
    else:
        yield Step(
            translate(
                "AzureSteps",
                "Grant admin consent there. With both IDs entered above, a link for an administrator stands here.",
            )
        )
    if options.access is Access.EWS:
        yield Step(
            translate(
                "AzureSteps",
                "Exchange Online lets in only the programs on its list. In Exchange Online PowerShell (this replaces"
                " the list; name the programs that are on it already too):",
            ),
            (
                Value(
                    "Set-OrganizationConfig -EwsEnabled $true"
                    f' -EwsAllowedAppIDs "{options.client_id or "<Application (client) ID>"}"'
                ),
            ),
        )


def _platform_step(options: Office365Settings, cloud: clouds.Cloud) -> Step:
    translate = QCoreApplication.translate
    if options.sign_in is SignInMethod.DEVICE_CODE:
        return Step(translate("AzureSteps", "Under Authentication, set Allow public client flows to Yes."))
    if options.sign_in is SignInMethod.SYSTEM_BROWSER:
        text = translate("AzureSteps", "Under Authentication, Add a platform, Mobile and desktop applications, enter:")
        return Step(text, (Value("http://localhost"),))
    if options.sign_in is SignInMethod.WINDOWS_ACCOUNT:
        text = translate("AzureSteps", "Under Authentication, Add a platform, Mobile and desktop applications, enter:")
        client_id = options.client_id or "<Application (client) ID>"
        return Step(text, (Value(clouds.windows_redirect(client_id)),))
    return Step(
        translate(
            "AzureSteps", "Under Authentication, Add a platform, Mobile and desktop applications, tick the first URL:"
        ),
        (Value(cloud.native_redirect),),
    )


def _permission_step(options: Office365Settings) -> Step:
    translate = QCoreApplication.translate
    if options.access is Access.EWS:
        text = translate(
            "AzureSteps",
            "Under API permissions, Add a permission, APIs my organization uses, Office 365 Exchange Online, Delegated"
            " permissions:",
        )
        return Step(text, (Value(clouds.EWS_DELEGATED),))
    return Step(
        translate("AzureSteps", "Under API permissions, Add a permission, Microsoft Graph, Delegated permissions:"),
        (
            Value(clouds.GRAPH_CALENDARS),
            Value(clouds.GRAPH_PEOPLE),
            Value(clouds.GRAPH_SHARED_CALENDARS, translate("AzureSteps", "optional: subjects of shared calendars")),
            Value(clouds.GRAPH_PRESENCE, translate("AzureSteps", "optional: automatic replies, and what Teams says")),
        ),
    )


class AzureSteps(FormRow):
    """Shows the steps; they follow what is entered on the page."""

    def __init__(self) -> None:
        """Build an empty list."""
        super().__init__()
        heading = QLabel(self.tr("What to set up in Azure"))
        text_size.keep(heading, 1.1, bold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(heading)
        self._list = QWidget()
        self._column.addWidget(self._list)
        self._shown: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_for(self, options: Office365Settings) -> None:
        """Show the steps for these options."""
        steps = tuple(steps_for(options))
        if steps == self._shown:
            return
        self._shown = steps
        before, self._list = self._list, _list_of(steps)
        self._column.replaceWidget(before, self._list)
        before.hide()
        before.deleteLater()


def _list_of(steps: tuple[Step, ...]) -> QWidget:
    result = QWidget()
    grid = QGridLayout(result)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    row = 0
    for number, step in enumerate(steps, start=1):
        grid.addWidget(QLabel(f"{number}."), row, 0, top)
        text = _label(step.text)
        text.setAlignment(top | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(text, row, 1, 1, 2)
        row += 1
        for value in step.values:
            shown = _label(one_line(value.text) if not value.about else f"{one_line(value.text)}  ({value.about})")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, row, 1)
            grid.addWidget(CopyButton(value.text), row, 2, Qt.AlignmentFlag.AlignVCenter)
            row += 1
    grid.setRowStretch(row, 1)
    return result


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # after the policy, to which it adds that the height follows the width
    return label
