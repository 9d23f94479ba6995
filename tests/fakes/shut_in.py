"""Shuts the process in for good: the kernel kills it when it reaches for a network or a program.

Not a promise on machines other than Linux on x86-64 and ARM64: `can_be_shut_in` says where it is
one. Beneath it Python's own sockets are refused, on every machine.
"""

from __future__ import annotations

import ctypes
import platform
import socket
import struct
import sys
from typing import NamedTuple, NoReturn


class _Machine(NamedTuple):
    """The number of a processor in the kernel's eyes, and of three of its calls."""

    arch: int
    socket: int
    execve: int
    execveat: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, 41, 59, 322),
    "aarch64": _Machine(0xC00000B7, 198, 221, 281),
}
_NETWORKS = (socket.AF_INET, getattr(socket, "AF_INET6", socket.AF_INET))
_LOAD, _SAME, _GIVE = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    """What the kernel takes: the number of steps, and where they are."""

    _fields_ = (("count", ctypes.c_ushort), ("steps", ctypes.c_void_p))


class SocketRefused(Exception):
    """Somebody reached for a network through Python."""


def can_be_shut_in() -> bool:
    """Whether the kernel can watch over a process here."""
    return sys.platform == "linux" and platform.machine() in _MACHINES


def shut_in() -> None:
    """From now on a socket of a network, or another program, is the end of this process."""
    vars(socket)["socket"] = _Refused  # what anything in Python would go through
    if not can_be_shut_in():
        return
    machine = _MACHINES[platform.machine()]
    kernel = ctypes.CDLL(None, use_errno=True)
    steps = _steps(machine)
    held = ctypes.create_string_buffer(steps, len(steps))
    program = _Program(len(steps) // 8, ctypes.cast(held, ctypes.c_void_p))
    for call in (
        (_NO_NEW_PRIVILEGES, 1, 0, 0, 0),
        (_SECCOMP, _FILTER, ctypes.byref(program), 0, 0),
    ):
        if kernel.prctl(*call):
            raise OSError(ctypes.get_errno(), "the process could not be shut in")


class _Refused(socket.socket):
    """A socket that cannot be made."""

    def __init__(self, *_arguments: object, **_more: object) -> NoReturn:
        raise SocketRefused


def _steps(machine: _Machine) -> bytes:
    """Allow all but the three calls; of sockets, those of a network alone are forbidden."""
    number, first_argument, arch = 0, 16, 4
    steps = (
        (_LOAD, 0, 0, arch),
        (_SAME, 0, 8, machine.arch),
        (_LOAD, 0, 0, number),
        (_SAME, 5, 0, machine.execve),
        (_SAME, 4, 0, machine.execveat),
        (_SAME, 0, 4, machine.socket),
        (_LOAD, 0, 0, first_argument),
        (_SAME, 1, 0, int(_NETWORKS[0])),
        (_SAME, 0, 1, int(_NETWORKS[1])),
        (_GIVE, 0, 0, _KILL),
        (_GIVE, 0, 0, _ALLOW),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
