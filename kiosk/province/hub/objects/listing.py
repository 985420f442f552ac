"""Reads one page of a list of objects (ListObjectsV2 of S3).

Rules: A page is used only if it is one, is complete and names the next page if there is one, because an object that a
list leaves out would count as lost.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MOST_NAMES = 1000
"""Maximum number of names on a page; a page with names of this program has about 400 KB."""
_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>\s*)?<ListBucketResult[\s>]")
_END = re.compile(rb"</ListBucketResult>\s*\Z")
_OBJECT = re.compile(rb"<Contents>(.*?)</Contents>", re.DOTALL)
_KEY = re.compile(rb"<Key>([^<]*)</Key>")
_SIZE = re.compile(rb"<Size>\s*([0-9]{1,18})\s*</Size>")
_FOLDER = re.compile(rb"<CommonPrefixes>\s*<Prefix>([^<]*)</Prefix>\s*</CommonPrefixes>")
_IS_CUT = re.compile(rb"<IsTruncated>\s*true\s*</IsTruncated>")
_NEXT = re.compile(rb"<NextContinuationToken>([^<]+)</NextContinuationToken>")


class ListingError(Exception):
    """The response is not a complete page of a list."""


@dataclass(frozen=True, slots=True)
class NamesPage:
    """Full names of objects, with their sizes in bytes, and of folders.

    ``following``: token of the next page, "" if none.
    """

    keys: Mapping[str, int]
    folders: Sequence[str]
    following: str


def read_listing(body: bytes) -> NamesPage:
    """Read a page. Raises ListingError."""
    if _START.match(body) is None:
        raise ListingError("not a list of objects")
    if _END.search(body) is None:
        raise ListingError("an incomplete list of objects")
    following = _NEXT.search(body)
    is_cut = _IS_CUT.search(body) is not None
    if is_cut and following is None:
        raise ListingError("a list of objects without its next page")
    token = _text(following[1]) if is_cut and following is not None else ""
    folders = [_text(one).removesuffix("/") for one in _FOLDER.findall(body)]
    return NamesPage(dict(map(_key_and_size, _OBJECT.findall(body))), folders, token)


def _key_and_size(entry: bytes) -> tuple[str, int]:
    key, size = _KEY.search(entry), _SIZE.search(entry)
    if key is None or size is None:
        raise ListingError("an object without its name or size")
    return _text(key[1]), int(size[1])


def _text(data: bytes) -> str:
    return html.unescape(data.decode("utf-8", "replace"))
