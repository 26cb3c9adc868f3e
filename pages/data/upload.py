"""上传: drop the month's files, see what was read of them, confirm."""

import streamlit as st

from pages.parts import empty, heading
from pages.parts.upload import previews, rating
from pages.parts.upload.uploader import drop_zone
from pages.parts.words import say

heading.show("upload")
st.text(say("upload.lead"))
drop_zone("files")
if not empty.has_data() and not previews.any_waiting():
    st.text(say("upload.or_sample"))
    if empty.sample_button():
        empty.load_sample()
previews.show()
rating.show()
