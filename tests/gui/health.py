"""A console's health for tests, as it may be on a busy morning."""

from datetime import timedelta

from attendant.core.budget import BudgetState
from attendant.core.health import Ages, Circle, Health
from tests.gui.desk import TEN_24

BUDGET = BudgetState("https://mail.contoso.example", 1, 2, 0.25, 1.5, 40.0)
HEALTH = Health(
    at=TEN_24,
    versions=(("Attendant Console", "1.2.3"),),
    provider="Exchange",
    endpoint="https://mail.contoso.example/EWS/Exchange.asmx",
    account="contoso\\reception",
    permissions=(),
    ages=(Ages.of(Circle.EVERYONE, [TEN_24 - timedelta(minutes=3), None]),),
    budget=BUDGET,
    last_round=None,
    troubles=(),
)
