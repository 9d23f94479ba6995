"""`literacy-app doctor`: what simulated students earn in lessons, and what that gives away.

Not the students and not the bands (`authoring`), nor the errors of a lesson, which are `check`'s.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from literacy_app.authoring.bands import (
    LEAST,
    MOST,
    NAMES,
    Bands,
    NotABandError,
    NotAShareError,
    UnknownBandError,
    read_bands,
)
from literacy_app.cli.command import Command
from literacy_app.cli.doctor_printing import told_json, told_text
from literacy_app.cli.doctor_rounds import rounds
from literacy_app.cli.doctor_targets import targets
from literacy_app.cli.doctor_words import STUDENTS
from literacy_app.cli.printing import print_json
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.cli.doctor_rounds import Rounds

_BANDS = """\
Bands, each a share from 0 to 1. At most:
{most}
At least:
{least}
Where a passage is marked, the student who trusts everything marks nothing. What looks like a
judging word is found by its ending and by a short list, in English alone: a rough rule."""

_OTHERS = {
    "item": "what one item earns somebody who doesn't read",
    "reasons": "how alike two reasons are",
    "sides": "the smaller of two sides' rates, as a share of the larger one",
}


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _BANDS.format(most=_listed(MOST), least=_listed(LEAST))
    parser.add_argument(
        "lessons",
        metavar="LESSON",
        nargs="+",
        help="a lesson's file or id, a course.yaml, or a folder of them",
    )
    parser.add_argument(
        "--band",
        metavar="NAME=SHARE",
        action="append",
        default=[],
        help="set a band, such as everything=0.35; may be given several times",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print")


def _run(arguments: argparse.Namespace) -> int:
    """Examine; gives 1 where something is outside its band or a lesson has errors."""
    found = rounds(targets(arguments.lessons), _bands(arguments.band))
    if arguments.format == "json":
        print_json(told_json(found))
    else:
        for line in told_text(found):
            print(line)
        print(_summary(found), file=sys.stderr)
    return int(found.is_outside or any(problem.is_error for problem in found.problems))


def _bands(typed: Sequence[str]) -> Bands:
    try:
        return read_bands(typed)
    except UnknownBandError as error:
        hint = f"did you mean {error.nearest}?" if error.nearest else f"there are {_all()}."
        raise Refused(f'There is no band "{shown(error.name)}"; {hint}') from None
    except NotAShareError as error:
        raise Refused(
            f'"{shown(error.typed)}" sets no band: behind = stands a number from 0 to 1, as in '
            "everything=0.35."
        ) from None
    except NotABandError as error:
        raise Refused(
            f'"{shown(error.typed)}" sets no band; write NAME=SHARE, as in everything=0.35.'
        ) from None


def _all() -> str:
    return ", ".join(NAMES)


def _summary(found: Rounds) -> str:
    findings = found.findings
    outside = sum(finding.severity == "outside" for finding in findings)
    notes = len(findings) - outside
    said = [
        "1 lesson" if len(found.lessons) == 1 else f"{len(found.lessons)} lessons",
        f"{outside} outside their bands" if outside != 1 else "1 outside its band",
        "1 note" if notes == 1 else f"{notes} notes",
    ]
    broken = sum(problem.is_error for problem in found.problems)
    if broken:
        said.append("1 error" if broken == 1 else f"{broken} errors")
    return ", ".join(said) + "."


def _listed(bands: Mapping[str, float]) -> str:
    said = {name: f"earned by a student {who}" for name, who in STUDENTS.items()} | _OTHERS
    sizes = [f"{name}={bound:g}" for name, bound in bands.items()]
    width = max(map(len, sizes))
    lines = zip(sizes, bands, strict=True)
    return "\n".join(f"  {size:{width}}  {said[name]}" for size, name in lines)


COMMAND = Command(
    "Have simulated students do lessons, and tell what the keys give away.",
    _add_arguments,
    _run,
)
