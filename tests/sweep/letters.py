"""Hostile letters and hostile strings."""

from __future__ import annotations

import sys
import unicodedata

from tests.unit.text.naughty import NAUGHTY

_EVERY = tuple(map(chr, range(sys.maxunicode + 1)))
_KEPT = {"\n", "\r", "\t", "\0"}
"""Blanks; and NUL, for which a whole file is refused."""


def _of_category(name: str) -> tuple[str, ...]:
    return tuple(each for each in _EVERY if unicodedata.category(each) == name)


INVISIBLE: dict[str, tuple[str, ...]] = {
    "noncharacters": tuple(
        each for each in _EVERY if 0xFDD0 <= ord(each) <= 0xFDEF or ord(each) & 0xFFFE == 0xFFFE
    ),
    "controls": tuple(each for each in _of_category("Cc") if each not in _KEPT),
    "format characters": _of_category("Cf"),
    "lone surrogates": _of_category("Cs"),
}
"""Letters that are left out at reading, by kind: bidi and zero-width ones are format characters."""

_TAP = 'HYPERLINK("http://evil.example","tap")'
FORMULAS = (
    *(f"{sign}{_TAP}" for sign in "=+-@＝＋－＠"),
    *(f"a;{sign}{_TAP}" for sign in "=+-@＝＋－＠"),
    *(
        f"{before}={_TAP}"
        for before in ("a,", "a\t", "a|", 'a";"', "a;'", "a; ", "a;\u3000", "a\n")
    ),
)
_MORE = (
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    'DDE ("cmd";"/C calc";"x")',
    "<img src=x onerror=window.hit=1>",
    "<svg/onload=window.hit=1>",
    "<iframe src=//evil.example></iframe>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "</script><script>window.hit=1</script>",
    "<![CDATA[<script>window.hit=1</script>]]>",
    "]]>",
    "&#x3C;script&#x3E;window.hit=1",
    "javascript:window.hit=1",
    "[tap](javascript:window.hit=1)",
    "[tap](//evil.example 'title')",
    "![pic](http://evil.example/x.png)",
    "[![pic](http://evil.example/x.png)](http://evil.example)",
    "[id]: http://evil.example",
    "data:text/html,<script>window.hit=1</script>",
    "url(//evil.example)",
    "{{constructor.constructor('window.hit=1')()}}",
    "${window.hit=1}",
    "#{7*7}",
    "<%= 7*7 %>",
    "datum.window",
    "'+alert(1)+'",
    '"+window.hit+"',
    "\\u003cscript\\u003e",
    "'; DROP TABLE treatments; --",
    "1 OR 1=1",
    "../../../../etc/passwd",
    "C:\\Windows\\System32\\",
    "\\\\evil.example\\share",
    "file:///etc/passwd",
    "`rm -rf /`",
    "$(touch hit)",
    "%00",
    "%n%s%x",
    "{0}{name}{}",
    "{treatment}",
    "{count:>9999999}",
    "%(a)s",
    "\\frac{1}{0}",
    "$$\\frac{1}{0}$$",
    "\\def\\a{\\a}\\a",
    ":material/delete: :red-background[x] :orange-badge[y]",
    ":grinning_face_with_one_large_and_one_small_eye:",
    "text-->end",
    "a <- b -> c >= d",
    "NaN",
    "null",
    "None",
    "undefined",
    "true",
    "Infinity",
    "[object Object]",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "1e309",
    "0x1F",
    "12/31",
    "1.000,5",
    "W" * 400,
    "supercalifragilistic" * 20,
    "a" + "\u0301" * 200,
    "Z\u0351\u036b\u0343\u036a\u0302\u0334A\u0334\u0335\u031e\u0330\u0317L\u0321\u034eG\u0301O",
    "שלום עולם",
    "مرحبا بالعالم",
    "العربية 123 English עברית",
    "漢字とかな",
    "ภาษาไทย",
    "ﷺ",
    "ß ſ ﬁ İ ı",
    "👩🏽 🇺🇳 1️⃣ ☠ ✨",
    "𝕬𝖈𝖓𝖊",
    "\ue000\uf8ff\U000f0000\U0010fffd",
    "\U0001fbff\u0378\U000e0fff",
    "\ufffd",
    "\u00a0\u2003\u3000x",
    "a\u2028b\u2029c",
    "one\ntwo\r\nthree",
    "tab\tbed",
    '"',
    '""',
    "'",
    ",",
    ";",
    "|",
    "ends with a backslash\\",
    "``` unclosed",
    "$ unclosed",
    "**unclosed",
    "[unclosed](",
    "<unclosed",
    ":unclosed[",
)
STRINGS = tuple(dict.fromkeys((*NAUGHTY, *FORMULAS, *_MORE)))
"""Texts that something reads as more than text; all their letters are kept at reading."""
