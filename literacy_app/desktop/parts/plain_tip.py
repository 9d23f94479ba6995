"""The words of a tip as plain text, whatever stands in them.

Not the choice of the words. Qt takes the words of a tip for HTML where they look like it, so a
lesson's author, or whoever gave a folder its name, could have it lay out theirs.
"""

from __future__ import annotations


def plain_tip(words: str) -> str:
    """Words for `setToolTip`: as they are, or so written that Qt shows them as they are."""
    if "<" not in words and "&lt;" not in words:
        return words
    shown = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<p style="white-space: pre-wrap">{shown}</p>'
