"""The folder of wheels: what is asked for, and a real one that sets up without a network.

The program that is set up is a small stand-in with a dependency and a package for its tests; the
whole program goes through the same commands in `.ci/run`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from bootstrap import commands
from bootstrap.environment import Environment, Record, is_ready
from bootstrap.machine import Finished, Machine
from bootstrap.requirements import Requirements, read_requirements
from bootstrap.trouble import (
    DiskFull,
    InstallFailed,
    NoWayToPackages,
    PackagesRefused,
    Trouble,
    WheelsLacking,
)
from bootstrap.wheels import VARIABLE, asked_for, make_wheels, this_kind
from tests.fakes.machine import FakeMachine

CHECKOUT = Path(__file__).parents[2]
OFFLINE = Finished(1, "ERROR: No matching distribution found for tiny-part\n")
NO_NETWORK = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "PIP_RETRIES": "0",
}
PYPROJECT = """
[build-system]
requires = []
build-backend = "making"
backend-path = ["."]
[project]
name = "tiny-program"
version = "1"
dependencies = ["tiny-part>=2"]
[dependency-groups]
test = ["tiny-test"]
"""
BACKEND = '''
"""Builds the wheel of the stand-in with what every Python has."""
import zipfile
from pathlib import Path

def build_wheel(folder, config_settings=None, metadata_directory=None):
    return _write(folder, "tiny_program.py", "import tiny_part; print(tiny_part.WORDS)")

def build_editable(folder, config_settings=None, metadata_directory=None):
    return _write(folder, "tiny_program.pth", str(Path.cwd()))

def _write(folder, file, text):
    name = "tiny_program-1-py3-none-any.whl"
    about = "tiny_program-1.dist-info"
    with zipfile.ZipFile(Path(folder) / name, "w") as wheel:
        wheel.writestr(file, text)
        wheel.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\\nName: tiny-program\\n"
                       "Version: 1\\nRequires-Dist: tiny-part>=2\\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n"
                       "Tag: py3-none-any\\n")
        wheel.writestr(f"{about}/RECORD", "")
    return name
'''


def add_wheel(folder: Path, name: str, version: str, text: str = "") -> None:
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", text)
        head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        wheel.writestr(f"{about}/METADATA", head)
        tag = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{about}/WHEEL", tag)
        wheel.writestr(f"{about}/RECORD", "")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A checkout of the stand-in."""
    checkout = tmp_path / "tiny program"
    checkout.mkdir()
    (checkout / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (checkout / "making.py").write_text(BACKEND, encoding="utf-8")
    text = "import tiny_part; print(tiny_part.WORDS)"
    (checkout / "tiny_program.py").write_text(text, encoding="utf-8")
    return checkout


@pytest.fixture
def network(tmp_path: Path) -> dict[str, str]:
    """What stands for the network where the wheels are made: the packages, in a folder."""
    packages = tmp_path / "packages"
    packages.mkdir()
    add_wheel(packages, "tiny_part", "2.1", "WORDS = 'set up'")
    add_wheel(packages, "tiny_test", "3")
    return {"PIP_FIND_LINKS": packages.as_uri(), "PIP_NO_INDEX": "1"}


def whole(environ: dict[str, str]) -> Machine:
    """This computer, with such variables; it lacks nothing that is looked for."""
    machine = FakeMachine(environ={**os.environ, **environ})
    machine.run = Machine(machine.environ).run  # type: ignore[method-assign]  # the real pip
    return machine


@pytest.mark.slow
def test_made_once_it_sets_up_without_a_network(tiny: Path, network: dict[str, str]) -> None:
    requirements = read_requirements(tiny / "pyproject.toml")
    folder = tiny.parent / "the wheels"
    make_wheels(whole(network), Path(sys.executable), requirements, [str(folder), "--with-tests"])
    names = sorted(file.name.split("-")[0] for file in folder.iterdir())
    assert names == ["tiny_part", "tiny_program", "tiny_test"]
    shutil.rmtree(tiny.parent / "packages")

    away, empty = whole(NO_NETWORK), tiny.parent / "packages"
    empty.mkdir()
    with pytest.raises(WheelsLacking, match=r"has not all .* Python 3(.|\n)*tiny-part"):
        commands.set_up(away, tiny, ("test",), empty)
    python = commands.set_up(away, tiny, ("test",), folder)
    code = "import tiny_program, tiny_test, sys; print(tiny_program.__file__)"
    printed = subprocess.check_output([python, "-c", code], cwd=tiny.parent, text=True)
    assert printed.splitlines() == ["set up", str(tiny / "tiny_program.py")]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("unshare"), reason="there is no unshare to cut the network")
def test_nothing_is_asked_of_a_network_that_is_not_there(
    tiny: Path, network: dict[str, str]
) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody make a network of their own")
    folder = tiny.parent / "wheels"
    requirements = read_requirements(tiny / "pyproject.toml")
    make_wheels(whole(network), Path(sys.executable), requirements, [str(folder)])
    code = (
        "import sys; from pathlib import Path; from bootstrap import commands\n"
        "from tests.fakes.machine import FakeMachine; from bootstrap.machine import Machine\n"
        "machine = FakeMachine(); machine.run = Machine().run\n"
        f"print(commands.set_up(machine, Path({str(tiny)!r}), (), Path({str(folder)!r})))"
    )
    done = subprocess.run(
        [*alone, sys.executable, "-c", code], cwd=CHECKOUT, check=False, capture_output=True,
        text=True, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert subprocess.check_output([done.stdout.strip(), "-c", "import tiny_program"], text=True)


def test_the_folder_may_stand_before_any_command(tmp_path: Path) -> None:
    asked = asked_for(["--wheels", str(tmp_path), "check", "--wheels"], {})
    assert (asked.wheels, asked.arguments) == (tmp_path, ("check", "--wheels"))
    asked = asked_for(["check"], {VARIABLE: str(tmp_path)})
    assert (asked.wheels, asked.arguments) == (tmp_path, ("check",))
    assert asked_for(["tour"], {}).wheels is None


def test_it_is_found_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wheels").mkdir()
    monkeypatch.chdir(tmp_path)
    assert asked_for(["--wheels", "wheels"], {}).wheels == tmp_path / "wheels"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--wheels"], "Name the folder"), (["--wheels", "nowhere"], "no folder of wheels at /")],
)
def test_a_folder_that_is_none_is_told(arguments: list[str], words: str) -> None:
    with pytest.raises(Trouble, match=words):
        asked_for(arguments, {})


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["--with-tests"], ["a", "--else"]])
def test_how_it_is_made_is_told(tmp_path: Path, arguments: list[str]) -> None:
    machine = FakeMachine()
    with pytest.raises(Trouble, match="wheels FOLDER"):
        make_wheels(machine, tmp_path, Requirements({}, "f"), arguments)
    assert machine.ran == []


@pytest.mark.parametrize(
    ("output", "trouble"),
    [
        ("ERROR: ReadTimeoutError: timed out", NoWayToPackages),
        ("No space left on device", DiskFull),
        ("ERROR: Failed building wheel", InstallFailed),
    ],
)
def test_what_goes_wrong_in_the_making_is_told(
    tmp_path: Path, output: str, trouble: type[Trouble]
) -> None:
    machine = FakeMachine()
    machine.answer("pip wheel", Finished(1, output))
    with pytest.raises(trouble):
        make_wheels(machine, tmp_path, Requirements({}, "f"), ["folder"])


def test_from_wheels_a_program_survives_tests_that_are_not_among_them(tmp_path: Path) -> None:
    machine = FakeMachine()
    folder = tmp_path / ".venv"
    requirements = Requirements({"test": ("pytest",)}, "f")
    made = Environment(folder, machine, tmp_path)
    record = Record("python", str(tmp_path), "f")
    made.make(record, requirements)
    machine.answer("pytest", OFFLINE)
    with pytest.raises(WheelsLacking):
        made.make(Record("python", str(tmp_path), "f", ("test",)), requirements)
    assert is_ready(folder, record)
    assert machine.ran[-1][-4:] == ("--no-index", "--find-links", str(tmp_path), "pytest")


def test_without_a_network_the_system_is_asked_for_what_it_must_have_alone(tiny: Path) -> None:
    machine = FakeMachine()
    machine.fonts = []
    commands.set_up(machine, tiny, (), tiny)
    assert not any("apt-get" in command for command in machine.ran)
    machine.lacks = {"libEGL.so.1"}
    machine.answer("apt-get", Finished(1, "E: no network"), times=3)
    with pytest.raises(PackagesRefused, match="libegl1"):
        commands.set_up(machine, tiny, ("test",), tiny)


def test_what_the_wheel_is_built_with_goes_along() -> None:
    requirements = read_requirements(CHECKOUT / "pyproject.toml")
    assert [wanted.split(">")[0] for wanted in requirements.building] == ["hatchling", "editables"]
    assert requirements.checkout == CHECKOUT
    assert sysconfig.get_platform() in this_kind()


def test_the_command_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = FakeMachine()
    monkeypatch.setattr(commands, "Machine", lambda: machine)
    monkeypatch.setattr(commands, "set_up", lambda *_what: tmp_path / "python")
    assert commands.main(["wheels", str(tmp_path / "made")]) == 0
    [command] = machine.ran
    assert command[:4] == (str(tmp_path / "python"), "-m", "pip", "wheel")
    assert (str(tmp_path / "made"), str(CHECKOUT)) == command[7:9]
    assert commands.main(["wheels"]) == 1
    assert "wheels FOLDER" in capsys.readouterr().err
