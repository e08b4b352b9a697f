"""Damages text of any format where it hurts: between and inside its tokens."""

import re

from hypothesis import strategies as st

_TOKEN = re.compile(rb'[<>{}\[\]()=:;,&"\'|\r\n\t ]|[^<>{}\[\]()=:;,&"\'|\r\n\t ]+')

NASTY = [
    b"",
    b"0",
    b"-1",
    b"1e999",
    b"NaN",
    b"2147483648",
    b"9" * 400,
    b"null",
    b"true",
    b"{}",
    b"[]",
    b"[" * 3000,
    b"<" * 50,
    b"<a>" * 300,
    b"</t:StartTime>",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"&#0;",
    b"&#x110000;",
    b'"',
    b"\\",
    b"\\ud800",
    b"\\u0000",
    b"\x00",
    b"\xff\xfe",
    b"\xc3",
    b"\xef\xbb\xbf",
    "\u2028\u202e\u0130ß".encode(),
    b"\r\n",
    b"\t",
    b"0001-01-01T00:00:00",
    b"9999-12-31T23:59:59.9999999Z",
    b"2026-11-24T10:00:00+99:99",
    b"2026-02-30T25:61:61",
    b"PT9999999999H",
    b"../../etc/passwd",
    b"%s%n{0}{file}",
    b"=1+1",
]
"""Values that have broken parsers before."""

_AMOUNTS = st.integers(0, 12)
_PLACES = st.floats(0, 1)
_DAMAGES = st.one_of(
    st.tuples(st.just("cut"), _PLACES, _AMOUNTS, st.just(b"")),
    st.tuples(st.just("repeat"), _PLACES, _AMOUNTS, st.just(b"")),
    st.tuples(st.just("end"), _PLACES, _AMOUNTS, st.just(b"")),
    st.tuples(st.just("put"), _PLACES, st.integers(0, 2), st.one_of(st.sampled_from(NASTY), st.binary(max_size=8))),
)


@st.composite
def mangled(draw: st.DrawFn, *originals: bytes) -> bytes:
    """Return one of ``originals`` with one to four damages.

    Tokens are left out, repeated, replaced by a nasty value, or the text ends early. What comes out is mostly still of
    its format and wrong in a value, which is how servers and files go wrong.
    """
    tokens = _TOKEN.findall(draw(st.sampled_from(originals)))
    for damage, place, amount, value in draw(st.lists(_DAMAGES, min_size=1, max_size=4)):
        at = int(place * len(tokens))
        match damage:
            case "cut":
                del tokens[at : at + 1 + amount]
            case "repeat":
                tokens[at:at] = tokens[at : at + 1 + amount]
            case "end":
                del tokens[at:]
            case _:
                tokens[at : at + amount] = [value]
    return b"".join(tokens)
