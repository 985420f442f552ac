"""Maps for QML of the page of results: the three states with their numbers, and the rows above the bundles.

Rules: every row has the keys ``key``, ``title``, ``facts``, ``standing``, ``tone``, ``act`` and ``actLabel``.
``act``: what the button of the row opens, a phase of `SendingViewModel`; empty for a row without a button.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.staff.words import format_moment, format_number, format_size, told
from kiosk.domain.syncing.bundle_states import BundleState, WayKind
from kiosk.domain.syncing.contacts import ContactOutcome
from kiosk.domain.syncing.pack_visits import PackState

if TYPE_CHECKING:
    from kiosk.domain.syncing.network_state import NetworkState
    from kiosk.domain.syncing.pack_visits import PackVisit
    from kiosk.services.results.taking import SyncState
    from kiosk.services.results.ways import WayUsed

Row = dict[str, str | bool]
translate = QCoreApplication.translate
_TO_MEND = ("", "bad")
"""State of a row with a fault that a person has to mend; its button leads to what to do."""


def state_cards(state: "SyncState | None") -> list[Row]:
    """Return one map per state of results, in the order of their way: ``key``, ``number``, ``label``, ``tone``."""
    labels = {
        BundleState.ON_KIOSK: translate("Results", "stored on the kiosk only"),
        BundleState.AWAY: translate("Results", "taken away / sent"),
        BundleState.RECEIVED: translate("Results", "received by the province"),
    }
    if state is None:
        return []
    return [
        {
            "key": one.value,
            "number": format_number(state.numbers[one].events),
            "label": label,
            "tone": "good" if one is BundleState.RECEIVED and state.numbers[one].events else "",
        }
        for one, label in labels.items()
    ]


def total_text(state: "SyncState") -> str:
    """Return how many records the three states have together, and what a record is."""
    total = sum(count.events for count in state.numbers.values())
    text = translate("Results", "Recorded so far: {total} records, such as answers and finished lessons.")
    return text.format(total=format_number(total)) if total else ""


def rows_above(state: "SyncState", loose: str) -> list[Row]:
    """Return the rows for the registration, the network, each way that was used, and the events in no bundle.

    `loose`: text about these events.
    """
    from kiosk.services.results.ways import ways_used

    used = ways_used(state.bundles)
    over_network = [one for one in used if one.way is WayKind.NETWORK]
    rows = [_code_row(state.code)] if state.code else []
    rows += [_network_row(state.network, is_ready=state.is_ready)] if state.network is not None else []
    rows += [_packs_row(state.network.packs)] if state.network is not None and state.network.has_mirror else []
    rows += [_way_row(one) for one in (*over_network, *(one for one in used if one.way is not WayKind.NETWORK))]
    rows += [] if state.network is not None else [_no_network_row()]
    if state.loose:
        title = translate("Results", "Not yet in a bundle")
        rows.append(_row("loose", title, loose, state=(translate("Results", "Stored on the kiosk"), "note")))
    return rows


def _row(key: str, title: str, facts: str, act: str = "", state: tuple[str, str] = ("", "")) -> Row:
    """Return the map of a row. `state`: text and tone of its state."""
    labels = {
        "network": translate("Results", "Send now"),
        "fault": translate("Results", "What to do"),
        "code": translate("Results", "Show it big"),
    }
    return {
        "key": key,
        "title": title,
        "facts": facts,
        "standing": state[0],
        "tone": state[1],
        "act": "network" if act == "fault" else act,
        "actLabel": labels.get(act, ""),
    }


def _code_row(code: str) -> Row:
    title = translate("Results", "Code: {code}").format(code=code)
    facts = translate(
        "Results", "The province has not answered this kiosk yet. Call the office and read this code to it."
    )
    return _row("code", title, facts, act="code")


def _no_network_row() -> Row:
    title = translate("Results", "Network: no server is set up")
    facts = translate(
        "Results",
        "Results leave on sticks. To send over a network: load a set-up file of the province with its server.",
    )
    return _row("network", title, facts)


def _network_row(network: "NetworkState", *, is_ready: bool) -> Row:
    if network.fault is not None:
        sentence, _ = network.fault.sentences
        title = translate("Results", "Network: cannot be used")
        return _row("network", title, told(sentence, network.fault.said), act="fault", state=_TO_MEND)
    title = translate("Results", "Network: {host}").format(host=network.host)
    said = network.sentences()
    contact = network.contact
    if contact is not None and contact.outcome is ContactOutcome.FAILED and contact.error is not None:
        state = _TO_MEND if network.needs_person else ("", "")
        return _row(
            "network", title, told(contact.error.sentences[0], contact.error.said), act="network", state=state
        )
    if contact is None or contact.outcome is not ContactOutcome.DONE:
        return _row("network", title, told(said[0].sentence, said[0].values), act="network")
    if not is_ready:
        facts = translate("Results", "Nothing is sent: the province's keys are missing.")
        return _row("network", title, facts, act="network", state=_TO_MEND)
    text = translate("Results", "Last contact: {when}").format(when=format_moment(contact.at))
    return _row("network", title, f"{text} · {_traffic(network)}".rstrip(" ·"), act="network")


def _traffic(network: "NetworkState") -> str:
    """Return the traffic of this month in few words; empty if it is unknown."""
    if network.used is None:
        return ""
    sizes = [format_size(size) for size in (network.used, network.limit) if size is not None]
    return translate("Results", "this month: {used}").format(used=" / ".join(sizes))


def _packs_row(seen: "PackVisit | None") -> Row:
    """Return the row about the last look for packs over the network; None: not yet."""
    if seen is None:
        title = translate("Results", "Packs over the network")
        return _row("packs", title, translate("Results", "Packs are looked for after the next contact."))
    title = translate("Results", "Packs over the network: {host}").format(host=seen.host or "—")
    parts = [translate("Results", "last looked for: {when}").format(when=format_moment(seen.at))]
    if seen.error is not None:
        parts.append(told(seen.error.sentences[0], seen.error.said))
    parts += [
        text.format(count=format_number(len(found)))
        for state, text in _pack_texts().items()
        if (found := seen.of(state))
    ]
    if len(parts) == 1:
        parts.append(translate("Results", "nothing new"))
    waits = len(seen.of(PackState.FETCHED))
    standing = translate("Results", "To be installed: {count}").format(count=format_number(waits)) if waits else ""
    return _row("packs", title, " · ".join(parts), state=(standing, "note" if waits else ""))


def _pack_texts() -> dict[PackState, str]:
    return {
        PackState.FETCHED: translate("Results", "downloaded: {count}, install them on the page “Load packs”"),
        PackState.CUT: translate("Results", "goes on with the next contact: {count}"),
        PackState.METERED: translate("Results", "not downloaded, traffic costs money here: {count}"),
        PackState.LIMIT: translate("Results", "not downloaded, too large for this month's limit: {count}"),
        PackState.FULL: translate("Results", "not downloaded, disk nearly full: {count}"),
        PackState.MISSING: translate("Results", "not on the server yet: {count}"),
        PackState.REFUSED: translate("Results", "refused, not the signed file: {count}"),
    }


def _way_row(used: "WayUsed") -> Row:
    titles = {
        WayKind.STICK: translate("Results", "USB “{place}”"),
        WayKind.FOLDER: translate("Results", "Folder “{place}”"),
        WayKind.NETWORK: translate("Results", "Sent to {place}"),
    }
    facts = translate("Results", "bundles: {count} · last one {when}").format(
        count=format_number(used.bundles), when=format_moment(used.last)
    )
    if not used.is_dated:
        facts = translate("Results", "{taken} (the clock was wrong)").format(taken=facts)
    waits = translate("Results", "without receipt: {count}").format(count=format_number(used.unanswered))
    return _row(
        f"way-{used.way.value}-{used.place}",
        titles[used.way].format(place=used.place),
        facts,
        state=(waits, "") if used.unanswered else (translate("Results", "The province has it"), "good"),
    )
