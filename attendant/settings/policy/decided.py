"""What counts of the organisation's word: each value is checked by the rules of the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from attendant.core.errors import Problem
from attendant.core.privacy import PrivacyLevel
from attendant.core.text import Text
from attendant.settings.options import OPTIONS, Option
from attendant.settings.policy.layers import Origin
from attendant.settings.policy.registry import as_toml
from attendant.settings.policy.sources import PolicySource
from attendant.settings.rules import shown
from attendant.settings.tables import Bad, Good, NoTable, entries
from attendant.settings.unknown_keys import is_secret, listed, paths_without_option, with_suggestion

_SHOWN = "privacy.shown"

IN_DOUBT: Mapping[str, tuple[str, object]] = MappingProxyType(
    {
        _SHOWN: (_SHOWN, PrivacyLevel.TIMES),
        "privacy.private_prefixes": (_SHOWN, PrivacyLevel.TIMES),
        "privacy.private_categories": (_SHOWN, PrivacyLevel.TIMES),
        "general.keep_last_known": ("general.keep_last_known", False),
        "calendar.exchange.legacy_tls": ("calendar.exchange.legacy_tls", False),
    }
)
"""What holds, by option, where a policy says something of it that cannot be understood: the next layer might show more
of colleagues' appointments, or protect them less, than the organisation wants."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the organisation decided.

    Attributes:
        values: By option path.
        origins: Where each came from, by option path.
        problems: What does not count, and what holds in its place.
    """

    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    origins: Mapping[str, Origin] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()


def decided_by(sources: Sequence[PolicySource]) -> Decided:
    """Read what the organisation decided, in any thread; some milliseconds.

    Args:
        sources: The places to look at, the strongest first.
    """
    ruling = _Ruling()
    for source in sources:
        ruling.hear(source)
    return Decided({**ruling.values, **ruling.strict}, ruling.origins, tuple(ruling.problems))


class _Ruling:
    """Grows place by place, the strongest first."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.strict: dict[str, object] = {}
        self.origins: dict[str, Origin] = {}
        self.problems: list[Problem] = []

    def hear(self, source: PolicySource) -> None:
        """Take what one place says of options that no stronger one decided."""
        reading = source.read()
        no_tables: dict[str, object] = {}
        for entry in entries(reading.tables, as_toml if source.is_registry else None):
            if entry.option.path in self.values:
                continue
            match entry:
                case Good(option, value):
                    self.values[option.path] = value
                    self.origins.setdefault(option.path, source.origin)
                case Bad(option, value, rule):
                    self.problems.append(_refused(option, value, rule, source.place_of(option.path)))
                    self._be_strict(option.path, source.origin)
                case NoTable(option, table, value):
                    no_tables.setdefault(table, value)
                    self._be_strict(option.path, source.origin)
        self.problems += [_no_table(table, value, source.place_of(table)) for table, value in no_tables.items()]
        if reading.is_strangers:
            self.problems.append(_strangers(source.origin.place))
        if reading.fault:
            self.problems.append(_unreadable(source.origin.place, reading.fault))
            for path in IN_DOUBT:
                if path not in self.values:
                    self._be_strict(path, source.origin)
        self.problems += _without_option(reading.tables, source.origin.place)

    def _be_strict(self, path: str, origin: Origin) -> None:
        if path in IN_DOUBT:
            target, value = IN_DOUBT[path]
            self.strict[target] = value
            self.origins[target] = origin


def _refused(option: Option, value: object, rule: Text, place: str) -> Problem:
    gaps = {"option": option.about.title, "value": shown(value), "place": place, "rule": rule}
    summary = Text("{option} is “{value}” by policy, in {place}. {rule}", gaps)
    return Problem("PolicyValueRefused", summary, _remedy(option.path), detail=option.path, lasting=True)


def _no_table(table: str, value: object, place: str) -> Problem:
    gaps = {"table": table, "value": shown(value), "place": place}
    summary = Text("{table} is “{value}” by policy, in {place}. Options belong below it.", gaps)
    remedy = next((_remedy(path) for path in IN_DOUBT if path.startswith(table + ".")), _remedy(table))
    return Problem("PolicyValueRefused", summary, remedy, detail=table, lasting=True)


def _unreadable(place: str, fault: str) -> Problem:
    summary = Text("The policy in {place} cannot be read, or not all of it.", {"place": place})
    return Problem("PolicyUnreadable", summary, _remedy(_SHOWN), detail=fault, lasting=True)


def _strangers(place: str) -> Problem:
    summary = Text("{place} was written by somebody who is no administrator, and does not count.", {"place": place})
    remedy = Text("Ask your administrator to look at it, and to remove it or take it over.")
    return Problem("PolicyNotTrusted", summary, remedy, lasting=True)


def _remedy(path: str) -> Text:
    if path not in IN_DOUBT:
        return Text("It does not count until your administrator corrects it.")
    option, value = OPTIONS[IN_DOUBT[path][0]], IN_DOUBT[path][1]
    label = option.about.labels.get(str(value), Text("off"))
    gaps = {"option": option.about.title, "value": label}
    return Text("Until your administrator corrects it, the strictest choice holds. {option}: {value}.", gaps)


def _without_option(tables: Mapping[str, object], place: str) -> list[Problem]:
    paths = list(paths_without_option(tables))
    secrets = [path for path in paths if is_secret(path)]
    others = [path for path in paths if not is_secret(path)]
    problems: list[Problem] = []
    if secrets:
        gaps = {"place": place, "keys": listed(map(shown, secrets))}
        summary = Text("What looks like a password stands in the policy in {place}: {keys}.", gaps)
        remedy = Text("Everybody at this computer can read it there. Ask your administrator to remove and change it.")
        problems.append(Problem("PasswordInSettings", summary, remedy, lasting=True))
    if others:
        gaps = {"place": place, "keys": listed(map(with_suggestion, others))}
        summary = Text("The policy in {place} sets what is no option: {keys}.", gaps)
        remedy = Text("It has no effect. Your administrator can check the spelling, and the version of the templates.")
        problems.append(Problem("SettingsKeyUnknown", summary, remedy, lasting=True))
    return problems
