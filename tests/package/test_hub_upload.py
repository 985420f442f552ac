"""The command of the hub's package that sets up the server for kiosks: a real OpenSSL, and fakes of the system."""

import shutil
import ssl
import tomllib

import pytest

from tests.package.test_hub_files import PROGRAMS, Machine, machine, office

__all__ = ["machine", "office"]  # fixtures that pytest finds by name in this module


@pytest.fixture
def uploads(office: Machine) -> Machine:
    """A machine on which nginx is installed; the command `enrol` prints a token."""
    (office.path / "etc/tram-hoc-so-hub").mkdir()
    for name in ("nginx", "chgrp"):
        office.add(name)
    office.add("tram-hoc-so-hub", 'printf \'commune = "19249"\\n[sync]\\nenrolment = "TOKEN"\\n\'')
    return office


def test_the_access_of_a_kiosk_is_a_whole_set_up_file(uploads: Machine):
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl: apt-get install openssl")
    done = uploads.run(PROGRAMS / "upload", "ket-qua.example", "tram-le-thuy", "19249")
    assert done.returncode == 0, done.stderr
    told = tomllib.loads(done.stdout)
    access = told["sync"]
    assert (told["commune"], access["enrolment"], access["user"]) == ("19249", "TOKEN", "tram-le-thuy")
    assert access["address"] == "https://ket-qua.example/"
    assert ssl.create_default_context(cadata=access["ca"]).cert_store_stats()["x509_ca"] == 1
    assert "systemctl restart tram-hoc-so-hub-upload.service" in uploads.calls
    kept = uploads.path / "etc/tram-hoc-so-hub"
    assert {path.name for path in kept.iterdir()} == {"authority.pem", "server.pem", "users"}
    assert access["password"] not in (kept / "users").read_text("ascii")


def test_a_certificate_of_the_office_is_used_as_it_is(uploads: Machine):
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl: apt-get install openssl")
    own = uploads.path / "etc/tram-hoc-so-hub/server.pem"
    own.write_text("of another authority", "ascii")
    access = tomllib.loads(uploads.run(PROGRAMS / "upload", "ket-qua.example", "tram-1").stdout)["sync"]
    assert "ca" not in access
    assert own.read_text("ascii") == "of another authority"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ([], "name the address of this machine"),
        (["https://ket-qua.example", "tram-1"], "name the address of this machine"),
        (["ket-qua.example"], "give the kiosk a short name"),
        (["ket-qua.example", "Trạm 1"], "give the kiosk a short name"),
        (["ket-qua.example", "a:b"], "give the kiosk a short name"),
    ],
)
def test_a_wrong_word_for_the_server_is_explained_and_changes_nothing(uploads: Machine, typed: list[str], said: str):
    done = uploads.run(PROGRAMS / "upload", *typed)
    assert (done.returncode, done.stdout, said in done.stderr) == (1, "", True)
    assert not list((uploads.path / "etc/tram-hoc-so-hub").iterdir())
