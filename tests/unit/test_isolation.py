"""The tests' own ground: they neither see this machine nor leave it."""

import os
import socket
from pathlib import Path

import keyring.errors
import pytest

from tests.conftest import HOME, strangers


def test_a_name_that_nobody_has_is_not_found() -> None:
    with pytest.raises(socket.gaierror):
        socket.create_connection(("mail.invalid", 443), timeout=1)


def test_an_example_address_does_not_answer() -> None:
    with pytest.raises(OSError, match="unreachable"):
        socket.create_connection(("192.0.2.1", 443), timeout=1)


def test_a_foreign_host_is_out_of_reach_and_remembered() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("mail.example.com", 443)

    assert strangers == ["mail.example.com"]
    strangers.clear()


def test_this_machine_is_within_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_files_of_a_run_lie_in_the_tests_home() -> None:
    assert Path(os.environ["ATTENDANT_HOME"]).is_relative_to(HOME.name)
    assert Path.home() == Path(HOME.name)


def test_the_machines_keyring_is_not_asked() -> None:
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("attendant", "reception")
