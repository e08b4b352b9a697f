"""Any words on the command line are understood or refused with the code for wrong usage."""

from hypothesis import given, settings
from hypothesis import strategies as st

from attendant.command_line import EXIT_OK, EXIT_USAGE, parse

COMMANDS = {"window", "show", "doctor", "import", "password-set", "screenshot", "self-test", "export", "close"}
WORDS = [
    "show", "doctor", "import", "password", "set", "--demo", "--json", "--day", "--at", "--provider", "--settings",
    "--screenshot", "--select", "--size", "--theme", "--self-test", "--report", "--password-stdin", "--version",
    "--help", "exchange", "office365-graph", "dark", "1280x800", "0x0", "²x²", "2026-11-24", "2026-02-30", "0001-01-01",
    "9999-12-31T23:59:59-23:59", "2026-11-24T10:24+99:00", "anna@contoso.example", "-", "--", "-x", "--day=", "@file",
    "%s", "\udcff", "",
]  # fmt: skip


@settings(max_examples=400)
@given(words=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=7))
def test_a_command_line_is_understood_or_refused(words: list[str]) -> None:
    try:
        understood = parse(words)
    except SystemExit as refusal:
        assert refusal.code in (EXIT_OK, EXIT_USAGE)  # noqa: PT017 - understanding is as right as refusing
        return
    assert understood.command in COMMANDS
