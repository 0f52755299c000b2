"""A folded box, on a page of its own."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from resurface.choosing.choice import Choice


def folded() -> None:
    """A page with one folded box that says whether it is open."""
    import streamlit as st

    from resurface.ui.parts.fold import fold, fold_texts

    st.caption(str(fold("one", "What is in it", lambda: st.text("inside"))))
    fold_texts("two", "Some texts", iter(["first", "second"]))


def test_what_is_folded_is_made_only_once_it_is_open():
    app = AppTest.from_function(folded).run()
    assert [each.label for each in app.expander] == ["What is in it", "Some texts"]
    assert (app.caption[0].value, len(app.text), len(app.markdown)) == ("False", 0, 0)


def test_an_open_box_holds_what_is_in_it_and_says_so():
    app = AppTest.from_function(folded)
    app.session_state["choice"] = Choice()
    app.session_state["one-0"] = True
    app.session_state["two-0"] = True
    app.run()
    assert app.caption[0].value == "True"
    assert [each.value for each in app.expander[0].text] == ["inside"]
    assert [each.value for each in app.expander[1].markdown] == ["first", "second"]
