"""Which layer each option came from: what an administrator asks first where a policy seems to have no effect."""

from collections.abc import Iterable, Mapping

from attendant.core.text import Text
from attendant.doctor.runner import Finding, Step
from attendant.settings.policy import Layer, Origin

LAYERS = "layers"


def layer_steps(origins: Mapping[str, Origin]) -> tuple[Step, ...]:
    """Return the step that names the layers; none where all is default, as in a demonstration."""
    title = Text("Where the settings come from")
    return (Step(LAYERS, title, lambda: _found(origins)),) if origins else ()


def _found(origins: Mapping[str, Origin]) -> Finding:
    """Name each layer that has a say with its options, the strongest first."""
    by_layer: dict[Origin, list[str]] = {}
    for path, origin in origins.items():
        by_layer.setdefault(origin, []).append(path)
    ranks = list(Layer)
    found = sorted(by_layer.items(), key=lambda entry: ranks.index(entry[0].layer))
    lines = [Text("{layer}: {options}.", {"layer": layer.name, "options": _listed(paths)}) for layer, paths in found]
    return Finding(_joined([*lines, Text("All else has its default.")]))


def _joined(lines: Iterable[Text]) -> Text:
    first, *rest = lines
    return Text("{line} {rest}", {"line": first, "rest": _joined(rest)}) if rest else first


def _listed(paths: list[str]) -> Text:
    """Return the options in a row; as one value it would be cut where it is long."""
    first, *rest = paths
    gaps: dict[str, object] = {"option": first}
    return Text("{option}, {rest}", {**gaps, "rest": _listed(rest)}) if rest else Text("{option}", gaps)
