"""JSON on the standard output.

Not sentences: those are printed where they are made.
"""

from __future__ import annotations

import json
import sys


def print_json(value: object) -> None:
    """Print a value as indented JSON, beyond ASCII only where the output is in UTF-8."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "").replace("_", "")
    print(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2, allow_nan=False))
