"""Tests of the set-up: which province a kiosk trusts, and that a set-up is applied completely or not at all.

An interruption by a power cut or a full disk must not leave a set-up that is applied in part.
"""

import pytest

from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.set_up import SetUpError
from kiosk.domain.syncing.access import ServerAccess
from kiosk.services.set_up import set_up_service as set_up
from kiosk.services.set_up.set_up_service import finish_set_up
from kiosk.settings import Settings
from tests.content.province import Province, root_of
from tests.services.set_up.kiosk import LE_THUY

FILE = """
commune = "19249"
hamlets = ["An Lạc"]
province_root = "root.json"

[sync]
address = "https://kho.example/quang-tri"
token = "bimat"
"""
ACCESS = ServerAccess("https://kho.example/quang-tri", token="bimat")  # noqa: S106 - a test


class PowerCutError(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


@pytest.fixture
def planned(kiosk):
    """Return the plan for a set-up with a new province, on a kiosk that trusts another province."""
    kiosk.service.save(Settings(place="xã Cũ", volume=1))
    kiosk.put("root.json", root_of("Tỉnh Cũ"))
    kiosk.service.trust(kiosk.service.look(kiosk.drive).roots[0])
    kiosk.put("root.json", root_of("Tỉnh Quảng Trị"))
    return kiosk.plan(FILE)


def test_a_new_kiosk_knows_no_province(kiosk):
    assert (kiosk.service.settings(), kiosk.service.province()) == (Settings(), None)


def test_a_root_from_a_stick_is_believed_from_then_on(kiosk):
    kiosk.put("tinh/root.json", data := root_of("Tỉnh Quảng Trị"))
    (found,) = kiosk.service.look(kiosk.drive).roots
    kiosk.service.trust(found)
    assert kiosk.places.root.read_bytes() == data
    assert kiosk.service.province() == found.root


def test_of_several_roots_the_good_ones_are_offered(kiosk):
    kiosk.put("a/root.json", b"{}")
    kiosk.put("b/root.json", root_of())
    assert [found.path for found in kiosk.service.look(kiosk.drive).roots] == ["b/root.json"]


def test_a_bad_root_alone_is_told(kiosk):
    kiosk.put("root.json", b"{}")
    (found,) = kiosk.service.look(kiosk.drive).roots
    assert found.error is not None


def test_a_root_that_nobody_judged_is_refused_and_the_old_one_stays(kiosk):
    kiosk.put("root.json", root_of())
    (good,) = kiosk.service.look(kiosk.drive).roots
    kiosk.service.trust(good)
    kiosk.put("root.json", b"{}")
    (bad,) = kiosk.service.look(kiosk.drive).roots
    before = kiosk.state()
    with pytest.raises(SetUpError):
        kiosk.service.trust(bad)
    assert kiosk.state() == before


def test_a_damaged_root_means_no_province(kiosk):
    kiosk.places.root.parent.mkdir(parents=True)
    kiosk.places.root.write_bytes(b"\x00")
    assert kiosk.service.province() is None


def test_a_set_up_file_is_applied(kiosk, planned):
    kiosk.service.apply(planned)
    assert kiosk.service.settings() == Settings("xã Lệ Thủy", "19249", ("An Lạc",), volume=1)
    assert kiosk.service.province().name == "Tỉnh Quảng Trị"
    assert not kiosk.places.unfinished.exists()


def test_what_was_judged_is_applied_even_if_the_stick_changes(kiosk, planned):
    kiosk.put("root.json", root_of("Tỉnh Khác"))
    kiosk.service.apply(planned)
    assert kiosk.service.province().name == "Tỉnh Quảng Trị"


def test_a_file_with_a_wrong_line_is_refused_and_nothing_changes(kiosk):
    plan = kiosk.plan('commune = "19249"\nvolume = 9')
    before = kiosk.state()
    with pytest.raises(SetUpError):
        kiosk.service.apply(plan)
    assert kiosk.state() == before


@pytest.mark.parametrize("cut", range(4))
def test_the_power_goes_at_any_file_and_all_or_nothing_is_done(kiosk, planned, monkeypatch, cut):
    before, done = kiosk.state(), []
    write = set_up.write_file

    def write_until_cut(file, data, **options):
        if len(done) == cut:
            raise PowerCutError
        write(file, data, **options)
        done.append(file)

    monkeypatch.setattr(set_up, "write_file", write_until_cut)
    with pytest.raises(PowerCutError):
        kiosk.service.apply(planned)
    monkeypatch.setattr(set_up, "write_file", write)
    was_written_down = finish_set_up(kiosk.places, None)
    assert was_written_down == (cut > 0)
    if cut == 0:
        assert kiosk.state() == before
    else:
        assert kiosk.service.settings().commune == LE_THUY.code
        assert kiosk.service.province().name == "Tỉnh Quảng Trị"
        assert kiosk.service.access() == ACCESS
        assert not finish_set_up(kiosk.places, None)


def test_a_full_disk_changes_nothing_and_says_what_to_do(kiosk, planned, monkeypatch):
    def full(_file, _data, **_options):
        raise OSError(28, "No space left on device")

    before = kiosk.state()
    monkeypatch.setattr(set_up, "write_file", full)
    with pytest.raises(SetUpError, match="The self-check shows what to do about the disk"):
        kiosk.service.apply(planned)
    assert kiosk.state() == before


def test_nothing_is_left_to_finish_on_a_calm_start(kiosk):
    assert not finish_set_up(kiosk.places, None)


def trusts(kiosk, data):
    kiosk.put("root.json", data)
    (found,) = kiosk.service.look(kiosk.drive).roots
    kiosk.service.trust(found)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_root_of_the_same_province_takes_back_nothing_that_was_believed(kiosk, version):
    province = Province()
    kiosk.ledger.root = province.root(2)
    trusts(kiosk, province.root(version))
    assert kiosk.ledger.times_forgotten == 0


def test_an_older_root_put_in_by_an_attacker_is_refused_a_fresh_start_and_what_is_believed_stays(kiosk):
    province = Province()
    kiosk.ledger.root = newest = province.root(2)
    trusts(kiosk, province.root(1))
    assert (kiosk.ledger.root, kiosk.ledger.times_forgotten) == (newest, 0)


def test_the_first_root_put_in_again_after_all_keys_changed_twice_is_refused_a_fresh_start(kiosk):
    province = Province()
    trusts(kiosk, province.root(1))
    province.root(2)
    kiosk.ledger.root = newest = province.root(3)
    trusts(kiosk, province.root(1))
    assert (kiosk.ledger.root, kiosk.ledger.times_forgotten) == (newest, 0)


def test_what_was_believed_of_another_province_is_forgotten_with_its_key(kiosk):
    kiosk.ledger.root = Province("Tỉnh Cũ").root(2)
    trusts(kiosk, root_of("Tỉnh Quảng Trị"))
    assert (kiosk.ledger.times_forgotten, kiosk.service.province().name) == (1, "Tỉnh Quảng Trị")


def test_a_damaged_belief_is_forgotten(kiosk):
    kiosk.ledger.root = b"{}"
    trusts(kiosk, root_of())
    assert kiosk.ledger.times_forgotten == 1


def test_the_power_goes_before_the_other_province_is_forgotten_and_the_next_start_forgets_it(kiosk, monkeypatch):
    kiosk.ledger.root = Province("Tỉnh Cũ").root(2)

    def cut():
        raise PowerCutError

    monkeypatch.setattr(kiosk.ledger, "forget", cut)
    with pytest.raises(PowerCutError):
        trusts(kiosk, root_of("Tỉnh Quảng Trị"))
    monkeypatch.undo()
    assert finish_set_up(kiosk.places, None)
    assert kiosk.ledger.times_forgotten == 0
    assert finish_set_up(kiosk.places, kiosk.ledger)
    assert kiosk.ledger.times_forgotten == 1
    assert not finish_set_up(kiosk.places, kiosk.ledger)


@pytest.fixture
def issued(kiosk):
    """Return a service of a kiosk that has printed the number 1/5 this year, and the settings that it reported."""
    reported = []

    def numbering(_form):
        return Numbering(2026, 2, frozenset({"1/5"}))

    return set_up.SetUpService(kiosk.places, kiosk.ledger, numbering, reported.append), reported


def test_a_form_that_would_repeat_a_number_is_refused_and_nothing_changes(kiosk, issued):
    service, reported = issued
    before = kiosk.state()
    with pytest.raises(SetUpError, match="1/5 would be given a second time"):
        service.save(Settings(certificate_numbers="1/{number}", centre="Trung tâm"))
    assert (kiosk.state(), reported) == (before, [])


def test_another_form_is_saved_and_reported(issued):
    service, reported = issued
    chosen = Settings(certificate_numbers="{number}/{year}/GGN", centre="Trung tâm")
    service.save(chosen)
    assert (service.settings(), reported) == (chosen, [chosen])


def test_a_set_up_file_cannot_repeat_a_number_either(kiosk, issued):
    service, _ = issued
    kiosk.put("tram-hoc.toml", 'certificate_numbers = "1/{number}"')
    (plan,) = service.look(kiosk.drive).plans
    assert not plan.can_be_applied
    assert "1/5 would be given a second time" in str(plan.lines[0].error)


def test_a_certificate_that_was_issued_after_the_file_was_read_is_taken_into_account(kiosk):
    given = set()
    service = set_up.SetUpService(
        kiosk.places, kiosk.ledger, lambda _form: Numbering(2026, len(given) + 1, frozenset(given))
    )
    kiosk.put("tram-hoc.toml", 'certificate_numbers = "1/{number}"')
    (plan,) = service.look(kiosk.drive).plans
    given.add("1/5")
    before = kiosk.state()
    with pytest.raises(SetUpError):
        service.apply(plan)
    assert kiosk.state() == before
