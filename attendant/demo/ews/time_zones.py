"""GetServerTimeZones: the zones that the server knows, with the rules of this year.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/getservertimezones-operation
"""

from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import Request, attribute_of, refusal, success
from attendant.demo.ews.zones import WINDOWS_ZONES, Changeover, rules_of

_MESSAGE = "GetServerTimeZonesResponseMessage"
_LAST_IN_RULES = 5
_LAST_IN_TRANSITION = -1


def get_server_time_zones(request: Request, setting: Setting) -> str:
    """Answer one GetServerTimeZones request.

    Raises:
        SoapFault: The request does not follow the schema.
    """
    wanted = [(element.text or "").strip() for element in request.all("m:Ids/t:Id")] or list(WINDOWS_ZONES)
    if any(name not in WINDOWS_ZONES for name in wanted):
        message = refusal(_MESSAGE, "ErrorTimeZone", "The time zone is unknown.", "<m:TimeZoneDefinitions/>")
    else:
        full = (request.element.get("ReturnFullTimeZoneData") or "false") in {"true", "1"}
        year = setting.clock.now().year
        zones = "".join(_definition(name, year, full=full) for name in wanted)
        message = success(_MESSAGE, f"<m:TimeZoneDefinitions>{zones}</m:TimeZoneDefinitions>")
    return (
        f"<m:GetServerTimeZonesResponse><m:ResponseMessages>{message}</m:ResponseMessages>"
        "</m:GetServerTimeZonesResponse>"
    )


def _definition(name: str, year: int, *, full: bool) -> str:
    rules = rules_of(WINDOWS_ZONES[name], year)
    head = f"<t:TimeZoneDefinition Id={attribute_of(name)} Name={attribute_of(_display_name(name, rules.bias_min))}"
    if not full:
        return f"{head}/>"
    standard = f"trule:Microsoft/Registry/{name}/1-Standard"
    periods = _period("Standard", standard, rules.bias_min)
    if rules.to_standard is None or rules.to_daylight is None:
        transitions = f'<t:Transition><t:To Kind="Period">{standard}</t:To></t:Transition>'
    else:
        daylight = f"trule:Microsoft/Registry/{name}/1-Daylight"
        periods += _period("Daylight", daylight, rules.bias_min + rules.to_daylight.bias_min)
        transitions = _transition(rules.to_standard, standard) + _transition(rules.to_daylight, daylight)
    return (
        f"{head}><t:Periods>{periods}</t:Periods><t:TransitionsGroups>"
        f'<t:TransitionsGroup Id="0">{transitions}</t:TransitionsGroup></t:TransitionsGroups>'
        '<t:Transitions><t:Transition><t:To Kind="Group">0</t:To></t:Transition></t:Transitions>'
        "</t:TimeZoneDefinition>"
    )


def _display_name(name: str, bias_min: int) -> str:
    sign, minutes = ("-", bias_min) if bias_min > 0 else ("+", -bias_min)
    return f"(UTC{sign}{minutes // 60:02}:{minutes % 60:02}) {WINDOWS_ZONES[name].partition('/')[2].replace('_', ' ')}"


def _period(name: str, period_id: str, bias_min: int) -> str:
    return (
        f"<t:Period Bias={attribute_of(_duration(bias_min))} Name={attribute_of(name)} Id={attribute_of(period_id)}/>"
    )


def _transition(change: Changeover, period_id: str) -> str:
    occurrence = _LAST_IN_TRANSITION if change.occurrence == _LAST_IN_RULES else change.occurrence
    return (
        f'<t:RecurringDayTransition><t:To Kind="Period">{period_id}</t:To>'
        f"<t:TimeOffset>{_duration(change.minute)}</t:TimeOffset><t:Month>{change.month}</t:Month>"
        f"<t:DayOfWeek>{change.weekday_name}</t:DayOfWeek><t:Occurrence>{occurrence}</t:Occurrence>"
        "</t:RecurringDayTransition>"
    )


def _duration(minutes: int) -> str:
    """Return minutes as an xs:duration, the way Exchange writes a bias."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else ''}PT{hours}H{f'{rest}M' if rest else ''}"
