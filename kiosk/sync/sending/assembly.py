"""Assembles what sends the results of one kiosk over the network."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import Outgoing, PackFetching, SendingWay
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.schedule import METERED, UNMETERED, Schedule
from kiosk.sync.network.pace import Patience
from kiosk.sync.sending.automatic import AutomaticSender
from kiosk.sync.sending.contact_log import ContactLog
from kiosk.sync.sending.exchange import PATIENCE
from kiosk.sync.sending.meter import TrafficMeter
from kiosk.sync.sending.mirror_visits import MirrorVisits
from kiosk.sync.sending.opening import open_transport, require_address
from kiosk.sync.sending.pack_log import PackLog
from kiosk.sync.sending.sender import Sender


@dataclass(frozen=True, slots=True)
class SendingFiles:
    """Files of one kiosk. ``traffic``: see `meter`. ``contact``: see `contact_log`. ``packs``: see `pack_log`."""

    traffic: Path
    contact: Path
    packs: Path


@dataclass(frozen=True, slots=True)
class NetworkSending:
    """What sends by itself, the traffic of the month, and the last contact. ``host``: name of the server.

    ``mirror``: the looks for packs; None on a kiosk without a mirror.
    """

    automatic: AutomaticSender
    meter: TrafficMeter
    log: ContactLog
    host: str
    mirror: MirrorVisits | None = None


FetchesPacks = Callable[[TrafficMeter], PackFetching]
"""Type of a function that returns what fetches packs, with its traffic counted by a meter."""


def assemble(  # noqa: PLR0913 - one parameter per part of sending
    access: ServerAccess,
    outgoing: Outgoing,
    files: SendingFiles,
    clock: Clock,
    patience: Patience = PATIENCE,
    *,
    fetching: FetchesPacks | None = None,
) -> NetworkSending:
    """Return what sends the files of `outgoing` to the server of `access`, which must have an address.

    `fetching`: None on a kiosk without a mirror. Opens no connection. Raises SendingError if address or certificates
    are invalid.
    """
    way = SendingWay("network", require_address(access).host)
    meter = TrafficMeter(files.traffic, clock, access.monthly_limit)
    log = ContactLog(files.contact)
    sender = Sender(outgoing, lambda goes_on: open_transport(access, goes_on, patience=patience), way, meter, clock)
    schedule = Schedule(METERED if access.metered else UNMETERED, SystemRandom())
    mirror = MirrorVisits(fetching(meter), schedule, clock, PackLog(files.packs)) if fetching is not None else None
    automatic = AutomaticSender(sender, schedule, clock, log.note, mirror)
    return NetworkSending(automatic, meter, log, way.place, mirror)
