"""The views of activities that are answered and not marked, and the parts they share.

Not the marking of a passage (`proof`), nor the page of a lesson (`lesson`) that shows them.
"""

from __future__ import annotations
