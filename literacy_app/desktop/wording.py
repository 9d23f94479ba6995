"""Every string a person sees passes through here to Qt's translator.

Not the place for the strings themselves: they stand where they are used.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(context: str, text: str) -> str:
    """The text in the interface's language; `context` tells translators where it stands."""
    return QCoreApplication.translate(context, text)


def plural(context: str, count: int, *, one: str, many: str) -> str:
    """The text for a count, which stands as `%n` in `many`.

    A translation holds all its plural forms under `many`; `one` is English's form for 1.
    """
    translated = QCoreApplication.translate(context, many, "", count)
    if count == 1 and translated == many.replace("%n", "1"):
        return one
    return translated
