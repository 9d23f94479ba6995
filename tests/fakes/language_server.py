"""The YAML language server that editors use, spoken to as an editor does.

Not a stand-in: it is fetched once by npm, in the version given here, into the temporary folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = "1.19.2"

_FETCH_SECONDS = 90


def server_program() -> Path:
    """The server, fetched where it is not there yet. Skips the test where that cannot be done."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("npm is missing, by which the language server is fetched")
    folder = Path(tempfile.gettempdir()) / f"literacy-app-language-server-{VERSION}"
    program = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if not program.exists():
        _fetch(npm, folder, program)
    return program


def _fetch(npm: str, folder: Path, program: Path) -> None:
    """Fetch beside and move: several test runs may fetch at once."""
    with tempfile.TemporaryDirectory(prefix="literacy-app-npm-") as beside:
        command = [npm, "install", "--no-save", "--prefix", beside, "--cache", f"{beside}/.cache"]
        try:
            done = subprocess.run(
                [*command, f"yaml-language-server@{VERSION}"],
                check=False,
                capture_output=True,
                text=True,
                timeout=_FETCH_SECONDS,
                # Tests have an empty home: which registry there is stands in the real one.
                env={**os.environ, "HOME": _real_home()},
            )
        except subprocess.TimeoutExpired:
            pytest.skip("npm cannot fetch the language server in time")
        if done.returncode != 0:
            pytest.skip(f"npm cannot fetch the language server: {done.stderr.strip()[-200:]}")
        if not program.exists():
            ignored = shutil.ignore_patterns(".cache")
            shutil.copytree(beside, folder, symlinks=True, dirs_exist_ok=True, ignore=ignored)


def _real_home() -> str:
    try:
        import pwd  # noqa: PLC0415 - only where there is one
    except ImportError:
        return os.environ.get("USERPROFILE", "")
    return pwd.getpwuid(os.getuid()).pw_dir


class Editor:
    """An editor with one server. Changes: the server's answers that nobody asked for yet."""

    def __init__(self, program: Path) -> None:
        self._server = subprocess.Popen(
            ["node", str(program), "--stdio"],  # noqa: S607 - as an editor calls it
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        self._told: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        settings = {"yaml": {"validate": True, "completion": True, "hover": True}}
        capabilities = {
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
            "workspace": {"configuration": False},
        }
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None,
                                "capabilities": capabilities})  # fmt: skip
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})
        return self

    def __exit__(self, *_: object) -> None:
        self._server.kill()
        self._server.wait()
        for pipe in (self._server.stdin, self._server.stdout):
            if pipe is not None:
                pipe.close()

    def open(self, file: Path) -> list[dict[str, Any]]:
        """Open a file; gives what the server tells about it."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1,
                    "text": file.read_text(encoding="utf-8")}  # fmt: skip
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            told = self._next("textDocument/publishDiagnostics")["params"]
            if told["uri"] == file.as_uri():
                return list(told["diagnostics"])

    def completed(self, file: Path, line: int, column: int) -> set[str]:
        """The names that are offered at a place, from 0."""
        found = self.ask("textDocument/completion", _at(file, line, column))
        return {item["label"] for item in found["items"]}

    def hover(self, file: Path, line: int, column: int) -> str:
        """What is told of the name at a place."""
        return str(self.ask("textDocument/hover", _at(file, line, column))["contents"]["value"])

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        self._number += 1
        self._write({"id": self._number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]
            self._keep(message)

    def _tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._write({"method": method, "params": params})

    def _next(self, method: str) -> dict[str, Any]:
        while True:
            for place, message in enumerate(self._told):
                if message.get("method") == method:
                    return self._told.pop(place)
            self._keep(self._read())

    def _keep(self, message: dict[str, Any]) -> None:
        """Keep what is told, and answer what is asked with nothing."""
        if "id" in message and "method" in message:
            self._write({"id": message["id"], "result": None})
        else:
            self._told.append(message)

    def _write(self, message: Mapping[str, Any]) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = _pipe(self._server.stdin)
        pipe.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        pipe.flush()

    def _read(self) -> dict[str, Any]:
        pipe = _pipe(self._server.stdout)
        length = 0
        while (line := pipe.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(pipe.read(length))
        return message


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _at(file: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": file.as_uri()},
        "position": {"line": line, "character": column},
    }
