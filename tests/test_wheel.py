"""What is handed out: the wheel and the source archive, built here and looked into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRAVELS = ("lessons", "assets")


def build(kind: str, source: Path, to: Path) -> Path:
    """Build a wheel or an sdist as an installer would, without fetching anything."""
    code = f"from hatchling.build import build_{kind} as build; print(build({str(to)!r}))"
    printed = run(code, source, {})
    return to / printed.splitlines()[-1]


def run(code: str, folder: Path, variables: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    shutil.unpack_archive(wheel, folder, "zip")
    return folder


def places(folder: Path, suffix: str = "") -> set[str]:
    found = folder.rglob(f"*{suffix}")
    return {path.relative_to(folder).as_posix() for path in found if path.is_file()}


def test_the_wheel_holds_the_package_and_nothing_beside_it(unpacked: Path) -> None:
    tops = {path.name for path in unpacked.iterdir()}
    [metadata] = [top for top in tops if top.endswith(".dist-info")]
    assert tops == {"literacy_app", metadata}
    assert places(unpacked / "literacy_app", ".py") == places(ROOT / "literacy_app", ".py")


@pytest.mark.parametrize("folder", TRAVELS)
def test_lessons_and_assets_travel_in_it(unpacked: Path, folder: str) -> None:
    bundled = places(unpacked / "literacy_app" / "_bundled" / folder)
    assert bundled == places(ROOT / folder)
    assert bundled


def test_it_says_how_it_may_be_used(unpacked: Path) -> None:
    [metadata] = unpacked.glob("*.dist-info")
    assert places(metadata / "licenses") == {"LICENSE", "lessons/LICENSE"}
    text = (metadata / "METADATA").read_text(encoding="utf-8")
    assert "License-Expression: MIT AND CC-BY-4.0" in text
    entry_points = (metadata / "entry_points.txt").read_text(encoding="utf-8")
    assert "literacy-app = literacy_app.__main__:main" in entry_points


def test_installed_it_reads_its_own_lessons(unpacked: Path, tmp_path: Path) -> None:
    code = (
        "from literacy_app.settings.bundled import assets_folder, lessons_folder\n"
        "print(lessons_folder(), assets_folder(), sep='\\n')"
    )
    printed = run(code, tmp_path, {"PYTHONPATH": str(unpacked)})
    bundled = unpacked / "literacy_app" / "_bundled"
    assert [Path(line) for line in printed.splitlines()] == [
        bundled / "lessons",
        bundled / "assets",
    ]


def test_in_the_checkout_the_lessons_beside_it_are_read(tmp_path: Path) -> None:
    code = "from literacy_app.settings.bundled import lessons_folder; print(lessons_folder())"
    assert Path(run(code, tmp_path, {"PYTHONPATH": str(ROOT)}).strip()) == ROOT / "lessons"


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = build("sdist", ROOT, tmp_path)
    with tarfile.open(archive) as source:
        if hasattr(tarfile, "data_filter"):  # Debian 12's Python has none
            source.extraction_filter = tarfile.data_filter
        source.extractall(tmp_path / "source")  # noqa: S202 - an archive of our own
    [folder] = (tmp_path / "source").iterdir()
    assert {"run.py", "bootstrap", "tests", "CONTRIBUTING.md"} <= {p.name for p in folder.iterdir()}
    again = build("wheel", folder, tmp_path)
    assert contents(again) == contents(wheel)


def contents(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {info.filename: info.CRC for info in archive.infolist()}
