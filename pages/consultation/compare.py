"""The comparison: choose two to four treatments from one list, see them side by side."""

from functools import partial

from resurface.choosing.views import GLANCE, LIST, PATIENT
from resurface.comparison.of_data import chosen_side_by_side
from resurface.ui.compare.choosing import choosing
from resurface.ui.parts import sources_dialog
from resurface.ui.shell import frame, session

data = frame.data()
words, choice = session.words(), session.choice()

frame.notices(data, words, at_the_foot=choice.shown in (LIST, GLANCE, PATIENT))
if choice.piece:
    # Only here: what knows pieces would be imported with every list.
    from resurface.ui.pieces.opened_piece import opened_piece

    opened_piece(choice.piece, words)
if choice.shown is LIST:
    choosing(data)
    frame.foot(data, words, data.catalogue.options)
else:
    # Only here: its charts take longer to import than the list to open, which a start waits for.
    from resurface.ui.compare.compared import compared

    anew = partial(chosen_side_by_side, data, choice)
    comparison = anew()
    compared(comparison, anew, len(data.catalogue.treatments), words)
    sources_dialog.draw(comparison, words)
    if choice.shown not in (GLANCE, PATIENT):  # which have a foot of their own
        frame.foot(data, words, tuple(option.treatment for option in comparison.options))
