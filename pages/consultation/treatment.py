"""One treatment in depth: what it does, the visit, the days after, the evidence, the silence."""

from resurface.comparison.comparison import option
from resurface.ui.shell import frame, session
from resurface.ui.treatment import sections

data = frame.data()
words, choice = session.words(), session.choice()

treatment = sections.chosen_treatment(data.catalogue, choice, words)
frame.notices(data, words)
if treatment is None:
    sections.choose_one(words)
else:
    shown = option(treatment, data.evidence)
    sections.head(shown, choice, words)
    sections.silence(shown, data.evidence, words)
    sections.visit(shown, words)
    sections.day_by_day(shown, data.evidence, words)
    sections.ask_first(shown, data.evidence, words)
    sections.aftercare(shown, data.catalogue, data.evidence, words)
    sections.combined(shown, data.catalogue, data.evidence, words)
    sections.studies(shown, data.evidence, words)
    sections.grades_and_clearances(shown, data.evidence, words)
    sections.all_facts(shown, data.evidence, words)
    sections.draw_sources(shown, data, words)
sections.left_out(data.evidence, words)
shown_treatments = () if treatment is None else (treatment,)
frame.overdue(words, shown_treatments)
frame.foot(data, words, shown_treatments)
