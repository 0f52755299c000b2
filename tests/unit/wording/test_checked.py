"""One sentence and its verdict: claims, what only sounds like one, figures, FDA words."""

from __future__ import annotations

import json

import pytest

from resurface.__main__ import main
from resurface.catalogue.dates import today
from resurface.wording.approved import of_treatment
from resurface.wording.checked import SEVERITIES


def verdict(checked, text: str, code: str = "en") -> str:
    return max((each.severity for each in checked(text, code)), key=SEVERITIES.index)


def rules_of(checked, text: str, code: str = "en") -> set[str]:
    return {rule for each in checked(text, code) for rule in each.rules}


@pytest.mark.parametrize(
    "text",
    [
        "In some studies some people may get better, and others may not, and our permanent results "
        "are guaranteed.",
        "Depending on your skin type and the number of visits, which may vary, microneedling "
        "removes every scar for good.",
        "Ask your clinician first, wear sunscreen, and expect redness for a few days, because this "
        "treatment is painless and safe for everyone.",
        "Some redness, swelling and crusting may occur in some people for several days, but there "
        "is no downtime.",
        "Numbing cream is put on for 30 minutes, the tip is 2 mm, and in most people scars may be "
        "completely erased after one visit.",
        "According to one study of 30 people (Ishfaq 2022), who may have had skin types IV to VI, "
        "results last a lifetime.",
    ],
)
def test_words_that_stop_a_sentence_never_pass_however_much_doubt_stands_beside_them(checked, text):
    assert verdict(checked, text) in {"warn", "block"}


@pytest.mark.parametrize(
    "text",
    [
        "It stays with you for the rest of your life.",
        "Say goodbye to your scars.",
        "Guaranteed.",
        "There's no better clinic in town, we're the best.",
        "Microneedling: 0 days of downtime.",
        "Is it painless? Absolutely.",
        "Ready for flawless skin?",
        "No surgery needed to erase your scars.",
        "Not only painless: permanent.",
    ],
)
def test_a_claim_is_stopped(checked, text):
    assert verdict(checked, text) == "block"


@pytest.mark.parametrize(
    "text",
    [
        "We can't promise a result.",
        "No treatment removes scars completely.",
        "Acne scars are permanent.",
        "Is it permanent?",
        "Ask whether it is safe for your skin type.",
        "Beware of anyone who promises flawless skin.",
        "We guarantee your appointment time.",
        "You can book in minutes.",
        "A 30% glycolic peel is left on for three minutes.",
        "We are open Monday to Friday, 9 to 6, and parking is free.",
        "Burns, scarring and permanent nerve damage have been reported.",
        "This laser is not FDA approved.",
        "The same results may not occur for all patients.",
    ],
)
def test_what_claims_nothing_is_fine(checked, text):
    assert verdict(checked, text) == "ok"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Microneedling usually takes three sessions.", "info"),
        ("Microneedling usually takes twenty sessions.", "warn"),
        ("Microneedling leaves redness for up to 2 days.", "info"),
        ("Microneedling leaves redness for up to 10 days.", "warn"),
        ("Microneedling every 4 to 6 weeks.", "info"),
    ],
)
def test_a_figure_is_inside_or_outside_what_sources_say(checked, text, severity):
    (each,) = checked(text)
    assert each.severity == severity
    assert each.facts


@pytest.mark.parametrize(
    "text", ["Ximena Quirarte", "787-555-0199", "Compare 2", "Every piece", "One line below it"]
)
def test_a_name_or_a_label_claims_nothing(checked, text):
    assert verdict(checked, text) == "ok"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Diamond-tip microdermabrasion", "en"),
        ("Microdermoabrasión con punta de diamante", "es"),
        ("Laser skin tightening", "en"),
    ],
)
def test_the_name_of_a_treatment_alone_claims_nothing(checked, text, code):
    assert verdict(checked, text, code) == "ok"


def test_a_share_without_its_study_is_stopped_and_one_with_a_known_study_is_held(checked):
    assert verdict(checked, "Microneedling makes skin 70 % better.") == "block"
    assert verdict(checked, "In Nobody 2019, 97% improved with microneedling.") == "warn"


def test_a_house_name_is_known_as_the_treatment(checked):
    (each,) = checked("Pro Fractional Therapy usually takes thirty sessions.")
    assert each.severity == "warn"


def test_back_the_same_day_needs_the_record_and_what_still_shows(checked):
    beside = "Dermaplaning: back at work the same day; may still show until the next day."
    assert verdict(checked, beside) == "ok"
    assert verdict(checked, "Dermaplaning: back at work the same day.") == "block"
    other = "Fractional CO2 laser: back at work the same day; may still show until day 14."
    assert verdict(checked, other) == "block"


def test_pro_fractional_is_not_cleared_for_acne_scars(checked):
    assert "C34A" in rules_of(checked, "Pro Fractional is FDA cleared for acne scars.")
    assert verdict(checked, "FDA record K173285: wrinkles and acne scars.") == "block"


def test_fda_words_need_the_record_with_its_own_use(checked):
    assert verdict(checked, "Our FDA-cleared laser is here.") == "warn"
    use = (
        "FDA record K182407, Exceed microneedling: improve the look of facial acne scars; "
        "skin types I-IV; age 22."
    )
    assert not rules_of(checked, use) & {"C34", "C34A", "C35", "C36"}


def test_radiofrequency_needs_its_risk_beside_it(checked):
    offer = "RF microneedling for your scars."
    risk = "The FDA has warned of burns, scarring, fat loss and nerve damage."
    assert "C38" in rules_of(checked, offer)
    assert "C38" not in rules_of(checked, f"{offer} {risk}")


def test_sentences_come_in_order_with_their_own_words(checked):
    text = (
        "Dr. Lee sees you at 9 a.m. on Monday.\n\n• No downtime!\n• Free parking\nBook at 3.5 p.m."
    )
    found = checked(text)
    assert [each.text for each in found][:3] == [
        "Dr. Lee sees you at 9 a.m. on Monday.",
        "• No downtime!",
        "• Free parking",
    ]
    assert all(each.text in text for each in found)
    assert all(words in each.text for each in found for words in each.matched)


def test_nothing_breaks_on_any_letters(checked):
    assert checked("") == ()
    assert checked(" \n\t ") == ()
    for text in ("🙂" * 50, "\u0000\u200b", "ａ́" * 30, "%%%", "1" * 400, "<b>", "a-" * 300, "¿¡"):
        checked(text)


def test_the_command_prints_one_object_a_sentence(tmp_path, capsys):
    file = tmp_path / "copy.txt"
    file.write_text("No downtime. We open at nine.", encoding="utf-8")
    assert main(["wording", str(file)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["severity"] for each in found] == ["block", "ok"]
    assert list(found[0]) == ["text", "severity", "rules", "matched", "why", "suggestion", "facts"]


def test_the_command_takes_an_approved_wording_as_the_page_does(tmp_path, capsys, data):
    better = next(
        each
        for each in of_treatment(
            data.catalogue, data.evidence, data.version, "subcision", "en", today()
        )
        if each.question == "better" and each.text
    )
    file = tmp_path / "copy.txt"
    file.write_text(better.whole, encoding="utf-8")
    assert main(["wording", str(file)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {each["severity"] for each in found} == {"ok"}


def test_the_command_reads_spanish(tmp_path, capsys):
    file = tmp_path / "copia.txt"
    file.write_text("Resultados garantizados.", encoding="utf-8")
    assert main(["wording", "--lang", "es", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["severity"] == "block"


def test_a_file_that_is_not_there_is_one_clear_sentence(capsys):
    assert main(["wording", "nowhere.txt"]) == 1
    assert capsys.readouterr().out.startswith("refused: nowhere.txt can't be read")


def test_the_command_puts_garbled_letters_right(tmp_path, capsys):
    file = tmp_path / "copy.txt"
    file.write_bytes("It doesn’t hurt.".encode().decode("cp1252").encode())
    assert main(["wording", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "It doesn’t hurt."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Light chemical peel: dark marks after 1.9 of 100 visits.", "en"),
        ("Exfoliación química suave: manchas oscuras tras 1.9 de cada 100 visitas.", "es"),
    ],
)
def test_a_share_of_visits_counts_no_visits(checked, text, code):
    assert "C32" not in rules_of(checked, text, code)


@pytest.mark.parametrize(
    "text", ["https://guaranteed.example/best-results-forever", "Piece R-8Q39-1JTT", "R-NO1X-BEST"]
)
def test_an_address_and_an_id_claim_nothing(checked, text):
    assert verdict(checked, text) == "ok"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("You can also leave your scars as they are; nothing has to be decided today.", "en"),
        ("También puede dejar sus cicatrices como están; hoy no hay que decidir nada.", "es"),
    ],
)
def test_that_one_may_leave_it_and_decide_later_is_fine(checked, text, code):
    assert verdict(checked, text, code) == "ok"


def test_that_scars_do_not_fade_by_a_date_is_no_promise(checked):
    assert verdict(checked, "Scars do not fade by a known date.") == "info"


def test_a_choice_to_wait_lets_no_claim_beside_it_pass(checked):
    text = "Take your time to decide: the scars vanish forever, guaranteed."
    assert verdict(checked, text) in {"warn", "block"}
