"""The Dockerfile and the compose file, as far as they can be checked where no engine runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
INSTRUCTIONS = [
    "FROM",
    "RUN",
    "WORKDIR",
    "COPY",
    "USER",
    "ENV",
    "VOLUME",
    "EXPOSE",
    "HEALTHCHECK",
    "CMD",
]


def instructions() -> list[tuple[str, str]]:
    """Return each instruction of the Dockerfile with its arguments on one line."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = re.sub(r"^#.*\n", "", text, flags=re.M).replace("\\\n", " ").splitlines()
    parts = [line.strip().partition(" ") for line in lines if line.strip()]
    return [(name, " ".join(rest.split())) for name, _, rest in parts]


def compose() -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return made


def test_the_image_copies_what_is_there_and_runs_as_no_root() -> None:
    names = [name for name, _ in instructions()]
    assert set(names) <= set(INSTRUCTIONS)
    assert names[0] == "FROM"
    assert names[-1] == "CMD"
    assert names.index("USER") < names.index("CMD")
    for name, rest in instructions():
        if name == "COPY":
            *sources, _ = rest.split()
            assert all((ROOT / source).exists() for source in sources), rest
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    copied = {s for name, rest in instructions() if name == "COPY" for s in rest.split()[:-1]}
    assert not copied & set(ignored)


def test_the_image_starts_the_server_that_answers_its_health_check() -> None:
    told = dict(instructions())
    assert told["CMD"] == '["streamlit", "run", "serve.py"]'
    assert ":8501/health" in told["HEALTHCHECK"]
    assert 'HEALTH = "/health"' in (ROOT / "compare" / "web" / "shell" / "server.py").read_text()


def test_the_services_fit_together() -> None:
    services = compose()["services"]
    assert services.keys() == {"app", "database", "scheduler", "worker"}
    volumes = {v.split(":")[0] for s in services.values() for v in s.get("volumes", ())}
    assert volumes == compose()["volumes"].keys()
    # Only the app is reached from outside the services, and by this machine alone.
    assert {name for name, service in services.items() if "ports" in service} == {"app"}
    assert all(port.startswith("127.0.0.1:") for port in services["app"]["ports"])
    assert "@database/" in services["app"]["environment"]["PARALLAX_DATABASE_URL"]
    assert "tcp://scheduler:8786" in services["worker"]["command"]


@pytest.mark.parametrize("name", ["scheduler", "worker"])
def test_the_commands_of_the_cluster_are_known(name: str) -> None:
    _, *command = compose()["services"][name]["command"]
    options = [part for part in command if part.startswith("--")]
    done = subprocess.run(
        [sys.executable, *command[:3], "--help"], capture_output=True, text=True, check=True
    )
    assert all(option.removeprefix("--no-") in done.stdout for option in options)


def test_compose_itself_takes_the_file() -> None:
    if shutil.which("docker-compose") is None:
        pytest.skip("NOT TESTED: compose.yaml by docker-compose itself (Debian: docker-compose)")
    command = ["docker-compose", "-f", str(ROOT / "compose.yaml"), "config", "--quiet"]
    done = subprocess.run(
        command, env={**os.environ, "POSTGRES_PASSWORD": "x"}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
