"""The order of the items of a package, by its manifest and its tests.

Rules: first the tests, section by section; then the items that no test names, in the order of the manifest; then the
tests and items that are not in the manifest, in alphabetical order. Every item comes once. A file that is named but
cannot be read is yielded as a fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.package.files import PackageFiles, folder_of, resolved
from kiosk.content.exchange.package.remarks import NO_MANIFEST, OLD_VERSION, absent, outside, unreadable
from kiosk.content.exchange.qti.documents import parse, root_tag
from kiosk.domain.errors import QuestionsRefusedError

MANIFEST = "imsmanifest.xml"
_MOST_LEVELS = 20


@dataclass(frozen=True, slots=True)
class ListedItem:
    """A file of the package that holds an item or a shared text, or why there is none. ``category``: its section."""

    name: str
    category: str = ""
    fault: Remark | None = None


@dataclass(slots=True)
class PackageOrder:
    """Finds the items of the package ``files``. ``names``: names of all its files, if they can be listed."""

    files: PackageFiles
    names: tuple[str, ...] = ()
    notes: list[Remark] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def items(self, manifests: list[str]) -> Iterator[ListedItem]:
        """The items of the package with the given manifests."""
        known: set[str] = set(manifests)
        for manifest in manifests:
            try:
                root, _ = parse(self.files.read(manifest))
            except (QuestionsRefusedError, KeyError, OSError):
                self.notes.append(NO_MANIFEST)
                continue
            yield from self._listed(root, folder_of(manifest), known)
        unlisted = [name for name in sorted(self.names) if name.lower().endswith(".xml") and name not in known]
        roots = {name: self._root(name) for name in unlisted if name not in self._seen}
        for name in [name for name, tag in roots.items() if tag == "assessmentTest"]:
            yield from self._test_file(ListedItem(name))
        for name, tag in roots.items():
            if tag in {"assessmentItem", ""}:
                yield from self._once(name, "")
            elif tag == "questestinterop":
                yield from self._once(name, "", OLD_VERSION)

    def test(self, root: Element, folder: str) -> Iterator[ListedItem]:
        """The items of the simplified test or section `root`, a file in `folder`."""
        yield from self._sections(root, folder, "", 0)

    def _listed(self, manifest: Element, folder: str, known: set[str]) -> Iterator[ListedItem]:
        items: list[ListedItem] = []
        for resource in manifest.iter("resource"):
            kind = resource.get("type", "").lower()
            for reference in [resource.get("href"), *(one.get("href") for one in resource.iterfind("file"))]:
                if (name := resolved(_based(folder, manifest, resource), reference or "")) is not None:
                    known.add(name)
            found = self._main(resource, _based(folder, manifest, resource))
            if "qti_xmlv1" in kind or "qtiasiv1" in kind or "xmlv1p2" in kind:
                items.append(ListedItem(found.name, fault=OLD_VERSION))
            elif "test" in kind or "assessment_xml" in kind or "section" in kind:
                yield from self._test_file(found)
            elif "item" in kind:
                items.append(found)
        for item in items:
            yield from self._once(item.name, "", item.fault)

    def _main(self, resource: Element, folder: str) -> ListedItem:
        inner = next((one.get("href") for one in resource.iterfind("file") if one.get("href")), "")
        reference = resource.get("href") or inner or ""
        return self._referred(folder, reference)

    def _referred(self, folder: str, reference: str) -> ListedItem:
        name = resolved(folder, reference)
        if name is None:
            return ListedItem(reference, fault=outside(reference))
        return ListedItem(name) if self.files.has(name) else ListedItem(name, fault=absent(name))

    def _test_file(self, listed: ListedItem) -> Iterator[ListedItem]:
        if listed.fault is not None:
            yield listed
            return
        try:
            root, _ = parse(self.files.read(listed.name))
        except (KeyError, OSError):
            yield ListedItem(listed.name, fault=absent(listed.name))
        except QuestionsRefusedError:
            yield ListedItem(listed.name, fault=unreadable(listed.name))
        else:
            self._seen.add(listed.name)
            yield from self.test(root, folder_of(listed.name))

    def _sections(self, element: Element, folder: str, section: str, level: int) -> Iterator[ListedItem]:
        for part in element:
            if part.tag == "assessmentItemRef":
                listed = self._referred(folder, part.get("href", ""))
                yield from self._once(listed.name, section, listed.fault)
            elif part.tag == "assessmentSectionRef" and level < _MOST_LEVELS:
                yield from self._section_file(self._referred(folder, part.get("href", "")), section, level)
            elif part.tag in {"testPart", "assessmentSection"} and level < _MOST_LEVELS:
                title = part.get("title", "") if part.tag == "assessmentSection" else ""
                yield from self._sections(part, folder, title or section, level + 1)

    def _section_file(self, listed: ListedItem, section: str, level: int) -> Iterator[ListedItem]:
        if listed.fault is not None:
            yield listed
        elif listed.name not in self._seen:
            self._seen.add(listed.name)
            try:
                root, _ = parse(self.files.read(listed.name))
            except (KeyError, OSError, QuestionsRefusedError):
                yield ListedItem(listed.name, fault=unreadable(listed.name))
            else:
                title = root.get("title", "") or section
                yield from self._sections(root, folder_of(listed.name), title, level + 1)

    def _once(self, name: str, category: str, fault: Remark | None = None) -> Iterator[ListedItem]:
        if name not in self._seen:
            self._seen.add(name)
            yield ListedItem(name, category, fault)

    def _root(self, name: str) -> str:
        """The name of the root element of `name`; empty if the file is damaged."""
        try:
            return root_tag(self.files.read(name))
        except (KeyError, OSError, QuestionsRefusedError):
            return ""


def _based(folder: str, manifest: Element, resource: Element) -> str:
    """The folder to which the references of `resource` are relative (``xml:base`` of IMS Content Packaging)."""
    bases = [manifest.get("base", ""), resource.get("base", "")]
    for base in bases:
        inner = resolved(folder, base + "/.") if base else None
        folder = inner if inner is not None else folder
    return folder
