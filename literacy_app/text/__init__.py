"""Words, sentences, spans and quotations in a text.

Pure; knows nothing of lessons.
"""

from __future__ import annotations
