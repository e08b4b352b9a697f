"""What declarations of options are written with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Strict

from attendant.core.text import Text
from attendant.settings import rules
from attendant.settings.choices import Unit


@dataclass(frozen=True, slots=True)
class About:
    """What people read about an option.

    Attributes:
        title: Name beside the field.
        help: A sentence or two below the field.
        unit: What a number counts.
        labels: For a choice, what people read for each value.
        is_list: The line lists several, separated by semicolons.
        too_small: Why the least value is what it is; gaps ``value``, ``minimum`` and ``unit``.
    """

    title: Text
    help: Text
    unit: Unit | None = None
    labels: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    is_list: bool = False
    too_small: Text = Text("{value} is too small: {minimum} {unit} is the least.")  # noqa: RUF009 - Text is frozen


_CLEANED = BeforeValidator(rules.pasted)
Switch = Annotated[bool, Strict()]
Number = Annotated[int, Strict()]
Line = Annotated[str, Strict(), _CLEANED, AfterValidator(rules.without_controls)]


class Table(BaseModel):
    """Options that belong together; immutable, and without room for what is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")
