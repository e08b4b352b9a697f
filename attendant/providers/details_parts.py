"""What every provider does with the parts of one person's details: ask one after the other, let none spoil the rest."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from attendant.core.contact import normalized_mailbox
from attendant.core.details import Details, Part
from attendant.core.errors import AttendantError, Problem, ServiceUnreachable, SignInError, Throttled
from attendant.core.ports import Clock
from attendant.providers.batches import address_problem

Look = Callable[[Details], Details]
"""Asks for one part and returns the details with it added."""


def details_in_parts(mailbox: str, clock: Clock, looks: Mapping[Part, Look]) -> Details:
    """Look each part up, in the order of ``looks``.

    Where the service cannot be reached or wants silence, the parts that come after are not asked for.

    Args:
        mailbox: Address as the caller has it; a malformed one is not sent.
        clock: To date the answer.
        looks: How to ask for each part that is wanted.

    Raises:
        SignInError: Only a person can help.
    """
    found = Details(normalized_mailbox(mailbox), clock.now())
    answered: set[Part] = set()
    problems: dict[Part, Problem] = {}
    for_all = address_problem(found.mailbox)
    for part, look in looks.items():
        if for_all is not None:
            problems[part] = for_all
            continue
        try:
            found = look(found)
        except SignInError:
            raise
        except AttendantError as error:
            problems[part] = error.problem
            if isinstance(error, ServiceUnreachable | Throttled):
                for_all = error.problem
        else:
            answered.add(part)
    return replace(found, fetched_at=clock.now(), answered=frozenset(answered), problems=MappingProxyType(problems))
