"""The weights of the signs are what training gives from the sentences beside it."""

from __future__ import annotations

import csv
from collections import Counter

from learning.__main__ import main
from learning.samples import SENTENCES


def test_the_table_is_what_the_sentences_give(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_no_sentence_stands_twice_and_each_kind_has_enough_in_both_languages():
    with SENTENCES.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    texts = Counter((row["language"], row["text"].casefold()) for row in rows)
    assert [text for text, count in texts.items() if count > 1] == []
    kinds = Counter((row["kind"], row["language"]) for row in rows)
    assert set(kinds) == {(kind, code) for kind in ("over", "honest") for code in ("en", "es")}
    assert min(kinds.values()) >= 1000
