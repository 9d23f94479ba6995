"""Fuzzes what comes in from outside, led by coverage: `python .ci/proof/fuzz.py TARGET [SECONDS]`.

Not part of every check: hypothesis looks there (`tests/cli/test_any_bytes.py`). It needs atheris,
which is no requirement of the program. What is found is laid into `tests/cli/fuzz_seeds`, where
each run of the tests meets it again. A hang (25 seconds) and 2 GB of memory count as found, too.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

try:
    import atheris
except ImportError:
    sys.exit("This needs atheris, which is not installed here: pip install atheris")

with atheris.instrument_imports(include=["literacy_app", "yaml", "markdown_it"]):
    from tests.fakes import fuzz_targets

_SECONDS = 60
_numbers = itertools.count()


def main(name: str, seconds: int) -> None:
    """Fuzz a target for a time, from its seeds on."""
    folder = Path(tempfile.mkdtemp())
    corpus = folder / "corpus"
    corpus.mkdir()
    found = fuzz_targets.SEEDS / name

    def once(raw: bytes) -> None:
        fuzz_targets.run(name, raw, folder / str(next(_numbers)))

    options = [
        f"-max_total_time={seconds}",
        "-timeout=25",
        "-rss_limit_mb=2048",
        "-max_len=100000",
        f"-artifact_prefix={found}/",
        str(corpus),
        str(found),
    ]
    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in fuzz_targets.TARGETS:  # noqa: PLR2004  the name
        sys.exit(f"Name a target: {', '.join(fuzz_targets.TARGETS)}.")
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else _SECONDS)  # noqa: PLR2004  seconds
