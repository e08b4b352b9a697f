"""The layers of the settings, and which of them an option came from."""

from dataclasses import dataclass
from enum import StrEnum

from attendant.core.text import Text


class Layer(StrEnum):
    """Where an option's value stands, the strongest first. What no layer names has its default."""

    MACHINE_REGISTRY = "machine_registry"
    PERSON_REGISTRY = "person_registry"
    MACHINE_FILE = "machine_file"
    COMMAND_LINE = "command_line"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from.

    Attributes:
        layer: Which layer.
        place: The registry's key or the file's path, in full.
    """

    layer: Layer
    place: str

    @property
    def is_policy(self) -> bool:
        """Whether the organisation decided, so that the person cannot."""
        return self.layer in (Layer.MACHINE_REGISTRY, Layer.PERSON_REGISTRY, Layer.MACHINE_FILE)

    @property
    def name(self) -> Text:
        """The layer, for administrators."""
        match self.layer:
            case Layer.MACHINE_REGISTRY:
                return Text("registry, HKLM")
            case Layer.PERSON_REGISTRY:
                return Text("registry, HKCU")
            case Layer.MACHINE_FILE | Layer.PERSON:
                return Text("{file}", {"file": self.place})
            case Layer.COMMAND_LINE:
                return Text("{file}, named by --settings", {"file": self.place})

    @property
    def note(self) -> Text:
        """Who fixed a value, for the line below its field."""
        if self.layer is Layer.MACHINE_FILE:
            return Text("Set by your organisation (settings file of this computer).")
        return Text("Set by your organisation ({layer}).", {"layer": self.name})
