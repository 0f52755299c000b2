"""One treatment in depth: what it does, the visit, the days after, the evidence, the silence."""

import streamlit as st

from resurface.comparison.comparison import Comparison, option
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.component import draw
from resurface.ui.shell import frame, menu, session
from resurface.ui.treatment.aftercare import aftercare
from resurface.ui.treatment.all_facts import all_facts
from resurface.ui.treatment.grades import grades
from resurface.ui.treatment.head import choose, choose_one
from resurface.ui.treatment.left_out import left_out
from resurface.ui.treatment.regulator_records import regulator_records
from resurface.ui.treatment.sections import sections

data = frame.data()
words, choice = session.words(), session.choice()

with st.container(key="heading"):
    menu.heading(menu.TREATMENT, words)
frame.notices(data, words)
treatment = choose(data.catalogue, choice, words)
if treatment is None:
    choose_one(words)
    left_out(data.evidence, words)
else:
    shown = option(treatment, data.evidence)
    draw(
        "treatment",
        sections(shown, data.catalogue, words),
        key=f"in-depth-{shown.id}",
        open=sources_dialog.open_,
    )
    with st.container(key="further"):
        aftercare(shown, data.catalogue.products, words)
        grades(shown, words)
        regulator_records(shown, words)
        all_facts(shown, words)
        left_out(data.evidence, words)
    sources_dialog.draw(Comparison((shown,), (), data.evidence, data.version), words)
shown_treatments = () if treatment is None else (treatment,)
frame.foot(data, words, shown_treatments)
