"""A real PostgreSQL server of the tests' own; without one, the run says so at its end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

NEEDED = (
    "The tests of the classroom on PostgreSQL did NOT run: they need its programs "
    "(Debian: apt-get install postgresql) and the Python package psycopg."
)


def program(name: str) -> str | None:
    """Return where a program of PostgreSQL's is; Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server of our own on a Unix socket, without the database's name."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    pytest.importorskip("psycopg", reason=NEEDED)
    if initdb is None or pg_ctl is None:
        pytest.skip(NEEDED)
    # The path of a socket has at most some 100 letters.
    folder = Path(tempfile.mkdtemp(prefix="parallax-pg-", dir="/tmp"))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        account = next(
            n for n in ("postgres", "nobody") if n in {p.pw_name for p in pwd.getpwall()}
        )
        user = {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []}
        shutil.chown(folder, account)

    def run(*command: str) -> None:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, **user)
        assert done.returncode == 0, done.stdout + done.stderr

    data = str(folder / "data")
    run(initdb, "-D", data, "-U", "parallax", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=120"
    run(pg_ctl, "-D", data, "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql://parallax@/{{database}}?host={folder}"
    finally:
        run(pg_ctl, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def create_database(postgresql: str, template: str = "template1") -> str:
    """Make a database like the template; return its name."""
    import psycopg

    name = f"class_{uuid4().hex}"
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return name
