"""How questions and answers go between the window and the process of the check.

Not what they say (`checked`). No Qt.
"""

from __future__ import annotations

import pickle
import struct

HEAD = struct.Struct(">I")
"""The length of what follows."""


def framed(what: object) -> bytes:
    """A question or an answer with its length before it."""
    packed = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    return HEAD.pack(len(packed)) + packed
