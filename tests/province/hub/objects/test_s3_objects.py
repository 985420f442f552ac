"""Tests of objects in S3 with a server that fails in every way: nothing is lost, and each failure has its words."""

from random import Random

import pytest

from kiosk.domain.errors import KioskError
from kiosk.province.hub.objects.port import ObjectsError
from kiosk.province.hub.objects.s3_objects import S3Objects
from tests.province.hub.objects.bucket import Bucket, BucketHandler, Fault, at_random, forgets_write, shows_page
from tests.province.hub.objects.conftest import AT_ONCE, Connects

FOLDERS = ("archive/a", "archive/b", "held/c", "a")


@pytest.mark.parametrize("seed", range(6))
def test_with_random_faults_the_bucket_has_what_was_written(bucket: Bucket, objects: S3Objects, seed: int) -> None:
    rng, expected = Random(seed), {}
    bucket.has_etags = seed % 2 == 0
    bucket.fault = at_random(seed)
    for number in range(30):
        name = f"{rng.choice(FOLDERS)}/{rng.randrange(6)}.age"
        if rng.random() < 0.3:
            objects.delete(name)
            expected.pop(name, None)
        else:
            expected[name] = b"%d" % number * rng.randrange(3000)
            objects.put(name, expected[name])
        assert objects.get(name, 10**6) == expected.get(name)
    assert bucket.files == {f"hub/{name}": data for name, data in expected.items()}
    for folder in FOLDERS:
        inside = sorted(name for name in expected if name.rpartition("/")[0] == folder)
        assert objects.names(folder, 100) == inside
        assert objects.names(folder, 2) == inside[:2]
    assert objects.folders("", 100) == sorted({name.split("/")[0] for name in expected})


def test_a_list_of_many_pages_is_complete(bucket: Bucket, objects: S3Objects) -> None:
    bucket.files |= {f"hub/a/{number:03}": b"" for number in range(100)}
    bucket.files |= {f"hub/{number:03}/x": b"" for number in range(50)}
    assert objects.names("a", 1000) == [f"a/{number:03}" for number in range(100)]
    assert objects.folders("", 1000) == [*(f"{number:03}" for number in range(50)), "a"]
    assert objects.names("a", 7) == [f"a/{number:03}" for number in range(7)]


def test_names_that_a_hub_never_writes_are_not_listed(bucket: Bucket, objects: S3Objects) -> None:
    bucket.files |= dict.fromkeys(("hub/a/.x", "hub/a/b&c", "hub/.y/z", "hub/a/", "hub//q", "other/a/1"), b"")
    assert objects.names("a", 10) == ["a/b&c"]
    assert objects.folders("", 10) == ["a"]


def test_folders_that_nobody_wants_do_not_count(bucket: Bucket, objects: S3Objects) -> None:
    bucket.files |= {f"hub/{number:03}/x": b"" for number in range(50)}
    assert objects.folders("", 2, lambda name: name.endswith("9")) == ["009", "019"]


def answers(body: bytes, status: int = 200) -> Fault:
    def fault(handler: BucketHandler) -> bool:
        handler.answer(status, body)
        return True

    return fault


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b"<ListBucketResult><Contents><Key>hub/a/1</Key></Contents>",
        b"<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
        b"<ListBucketResult><Contents><Key>hub/a/1</Key></Contents></ListBucketResult>",
    ],
)
def test_what_is_no_complete_list_is_no_empty_folder(bucket: Bucket, objects: S3Objects, body: bytes) -> None:
    bucket.fault = answers(body)
    with pytest.raises(ObjectsError, match="does not respond like S3"):
        objects.names("a", 10)


def test_objects_of_several_pages_are_listed_with_their_sizes(bucket: Bucket, objects: S3Objects) -> None:
    for number in range(5):
        objects.put(f"a/{number}", b"x" * number)
    assert bucket.page < 5
    assert objects.sizes("a", 10) == {f"a/{number}": number for number in range(5)}


def test_a_list_that_repeats_itself_ends_in_an_error(bucket: Bucket, objects: S3Objects) -> None:
    page = b"<IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken>"
    bucket.fault = answers(b"<ListBucketResult>%s</ListBucketResult>" % page)
    with pytest.raises(ObjectsError, match="the same page again"):
        objects.names("a", 10)


def test_a_write_that_is_not_made_is_an_error(bucket: Bucket, objects: S3Objects) -> None:
    bucket.fault = forgets_write
    with pytest.raises(ObjectsError, match="does not respond like S3"):
        objects.put("a/1", b"x")
    assert bucket.requests.count("PUT") == 1 + len(AT_ONCE)


def test_a_page_is_never_an_object(bucket: Bucket, objects: S3Objects) -> None:
    bucket.fault = shows_page
    for act in (lambda: objects.get("a/1", 9), lambda: objects.put("a/1", b"x"), lambda: objects.delete("a/1")):
        with pytest.raises(ObjectsError, match="does not respond like S3"):
            act()


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, "SignatureDoesNotMatch", "does not accept the keys"),
        (403, "InvalidAccessKeyId", "does not accept the keys"),
        (403, "AccessDenied", "does not allow this"),
        (403, "RequestTimeTooSkewed", "have different times"),
        (404, "NoSuchBucket", "has no such bucket"),
        (503, "SlowDown", "is overloaded or has an error"),
        (507, "", "is full"),
    ],
)
def test_each_refusal_is_told_with_its_remedy(
    bucket: Bucket, objects: S3Objects, status: int, code: str, said: str
) -> None:
    bucket.fault = answers(b"<Error><Code>%s</Code></Error>" % code.encode(), status)
    for act in (lambda: objects.get("a/1", 9), lambda: objects.put("a/1", b"x"), lambda: objects.names("a", 9)):
        with pytest.raises(ObjectsError, match=said) as told:
            act()
        assert told.value.cure
        assert "top-secret" not in str(told.value)
        assert "this kiosk" not in str(told.value)


def test_another_authority_is_refused(connects: Connects) -> None:
    with pytest.raises(ObjectsError, match="has a certificate that is not trusted"):
        connects(ca="").get("a/1", 9)
    with pytest.raises(KioskError, match="has a certificate that is not trusted"):
        connects(ca="no certificate")


def test_a_server_that_does_not_run_is_told(bucket: Bucket, connects: Connects) -> None:
    with pytest.raises(ObjectsError, match="does not respond"):
        connects(address="s3+https://127.0.0.1:1/ket-qua").get("a/1", 9)
    assert bucket.requests == []


def test_a_large_object_is_read_up_to_the_limit(bucket: Bucket, objects: S3Objects) -> None:
    bucket.files["hub/a/1"] = bytes(3_000_000)
    assert objects.get("a/1", 1_048_577) == bytes(1_048_577)
    bucket.files["hub/a/1"] = b"small"
    assert objects.get("a/1", 10) == b"small"
