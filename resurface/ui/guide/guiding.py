"""The guide as one fragment: three steps, of which one is drawn; a tap draws no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st

from resurface.choosing.answered import Answered
from resurface.choosing.criteria import HELPS, SKIN_TYPE
from resurface.choosing.flagged import flag
from resurface.choosing.link import to_link
from resurface.choosing.views import GLANCE, LIST, View
from resurface.choosing.weighed import MATTERS, MOST
from resurface.comparison.asked_first import same_question, sayable_at_once
from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import Comparison, option
from resurface.comparison.flag_words import flag_parts
from resurface.comparison.marked_skin import IN_ORDER
from resurface.comparison.part import concern_parts
from resurface.evidence.cautions import DARKER_SKIN_ASKED
from resurface.evidence.skin import DARKER_SKIN
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.guide import home_care, questions_first, what_matters, what_you_see
from resurface.ui.guide.in_view import in_view
from resurface.ui.parts import flag_dialog, limit_control, sources_dialog
from resurface.ui.parts.component import draw
from resurface.ui.parts.entries import texts
from resurface.ui.parts.markdown import write
from resurface.ui.parts.whole_screen import whole_screen
from resurface.ui.shell import frame, session
from resurface.ui.shell.menu import COMPARE, GUIDE

_STEP, _ABOUT, _LEAVE, _BESIDE = "guide-step", "guide-about", "guide-leave", "guide-beside"
"""The step that is drawn; what a dialog is asked for; whether list or comparison are; and which
columns stand beside the burdens."""
STEPS = (1, 2, 3)


@st.fragment
def guiding(data: Data) -> None:
    """The step that is open. Data that changed meanwhile asks for a whole run."""
    if frame.data() is not data:
        st.rerun()
    words, choice = session.words(), session.choice()
    if st.session_state.pop(_LEAVE, False):
        session.end()
        st.switch_page(COMPARE.script, query_params=to_link(choice))
    step = _step()
    head = {"title": words.render(GUIDE.heading), "steps": _steps(step, words)}
    key = session.key("guide")
    if step == 1:
        shown = what_you_see.shown(choice, data, words)
        draw(
            "guide_see", {**head, **shown}, key=key, step=_go, mark=_mark, open=_open, about=_about
        )
    elif step == 2:
        shown = questions_first.shown(choice, in_view(choice, data), data, words)
        draw(
            "guide_ask",
            {**head, **shown},
            key=key,
            step=_go,
            answer=_answerer(data),
            noes=_no_sayer(data),
            about=_about,
        )
    else:
        drawn = what_matters.shown(choice, in_view(choice, data), data, _beside(), words)
        draw("rows", drawn.fixed, key="rows")
        draw(
            "guide_matters",
            {**head, **drawn.changing},
            key=key,
            step=_go,
            weigh=_weigh,
            limit=limit_control.set_limit,
            skin=_skin,
            beside=_look_beside,
            toggle=session.toggle,
            untreated=_untreated,
            compare=_compare,
            list=_list,
            open=_open,
            flag=flag_dialog.open_,
        )
        home_care.home_care(data, words)
    whole_screen(words)
    _dialogs(data, words)
    flag_dialog.draw({each.id: each for each in data.catalogue.options}, data.evidence, words)
    session.end()


def _step() -> int:
    return st.session_state.get(session.key(_STEP), STEPS[0])


def _beside() -> str:
    return st.session_state.get(session.key(_BESIDE), what_matters.BESIDE[0])


def _steps(step: int, words: Language) -> list[dict[str, object]]:
    say = words.say
    named = (say("What do you see?"), say("Ask first"), say("What matters to you"))
    return [
        {"step": number, "name": name, "on": number == step}
        for number, name in zip(STEPS, named, strict=True)
    ]


def _go(step: object) -> None:
    if step in STEPS:
        st.session_state[session.key(_STEP)] = step


def _look_beside(what: object) -> None:
    if what in what_matters.BESIDE:
        st.session_state[session.key(_BESIDE)] = what


def _mark(concern_id: object) -> None:
    """Takes one thing that is seen more or less; the filter of the list is the same."""
    if concern_id in IN_ORDER and concern_id in HELPS.options:
        on = session.choice().criteria[HELPS]
        session.ask(HELPS, HELPS.ordered({*on} ^ {str(concern_id)}))


def _answerer(data: Data) -> Callable[[object, object], None]:
    def answer(caution_id: object, yes: object) -> None:
        asked = same_question(str(caution_id), data.evidence)
        if asked and (yes is None or isinstance(yes, bool)):
            session.change(lambda now: replace(now, answers=now.answers.answering(asked, yes)))

    return answer


def _no_sayer(data: Data) -> Callable[[object], None]:
    """Answers no to several questions at once, which is one step back; an answer that is there
    stays, and what a no marks treatments for is answered alone."""

    def say_no(caution_ids: object) -> None:
        named = caution_ids if isinstance(caution_ids, list) else ()
        asked = sayable_at_once(map(str, named), data.evidence)
        session.change(lambda now: replace(now, answers=_no_to(asked, now.answers)))

    return say_no


def _no_to(asked: Iterable[str], answers: Answered) -> Answered:
    return answers.answering([each for each in asked if answers.get(each) is None], False)


def _weigh(concerned_id: object, level: object) -> None:
    concerned = next((each for each in MATTERS if each.id == concerned_id), None)
    if concerned and type(level) is int and 0 <= level <= MOST:
        session.change(lambda now: replace(now, matters=now.matters.weighing(concerned, level)))


def _skin(skin_type: object) -> None:
    """Sets the skin type; the question about darker skin is answered by it, whatever was said."""
    chosen = SKIN_TYPE.checked(skin_type)
    darker = None if chosen is None else chosen >= DARKER_SKIN
    session.change(
        lambda now: replace(
            now,
            criteria=now.criteria.asking(SKIN_TYPE, chosen),
            answers=now.answers.answering([DARKER_SKIN_ASKED], darker),
        )
    )


def _untreated(on: object) -> None:
    session.change(lambda now: replace(now, untreated=on is True))


def _compare() -> None:
    if session.choice().comparable:
        _leave(GLANCE)


def _list() -> None:
    _leave(LIST)


def _leave(view: View) -> None:
    session.look_at(view)
    st.session_state[_LEAVE] = True


def _open(treatment_id: object, topic_id: object) -> None:
    """Asks for the sources of one figure of one treatment."""
    if topic_id in TOPICS:
        sources_dialog.open_(str(treatment_id), str(topic_id))
        st.session_state[_ABOUT] = ("treatment", str(treatment_id))


def _about(kind: object, row_id: object) -> None:
    """Asks for what stands behind a question, or behind something that is seen."""
    session.touched()
    st.session_state[_ABOUT] = (str(kind), str(row_id))


def _dialogs(data: Data, words: Language) -> None:
    """The dialog that was asked for, if any."""
    kind, row_id = st.session_state.pop(_ABOUT, ("", ""))
    evidence = data.evidence
    if kind == "treatment" and (treatment := data.catalogue.find(row_id)):
        shown = option(treatment, evidence)
        sources_dialog.draw(Comparison((shown,), (), evidence, data.version), words)
    elif kind == "concern" and (concern := evidence.concern(row_id)):
        _dialog(concern.name, list(texts(concern_parts(concern, evidence, words))))
    elif kind == "caution":
        asked = [each for each in evidence.cautions if each.id in same_question(row_id, evidence)]
        parts = [
            part for each in asked for part in flag_parts(flag(each, evidence), evidence, words)
        ]
        if asked:
            _dialog(words.say("What follows, and who says so"), list(texts(parts)))


def _dialog(title: str, lines: list[str]) -> None:
    def body() -> None:
        for each in lines:
            write(each)

    st.dialog(plain(title), width="large")(body)()
