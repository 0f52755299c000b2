"""Pieces of a comparison to post, to send and to print, with risks and sources on each."""

import streamlit as st

from resurface.ui.brand.brand_kit import brand_kit
from resurface.ui.materials.again import again_said
from resurface.ui.materials.other_formats import other_formats
from resurface.ui.materials.posting import posting
from resurface.ui.materials.setting_piece import choose_piece, choose_treatments, type_words
from resurface.ui.materials.shown_piece import show_piece
from resurface.ui.materials.wished import wish, wish_again, with_room
from resurface.ui.pieces.remembered_pieces import piece_by_id, remembered_pieces
from resurface.ui.shell import frame, menu, session

data = frame.data()
words, wished = session.words(), wish()

menu.heading(menu.MATERIALS, words)
frame.notices(data, words)
again_said(words)
piece_by_id(words, wish_again)
setting, shown = st.columns([4, 7], gap="large")
with setting:
    choose_treatments(data, wished, words)
    if wished.chosen:
        wished = with_room(wished)
        choose_piece(wished, words)
        typed = type_words(data, wished, words)
    else:
        typed = ()
        st.info(words.say("Pick one to four treatments, or paste a link of a comparison."))
with shown:
    if wished.chosen:
        show_piece(wished, typed, words)
        other_formats(wished, typed, words)
remembered_pieces(words, wish_again)
brand_kit(words)
posting(words)
treatments = tuple(filter(None, map(data.catalogue.find, wished.chosen)))
frame.foot(data, words, treatments)
