"""FindItem with CalendarView, GetItem and GetFolder: reading one person's calendar in full.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation and
https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendarview
"""

from datetime import UTC, datetime, timedelta

from attendant.core.contact import normalized_mailbox
from attendant.core.schedule import CalendarWindow, ScheduleView
from attendant.demo.ews.calendar_fields import FOLDERS, folder_element, item_element, item_id, read_id, writers_for
from attendant.demo.ews.setting import Setting, visible_rights
from attendant.demo.ews.soap import Element, Request, SchemaViolation, refusal, success, whole_number
from attendant.demo.mailboxes import CalendarItem, Mailbox, MailboxKind

MOST_ITEMS = 1000
"""EWSFindCountLimit of Exchange's default throttling policy."""

_LONGEST_VIEW = timedelta(days=2 * 366)
_INSTANT = timedelta(seconds=1)


class _Refused(Exception):
    """One folder or item of the request cannot be read; the others can.

    Args:
        code: EWS response code.
        text: The sentence that goes with it.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def find_item(request: Request, setting: Setting) -> str:
    """Answer one FindItem request that carries a CalendarView.

    Raises:
        SoapFault: The request does not follow the schema, or searches without a CalendarView.
    """
    if request.element.get("Traversal") not in {"Shallow", "SoftDeleted", "Associated"}:
        raise SchemaViolation("The required attribute 'Traversal' is missing.")
    writers = writers_for(request, request.one("m:ItemShape"))
    view = request.maybe("m:CalendarView")
    folders = _folders_of(request, "m:ParentFolderIds")
    messages = []
    for folder in folders:
        try:
            window, most = _window_of(view)
            mailbox = _readable(setting, *_folder_of(request, setting, folder))
            # Exchange returns an item that ends exactly at the start, too.
            wider = CalendarWindow(window.start - _INSTANT, window.end)
            items = [item for item in setting.house.items(mailbox.address, wider) if item.end >= window.start]
            shown = items[:most]
            elements = "".join([item_element(setting, mailbox, item, request.schema, writers) for item in shown])
            whole = "true" if len(shown) == len(items) else "false"
            content = (
                f'<m:RootFolder TotalItemsInView="{len(items)}" IncludesLastItemInRange="{whole}">'
                f"<t:Items>{elements}</t:Items></m:RootFolder>"
            )
            messages.append(success("FindItemResponseMessage", content))
        except _Refused as refused:
            messages.append(refusal("FindItemResponseMessage", refused.code, refused.text))
    return f"<m:FindItemResponse><m:ResponseMessages>{''.join(messages)}</m:ResponseMessages></m:FindItemResponse>"


def get_folder(request: Request, setting: Setting) -> str:
    """Answer one GetFolder request.

    Raises:
        SoapFault: The request does not follow the schema.
    """
    shape = request.one("m:FolderShape")
    messages = []
    for element in _folders_of(request, "m:FolderIds"):
        try:
            folder, address = _folder_of(request, setting, element)
            mailbox = _readable(setting, folder, address)
            found = folder_element(request, shape, folder, mailbox.address)
            messages.append(success("GetFolderResponseMessage", f"<m:Folders>{found}</m:Folders>"))
        except _Refused as refused:
            messages.append(refusal("GetFolderResponseMessage", refused.code, refused.text, "<m:Folders/>"))
    return f"<m:GetFolderResponse><m:ResponseMessages>{''.join(messages)}</m:ResponseMessages></m:GetFolderResponse>"


def get_item(request: Request, setting: Setting) -> str:
    """Answer one GetItem request for items that FindItem named.

    Raises:
        SoapFault: The request does not follow the schema.
    """
    writers = writers_for(request, request.one("m:ItemShape"))
    ids = request.all("m:ItemIds/t:ItemId")
    if not ids:
        raise SchemaViolation("The element 'ItemIds' has incomplete content.")
    messages = []
    for element in ids:
        try:
            mailbox, item = _item_of(setting, element.get("Id") or "")
            found = item_element(setting, mailbox, item, request.schema, writers)
            messages.append(success("GetItemResponseMessage", f"<m:Items>{found}</m:Items>"))
        except _Refused as refused:
            messages.append(refusal("GetItemResponseMessage", refused.code, refused.text, "<m:Items/>"))
    return f"<m:GetItemResponse><m:ResponseMessages>{''.join(messages)}</m:ResponseMessages></m:GetItemResponse>"


def _folders_of(request: Request, path: str) -> list[Element]:
    folders = list(request.one(path))
    if not folders:
        raise SchemaViolation(f"The element '{path}' has incomplete content.")
    return folders


def _folder_of(request: Request, setting: Setting, element: Element) -> tuple[str, str]:
    """Return folder and mailbox that a ``FolderId`` or ``DistinguishedFolderId`` means.

    Raises:
        _Refused: Nothing here has that id.
        SchemaViolation: It is not written as the schema wants.
    """
    written = element.get("Id") or ""
    if element.tag.endswith("}DistinguishedFolderId"):
        address = setting.account
        if request.maybe("t:Mailbox", element) is not None:
            address = request.text("t:Mailbox/t:EmailAddress", element)
        if written not in FOLDERS:
            raise _Refused("ErrorFolderNotFound", "The specified folder could not be found in the store.")
        return written, address
    parts = read_id(written)
    if parts is None or len(parts) != 2 or parts[0] not in FOLDERS:
        raise _Refused("ErrorInvalidIdMalformed", "Id is malformed.")
    return parts[0], parts[1]


def _readable(setting: Setting, folder: str, address: str) -> Mailbox:
    """Return the mailbox behind ``address`` where the account may open its calendar.

    Raises:
        _Refused: It may not, or nobody has that address.
    """
    mailbox = setting.house.mailbox(normalized_mailbox(address))
    if mailbox is None or mailbox.kind is MailboxKind.LIST:
        raise _Refused("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it.")
    rights = visible_rights(setting, mailbox)
    if rights is ScheduleView.NONE:
        raise _Refused("ErrorItemNotFound", "The specified object was not found in the store.")
    if rights is not ScheduleView.FULL:
        raise _Refused("ErrorAccessDenied", f"Access is denied. Check credentials and try again. ({folder})")
    return mailbox


def _window_of(view: Element | None) -> tuple[CalendarWindow, int]:
    """Return the span of a ``CalendarView`` and the most items that it wants.

    Raises:
        _Refused: The span is reversed or too long, or there is no view.
        SchemaViolation: It is not written as the schema wants.
    """
    if view is None:
        raise _Refused("ErrorInvalidOperation", "This server reads calendars by CalendarView only.")
    start, end = _instant_of(view, "StartDate"), _instant_of(view, "EndDate")
    if end <= start:
        raise _Refused("ErrorCalendarEndDateIsEarlierThanStartDate", "EndDate is earlier than StartDate.")
    if end - start > _LONGEST_VIEW:
        raise _Refused(
            "ErrorCalendarViewRangeTooBig", "The specified view range exceeds the maximum range of two years."
        )
    wanted = view.get("MaxEntriesReturned")
    return CalendarWindow(start, end), min(
        MOST_ITEMS, whole_number("MaxEntriesReturned", wanted) if wanted else MOST_ITEMS
    )


def _instant_of(view: Element, name: str) -> datetime:
    written = view.get(name) or ""
    try:
        time = datetime.fromisoformat(written)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise SchemaViolation(f"The '{name}' attribute is invalid - The value '{written}' is no DateTime.") from error


def _item_of(setting: Setting, written: str) -> tuple[Mailbox, CalendarItem]:
    """Return the item that an id means, with its mailbox.

    Raises:
        _Refused: There is none, or the account may not see it.
    """
    parts = read_id(written)
    if parts is None or len(parts) != 4 or parts[0] != "item":
        raise _Refused("ErrorInvalidIdMalformed", "Id is malformed.")
    mailbox = _readable(setting, "calendar", parts[1])
    start = datetime.fromisoformat(parts[2])
    for item in setting.house.items(mailbox.address, CalendarWindow(start, start + _INSTANT)):
        if item_id(mailbox, item) == written:
            return mailbox, item
    raise _Refused("ErrorItemNotFound", "The specified object was not found in the store.")
