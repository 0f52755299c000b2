"""One treatment in depth: what it does, the visit, the days after, the evidence, the silence."""

from resurface.comparison.comparison import option
from resurface.ui import depth, frame, session

data = frame.data()
words, choice = session.words(), session.choice()

treatment = depth.chosen_treatment(data.catalogue, choice, words)
frame.notices(data, words)
if treatment is None:
    depth.choose_one(words)
else:
    shown = option(treatment, data.evidence)
    depth.head(shown, choice, words)
    depth.silence(shown, data.evidence, words)
    depth.visit(shown, words)
    depth.day_by_day(shown, data.evidence, words)
    depth.ask_first(shown, data.evidence, words)
    depth.aftercare(shown, data.catalogue, data.evidence, words)
    depth.combined(shown, data.catalogue, data.evidence, words)
    depth.studies(shown, data.evidence, words)
    depth.grades_and_clearances(shown, data.evidence, words)
    depth.all_facts(shown, data.evidence, words)
    depth.draw_sources(shown, data, words)
depth.left_out(data.evidence, words)
shown_treatments = () if treatment is None else (treatment,)
frame.overdue(words, shown_treatments)
frame.foot(data, words, shown_treatments)
