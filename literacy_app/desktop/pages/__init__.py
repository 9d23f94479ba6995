"""The pages beside the library and the lesson: people, settings, help, problems of a file.

Not what is asked for on them: that stands in `errands`.
"""

from __future__ import annotations
