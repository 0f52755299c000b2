"""The words of Streamlit's own front end, which it has in English only, in every language.

The script beside this module puts them in the page's language, where they are seen and heard.
"""

from __future__ import annotations

import json
from pathlib import Path

from resurface.language.language import available, language, message

SCRIPT = Path(__file__).with_suffix(".js")
SAID = (
    message("Main menu"),
    message("App pages"),
    message("Skip to main content"),
    message("{number} more"),
    message("Open"),
    message("Close"),
    message("Dismiss"),
    message("Theme"),
    message("Light"),
    message("Dark"),
    message("System"),
    message("Made with Streamlit v"),
    message("visualization"),
    message("Pagination"),
    message("Help"),
    message("Help for {name}"),
    message("Link to heading"),
    message("Previous page"),
    message("Next page"),
    message("Page {number}"),
    message("Press Enter to apply"),
    message("Press Ctrl+Enter to apply"),
    message("Press ⌘+Enter to apply"),
    message("Choose an option"),
    message("Choose options"),
    message("No options to select"),
    message("No results"),
    message("Select all"),
    message("Select {number} matches"),
    message("Clear all"),
    message("Clear value"),
    message("Remove {name}"),
    message("{number} option available."),
    message("{number} options available."),
    message("Drag and drop file here"),
    message("Drag and drop files here"),
    message("Upload"),
    message("Add files"),
    message("{name} per file"),
    message("{name} files are not allowed."),
    message("File must be {name} or smaller."),
    message("File size is too small."),
    message("Search"),
    message("Show/hide columns"),
    message("Download as CSV"),
    message("Download as PNG"),
    message("Fullscreen"),
    message("Close fullscreen"),
    message("Clear selection"),
    message("Running..."),
    message("Stop"),
    message("Rerun"),
    message("Print"),
    message("Record screen"),
    message("Copy version to clipboard"),
)
"""As the front end writes them; `{number}` is digits, `{name}` anything."""


def script() -> str:
    """The script with the words of each language in it, in one order."""
    words = {code: [language(code).say(each.text) for each in SAID] for code in available()}
    text = SCRIPT.read_text(encoding="utf-8")
    return f"{{\nconst WORDS = {json.dumps(words, ensure_ascii=False)}\n{text}}}\n"
