"""The records of this computer, opened for a command, and whose they are.

Not what a command prints of them.
"""

from __future__ import annotations

import contextlib
import sys
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from literacy_app.cli.current_settings import current_settings
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.records.learners import name_key
from literacy_app.records.nouns import NoticeCode
from literacy_app.records.opening import FILE
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from literacy_app.records.nouns import Learner

NOTICES: Mapping[NoticeCode, str] = {
    NoticeCode.DAMAGED_SET_ASIDE: "The records were damaged; they lie unchanged as {file}.",
    NoticeCode.NOT_RECORDS_SET_ASIDE: "What lay there was no records; it lies unchanged as {file}.",
    NoticeCode.FROM_THE_FUTURE: "{file} is of a newer Literacy App, and was left alone.",
    NoticeCode.BACKED_UP: "The records were brought up to date; a copy of the old is {file}.",
    NoticeCode.KEPT_IN_MEMORY: "The folder of {file} cannot be written; its records were read.",
}

REASONS: Mapping[Reason, str] = {
    Reason.LOCKED: "Another program holds the records",
    Reason.READ_ONLY: "The data folder cannot be written",
    Reason.DISK_FULL: "The disk is full",
    Reason.NO_FOLDER: "The data folder is not one",
    Reason.DAMAGED: "The records file is damaged",
    Reason.UNREADABLE: "The records file cannot be read",
}


@contextlib.contextmanager
def kept_records() -> Iterator[Store]:
    """The store of the data folder; an empty one, and nothing made, where there is none yet.

    Raises:
        Refused: it cannot be read now.
    """
    try:
        store = _store(current_settings()[1].data_folder)
    except RecordsUnavailable as why:
        raise Refused(f"{REASONS[why.reason]}: {why.detail}.") from why
    for notice in store.notices:
        print(NOTICES[notice.code].format(file=notice.file), file=sys.stderr)
    try:
        yield store
    finally:
        store.close()


def learners_named(store: Store, name: str | None) -> Sequence[Learner]:
    """All learners by name, or the one of a name, capitals apart.

    Raises:
        Refused: there is none of that name.
    """
    everyone = sorted(store.learners(), key=lambda one: name_key(one.name))
    if name is None:
        return everyone
    wanted = name_key(" ".join(name.split()))
    found = [one for one in everyone if name_key(one.name) == wanted]
    if not found:
        nearest = nearest_name(name, [one.name for one in everyone])
        hint = f"; did you mean {nearest}?" if nearest else "."
        raise Refused(f'There is no learner "{shown(name)}" on this computer{hint}')
    return found


def _store(folder: Path) -> Store:
    try:
        is_there = (folder / FILE).exists()
    except OSError as error:  # its folder is shut, or no folder can have such a name
        raise Refused(f"{shown(folder)} cannot be read: {error.strerror}.") from error
    if not is_there:
        return Store.in_memory(_now, _new_id)
    try:
        return Store.open(folder, _now, _new_id)
    except RecordsUnavailable as why:
        if why.reason is not Reason.READ_ONLY:
            raise
        return Store.in_memory(_now, _new_id, folder)


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return str(uuid.uuid4())
