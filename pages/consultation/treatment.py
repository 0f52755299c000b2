"""One treatment in depth: what it does, the visit, the days after, the evidence, the silence."""

from resurface.comparison.comparison import Comparison, option
from resurface.ui.parts import sources_dialog
from resurface.ui.shell import frame, menu, session
from resurface.ui.treatment.aftercare import aftercare
from resurface.ui.treatment.all_facts import all_facts
from resurface.ui.treatment.ask_first import ask_first
from resurface.ui.treatment.can_and_cannot import can_and_cannot
from resurface.ui.treatment.combined_with import combined_with
from resurface.ui.treatment.day_by_day import day_by_day
from resurface.ui.treatment.grades import grades
from resurface.ui.treatment.head import choose_one, chosen_treatment, head
from resurface.ui.treatment.left_out import left_out
from resurface.ui.treatment.measured import measured
from resurface.ui.treatment.regulator_records import regulator_records
from resurface.ui.treatment.the_visit import the_visit

data = frame.data()
words, choice = session.words(), session.choice()

menu.heading(menu.TREATMENT, words)
treatment = chosen_treatment(data.catalogue, choice, words)
frame.notices(data, words)
if treatment is None:
    choose_one(words)
else:
    shown = option(treatment, data.evidence)
    head(shown, choice, words)
    can_and_cannot(shown, words)
    the_visit(shown, words)
    day_by_day(shown, words)
    ask_first(shown, words)
    aftercare(shown, data.catalogue.products, words)
    combined_with(shown, data.catalogue, words)
    measured(shown, words)
    grades(shown, words)
    regulator_records(shown, words)
    all_facts(shown, words)
    sources_dialog.draw(Comparison((shown,), (), data.evidence, data.version), words)
left_out(data.evidence, words)
shown_treatments = () if treatment is None else (treatment,)
frame.foot(data, words, shown_treatments)
