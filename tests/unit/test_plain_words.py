"""Automatic replies come as web pages, written by every mail program there is."""

import pytest

from attendant.providers.plain_words import plain_words


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("I am away.", "I am away."),
        ("Away.\r\nAsk Ben <ben@contoso.example>.", "Away.\nAsk Ben <ben@contoso.example>."),
        (
            "<p>Away until <b>Monday</b>.</p><p>Ask Ben &lt;ben@contoso.example&gt;</p>",
            "Away until Monday.\nAsk Ben <ben@contoso.example>",
        ),
        ("<div>One</div><div><br></div><div>Two &amp; three</div>", "One\n\nTwo & three"),
        ("<p>One</p>\n<p>&nbsp;</p>\n<p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ("<html><head><style>p {margin: 0}</style><title>x</title></head><body>Away</body></html>", "Away"),
        ("<p>Away\r\n   until&nbsp;Monday</p>", "Away until Monday"),
        ("<body><script>alert(1)</script>Hello</body>", "Hello"),
        ("<p>Never <p>closed", "Never\nclosed"),
        ("Away\u202e until\x00 Monday\u200b", "Away until Monday"),
        ("<html><body><div>&nbsp;</div></body></html>", ""),
        ("  \n ", ""),
        ("3 < 5 and 7 > 2", "3 < 5 and 7 > 2"),
    ],
)
def test_what_a_reader_would_see_remains(written: str, shown: str) -> None:
    assert plain_words(written) == shown


def test_a_novel_is_cut() -> None:
    assert plain_words("<p>" + "word " * 5_000) == ("word " * 400).strip() + "…"
