"""The bytes of a file as text, whatever a spreadsheet did to them."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurface.tables import decode as decoding
from resurface.tables.decode import decode
from tests.unit.tables.samples import sentences, with_memory

NO_END = "a.csv: The last line has no line end. Check that the file is whole."
LEFT_OUT = "a.csv: Letters that can't be seen were left out."
EMPTY = "a.csv: The file is empty."
DAMAGED = "a.csv: There are empty (NUL) bytes in it: the file is damaged."
WEB_PAGE = "a.csv: This is a web page, not a table. Download the CSV file itself."


def test_plain_utf_8_is_taken_as_it_is_without_a_notice():
    assert decode("a.csv", "id,name\n1,café\n".encode()) == ("id,name\n1,café\n", [], [])


@pytest.mark.parametrize(
    ("raw", "text", "notices"),
    [
        pytest.param(
            codecs.BOM_UTF8 + "é\n".encode(),
            "é\n",
            [],
            id="byte-order mark",
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + "é\n".encode("utf-16-le"),
            "é\n",
            ["a.csv: Read as UTF-16 (“é”). “CSV UTF-8” is safest."],
            id="UTF-16 little end first",
        ),
        pytest.param(
            codecs.BOM_UTF16_BE + "é\n".encode("utf-16-be"),
            "é\n",
            ["a.csv: Read as UTF-16 (“é”). “CSV UTF-8” is safest."],
            id="UTF-16 big end first",
        ),
        pytest.param(
            b"\x93caf\xe9\x94\n",
            "“café”\n",
            ["a.csv: Read as Windows-1252 (“café”). “CSV UTF-8” is safest."],
            id="Windows-1252",
        ),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", [], id="Windows line ends"),
        pytest.param(b"a\rb\r", "a\nb\n", [], id="old Mac line ends"),
        pytest.param(b"a\nb", "a\nb", [NO_END], id="no last line end"),
        pytest.param("a\u200bb\n".encode(), "ab\n", [LEFT_OUT], id="zero-width space"),
        pytest.param("a\u202eb\n".encode(), "ab\n", [LEFT_OUT], id="reversed text"),
        pytest.param(b"a\x07b\n", "ab\n", [LEFT_OUT], id="bell"),
        pytest.param(b"a\x1b[31mb\n", "a[31mb\n", [LEFT_OUT], id="terminal color"),
        pytest.param(b"a\tb\n", "a\tb\n", [], id="tabs are kept"),
        pytest.param("a\ufffeb\uffff\n".encode(), "ab\n", [LEFT_OUT], id="noncharacters"),
        pytest.param("a\ufdd0\U0010ffffb\n".encode(), "ab\n", [LEFT_OUT], id="all of them"),
        pytest.param(b"a\xed\xa0\x80b\n", "ab\n", [LEFT_OUT], id="a lone surrogate"),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00\n\x00",
            "ab\n",
            ["a.csv: Read as UTF-16. “CSV UTF-8” is safest.", LEFT_OUT],
            id="a lone surrogate in UTF-16",
        ),
    ],
)
def test_what_was_put_right_is_named(raw, text, notices):
    found, said, problems = decode("a.csv", raw)

    assert (found, sentences(said), problems) == (text, notices, [])


NONCHARACTERS = [
    *range(0xFDD0, 0xFDF0),
    *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
]


@pytest.mark.parametrize("code", NONCHARACTERS, ids=hex)
def test_a_noncharacter_never_passes(code):
    assert decode("a.csv", f"a{chr(code)}b\n".encode())[0] == "ab\n"


WORDS = "id,name\n1,café 10 °C – don’t, “Noël” naïve Übung ÉCLAT straße façade à la mode señor\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_an_encoding_is_told_by_what_the_result_looks_like(encoding, name):
    text, notices, _ = decode("a.csv", WORDS.encode(encoding))

    assert (text, sentences(notices)) == (
        WORDS,
        [f"a.csv: Read as {name} (“café”). “CSV UTF-8” is safest."],
    )


def test_the_encoding_of_ms_dos_is_told_too():
    words = WORDS.translate(str.maketrans("“”’–", '""\'-'))

    assert decode("a.csv", words.encode("cp850"))[0] == words


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "word",
    ["café", "naïve", "don’t", "– x", "schön", "Größe", "“word”", "garçon", "niño", "l’été"],
)
def test_one_word_is_enough_to_tell_windows_from_a_mac(word, encoding):
    assert decode("a.csv", f"a,{word},b\n".encode(encoding))[0] == f"a,{word},b\n"


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("Ã‰clat", "Éclat"),
        ("donâ€™t", "don’t"),
        ("COâ‚‚", "CO₂"),
        ("voilÃ\xa0", "voilà"),
        ("10Â°C", "10°C"),
        ("caf√©", "café"),
        ("don‚Äôt", "don’t"),
    ],
)
def test_text_that_was_spoiled_before_it_was_saved_is_named(found, meant):
    assert sentences(decode("a.csv", f'a,"{found}"\n'.encode())[1]) == [
        f"a.csv: Some text was spoiled before it was saved: “{found}” was “{meant}”. "
        "Open the file it came from as UTF-8, or type these words anew."
    ]


@pytest.mark.parametrize("word", ["caf\ufffd", "na?ve", "Cr?me", "https://a.b/\ufffd"])
def test_letters_that_were_lost_are_named(word):
    assert sentences(decode("a.csv", f"a,{word} b\n".encode())[1]) == [
        f"a.csv: Letters were lost before the file was saved, as in “{word}”. Type them anew."
    ]


@pytest.mark.parametrize("text", ["Why? Then", "2?3", "https://a.b/search?q=1", "a.php?page=2"])
def test_a_question_is_no_lost_letter(text):
    assert decode("a.csv", f"a,{text}\n".encode())[1] == []


@pytest.mark.parametrize("text", ["“CAFÉ” Ã la", "BLÅ”", "2 × √4", "SÃO", "Â"])
def test_good_text_is_not_taken_for_spoiled(text):
    assert decode("a.csv", f"a,{text}\n".encode())[1] == []


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        pytest.param(b"", EMPTY, id="no bytes"),
        pytest.param(b" \r\n\n", EMPTY, id="blank lines only"),
        pytest.param(codecs.BOM_UTF8, EMPTY, id="byte-order mark only"),
        pytest.param(codecs.BOM_UTF16_LE, EMPTY, id="UTF-16 mark only"),
        pytest.param(b"\x01\x02", EMPTY, id="control characters only"),
        pytest.param("\u200b\n".encode(), EMPTY, id="a zero-width space only"),
        pytest.param(b"id,name\n1,\x00\n", DAMAGED, id="NUL"),
        pytest.param(
            codecs.BOM_UTF16_LE + "a\x00b\n".encode("utf-16-le"), DAMAGED, id="NUL in UTF-16"
        ),
        pytest.param(codecs.BOM_UTF32_LE + "a\n".encode("utf-32-le"), DAMAGED, id="UTF-32"),
        pytest.param(
            b"PK\x03\x04\x14\x00\x06\x00",
            "a.csv: This is an Excel workbook. Save it as “CSV UTF-8”.",
            id="xlsx",
        ),
        pytest.param(b"<!DOCTYPE html>\n<html></html>\n", WEB_PAGE, id="HTML"),
        pytest.param(b"\n  <html>\n", WEB_PAGE, id="HTML after blank lines"),
        pytest.param(codecs.BOM_UTF8 + b"<html>\n", WEB_PAGE, id="HTML after a mark"),
        pytest.param(
            b"a\xb0b\xb1c\xdbd\n",
            "a.csv: The characters can't be read. Save the file as “CSV UTF-8”.",
            id="no encoding makes words of it",
        ),
        pytest.param(
            codecs.BOM_UTF8 + b"\xff\n",
            "a.csv: The characters can't be read. Save the file as “CSV UTF-8”.",
            id="a mark that does not hold",
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a",
            "a.csv: The characters can't be read. Save the file as “CSV UTF-8”.",
            id="half a UTF-16 character",
        ),
    ],
)
def test_bytes_that_are_no_table_are_refused_whole(raw, problem):
    text, notices, problems = decode("a.csv", raw)

    assert (text, notices, sentences(problems)) == ("", [], [problem])


def test_a_file_above_the_largest_size_is_refused():
    raw = b"a" * (decoding.LARGEST_BYTES + 1)

    assert sentences(decode("a.csv", raw)[2]) == ["a.csv: The file is larger than 20 MB."]


@settings(deadline=None, max_examples=50)
@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cf", "Cs"],
            exclude_characters="".join(map(chr, NONCHARACTERS)),
        ),
        min_size=1,
    )
)
def test_visible_text_comes_through_letter_by_letter(written):
    line = f"cell {written}\n"

    text, _, problems = decode("a.csv", line.encode())

    assert (text, problems) == (line, [])


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300))
def test_no_bytes_raise_and_a_refusal_has_no_text(raw):
    text, _, problems = decode("a.csv", raw)

    assert bool(text) != bool(problems)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("a\ufffd ".encode(), id="letters that were lost"),
        pytest.param(b"\xe9 ", id="letters of Windows"),
        pytest.param(b"caf\xe9 ", id="words of Windows"),
        pytest.param("e\u0301".encode() + b"\xff", id="no letters"),
    ],
)
def test_a_large_file_takes_no_memory_for_each_of_its_words(part):
    raw = part * (2_000_000 // len(part))
    assert with_memory(lambda: decode("a.csv", raw))[1] < 30_000_000
