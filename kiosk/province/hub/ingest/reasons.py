"""Why a bundle is held, refused or not kept, in words for the office."""

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.faults import ConflictError, HubError


def waits(kiosk: str, code: str) -> HubError:
    """The key of a kiosk is not approved yet."""
    return HubError(
        "The key of kiosk {kiosk} is not approved yet; its code is {code}.",
        'Compare the code with the one on the kiosk\'s screen, then run: kiosk hub approve HUB "{code}"',
        kiosk=kiosk,
        code=code,
    )


def contradicts(bundle: CheckedBundle, reason: str) -> ConflictError:
    """A bundle contradicts what was stored with the same key."""
    return ConflictError(
        "The events {first} to {last} of kiosk {kiosk} are kept apart: {reason}.",
        "Probably the kiosk's disk was copied, or an older backup was restored on it. Take this hub's receipts to "
        "that kiosk: it then takes a new id and sends its own results again.",
        first=bundle.first,
        last=bundle.last,
        kiosk=bundle.kiosk,
        reason=reason,
    )


def rejected(kiosk: str, code: str) -> HubError:
    """The office has rejected the key."""
    return HubError(
        "The key of kiosk {kiosk} was rejected by the office; its code is {code}.",
        'If that was a mistake, run: kiosk hub approve HUB "{code}"',
        kiosk=kiosk,
        code=code,
    )


def taken_out(sha256: str) -> HubError:
    """The office has taken out the bundle with this hash."""
    return HubError(
        "The bundle {sha256} was taken out by the office.",
        "If that was a mistake, run: kiosk hub approve HUB {sha256}",
        sha256=sha256[:16],
    )


def too_many_keys(bundle: CheckedBundle, code: str) -> HubError:
    """As many keys wait for approval as a hub holds."""
    return HubError(
        "The results of kiosk {kiosk} were not kept: too many keys wait for a decision already. Its code is {code}.",
        "Compare the code with the one on the kiosk's screen, then run: kiosk hub enrol HUB --code {code}. To make "
        "room if somebody has invented the other keys: kiosk hub reject HUB --all-held",
        kiosk=bundle.kiosk,
        code=f'"{code}"',
    )


def too_much(bundle: CheckedBundle) -> HubError:
    """A limit of what waits is reached."""
    return HubError(
        "The events {first} to {last} of kiosk {kiosk} were not kept: too much waits for a decision already.",
        "Approve or reject what waits (kiosk hub status); the kiosk keeps its results and sends them again.",
        first=bundle.first,
        last=bundle.last,
        kiosk=bundle.kiosk,
    )
