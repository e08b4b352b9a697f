"""Sentences for people, kept as values until the place that shows them picks the language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence with named gaps, translated where it is shown.

    The core cannot know the interface's language, so it hands over the English source, which is the key of the
    translation, and the values for its gaps. ``str()`` gives the English sentence, for logs and tests.

    Attributes:
        source: English sentence with gaps as in ``str.format``, for example ``"{host} does not answer."``; always
            written as a literal in the call, because that is where the translation tool finds it.
        values: What fills the gaps. Text from a server goes in here, never into ``source``.
    """

    source: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """Return the English sentence with its gaps filled."""
        return self.source.format_map(self.values) if self.values else self.source

    def __hash__(self) -> int:
        """Hash by what is shown, since a mapping has no hash of its own."""
        return hash((self.source, tuple(sorted((name, str(value)) for name, value in self.values.items()))))
