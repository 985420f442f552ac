"""What keeps results from reaching the province: access, keys, network, registration.

Rules: a kiosk without a server is in order, because its results leave on sticks. A failure that passes by itself,
such as a lost connection, is no finding.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.domain.self_check import Finding, Health, Part, Words, words
from kiosk.domain.syncing.bundle_states import BundleState
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.texts import translatable
from kiosk.services.results.sealer import NoRecipientsError
from kiosk.services.results.taking import SyncState

UNANSWERED = timedelta(days=30)
"""Without any receipt this long after results left, the province has perhaps not approved this kiosk."""


def obstacle(state: SyncState, now: datetime) -> Finding | None:
    """Return the finding about what keeps the results of `state` from arriving; None if nothing is known."""
    network = state.network
    if network is not None and network.fault is not None:
        return Finding.of_error(Part.SYNC, network.fault)
    if not state.is_ready:
        return replace(Finding.of_error(Part.SYNC, NoRecipientsError()), health=Health.NOTE)
    if network is not None and network.needs_person:
        return _failed(network)
    return _unregistered(state, now)


def way_open(state: SyncState) -> Words:
    """Return the sentence about a kiosk whose results can leave."""
    if state.network is None:
        return words(translatable("Staff", "Results leave on sticks; no server is set up."))
    if state.network.reached is None:
        text = translatable("Staff", "Results leave over the network to {host}, which was not reached yet.")
        return words(text, host=state.network.host)
    text = translatable("Staff", "Results leave over the network; {host} was last reached on {at}.")
    return words(text, host=state.network.host, at=state.network.reached)


def _failed(network: NetworkState) -> Finding | None:
    error = network.contact.error if network.contact is not None else None
    if error is None:
        return None
    what, cure = error.sentences
    return Finding(Part.SYNC, Health.NOTE, Words(what, error.said), Words(cure, error.said))


def _unregistered(state: SyncState, now: datetime) -> Finding | None:
    """Return the finding for a kiosk whose results left long ago and that the province never answered."""
    away = [one.taken.when for one in state.bundles if one.taken is not None and one.state is BundleState.AWAY]
    first = min(away, default=None)
    if not state.code or first is None or abs(now - first) <= UNANSWERED:
        return None
    said = words(
        translatable("Staff", "Results left on {first}, and the province has never answered this kiosk."), first=first
    )
    text = translatable("Staff", "Ask the province's office whether it accepted this kiosk, and read out: {code}.")
    return Finding(Part.SYNC, Health.NOTE, said, words(text, code=state.code))
