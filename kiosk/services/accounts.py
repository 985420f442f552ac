"""Accounts of guides: adds and changes them, gives PINs, and records who saw the names of learners.

Rules: every change is recorded without a name. The record is written first and is the durable intent: `reconcile`
repeats what a power cut prevented in the file of accounts, also after the restore of an older copy of that file. A
new account is the exception: its row is written first, because the record does not contain its name. Names of open
accounts differ, so that guides find themselves in the list before the PIN.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from kiosk.domain.access import Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.accounts import ROLES, Account, NameTakenError, OwnAccountError, UnknownAccountError
from kiosk.domain.people.names import capitalised, valid_name
from kiosk.domain.people.order import sort_key
from kiosk.domain.ports.access import PinHasher, PinStore
from kiosk.domain.ports.accounts import AccountStore
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, NotAllowedError, Right, needs
from kiosk.services.new_pins import NewPins, owner_body


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An open account in the list of guides.

    ``has_pin``: whether the guide can enter. ``may_change``: whether the actor may give it a new PIN.
    ``is_own``: whether it is the actor's account, whose roles the actor cannot change.
    """

    account: Account
    has_pin: bool
    may_change: bool
    is_own: bool


class AccountService:
    """The accounts of guides. Not thread-safe."""

    def __init__(
        self,
        store: AccountStore,
        pins: PinStore,
        events: EventStore,
        hasher: PinHasher,
        session: Callable[[], SessionId | None] = lambda: None,
    ) -> None:
        """`session`: returns the guides' open session, which is recorded when names are seen."""
        self._store = store
        self._pins = pins
        self._events = events
        self._new_pins = NewPins(pins, hasher)
        self._session = session
        self._seen_by: Actor | None = None
        self._seen_pages: set[str] = set()

    def entrances(self) -> Sequence[Account]:
        """The open accounts that have a PIN, in the order of their names."""
        return [account for account in self._open() if self._pins.row(account.id) is not None]

    def has_guides(self) -> bool:
        """Whether somebody can enter who may add learners."""
        return any(Actor(guide.id, guide.roles).may(Right.ADD_LEARNERS) for guide in self.entrances())

    def roles_of(self, account: AccountId) -> frozenset[Staff]:
        """The roles of an open account; none if there is no open account with this id."""
        found = self._find(account)
        return found.roles if found is not None else frozenset()

    @needs(Right.MANAGE_GUIDES)
    def accounts(self, actor: Actor) -> Sequence[AccountRow]:
        """All open accounts, in the order of their names."""
        return [
            AccountRow(
                account,
                self._pins.row(account.id) is not None,
                actor.may_give(account.roles),
                account.id == actor.account,
            )
            for account in self._open()
        ]

    @needs(Right.MANAGE_GUIDES)
    def add(self, actor: Actor, name: str, roles: frozenset[Staff]) -> Account:
        """Add an account; nobody can log in with it before `give_pin`.

        Raises NameRefusedError, NameTakenError, NotAllowedError if the actor may not give `roles`, and ValueError if
        `roles` is not one of `ROLES`.
        """
        _require_grant(actor, roles)
        account = Account(AccountId(str(uuid4())), self._free_name(name, None), roles)
        self._store.put(account)
        self._events.append([_changed(account, actor)])
        return account

    @needs(Right.MANAGE_GUIDES)
    def rename(self, actor: Actor, account: AccountId, name: str) -> None:
        """Correct the name of an account.

        Raises the errors of `add`, and UnknownAccountError.
        """
        found = self._for_change(actor, account)
        renamed = replace(found, name=self._free_name(name, account))
        self._events.append([_changed(renamed, actor)])
        self._store.put(renamed)

    @needs(Right.MANAGE_GUIDES)
    def set_roles(self, actor: Actor, account: AccountId, roles: frozenset[Staff]) -> None:
        """Replace the roles of an account.

        If the new roles need a longer PIN, the PIN is deleted: its number of digits is not known. Raises
        OwnAccountError, UnknownAccountError, and NotAllowedError.
        """
        found = self._for_change(actor, account, is_own_refused=True)
        _require_grant(actor, roles)
        changed = replace(found, roles=roles)
        drafts = [_changed(changed, actor)]
        if changed.least_digits > found.least_digits:
            self._remove_pin(actor, changed, drafts)
        else:
            self._events.append(drafts)
        self._store.put(changed)

    @needs(Right.MANAGE_GUIDES)
    def close(self, actor: Actor, account: AccountId, *, erases_name: bool = False) -> None:
        """Close an account and delete its PIN; if `erases_name`, delete the name as well, as the guide can request.

        Only a technician can close the last lead guide's account, because lead guides cannot close their own. Raises
        OwnAccountError, UnknownAccountError, NotAllowedError, and RecordError.
        """
        found = replace(self._for_change(actor, account, is_own_refused=True), is_active=False)
        self._remove_pin(actor, found, [_changed(found, actor, is_erased=erases_name)])
        self._store.put(found)
        if erases_name:
            self._store.erase_name(account)

    @needs(Right.MANAGE_GUIDES)
    def give_pin(self, actor: Actor, account: AccountId, pin: str) -> None:
        """Set the first or a new PIN of a guide, which ends a lockout of this guide.

        Raises WeakPinError, UnknownAccountError, and NotAllowedError.
        """
        found = self._for_change(actor, account)
        self._new_pins.put(found.id, found.roles, pin, actor)

    @needs(Right.SEE_NAMES)
    def note_names_seen(self, actor: Actor, page: str) -> None:
        """Record that the actor saw the names of learners on `page`, at most once per page and login.

        Each login creates a new `Actor`, so the same object means the same login.
        """
        if actor is not self._seen_by:
            self._seen_by, self._seen_pages = actor, set()
        if page in self._seen_pages:
            return
        session = self._session()
        body = {"by": actor.account, "page": page} | ({} if session is None else {"session": session})
        self._events.append([EventDraft(EventKind.NAMES_SEEN, body)])
        self._seen_pages.add(page)

    def reconcile(self) -> None:
        """Complete the changes that a power cut interrupted; to be called once, before the accounts are used."""
        events = self._events.outside_visits(EventKind.ACCOUNT_CHANGED)
        newest = {event.body["account"]: event for event in events}
        for account in self._store.accounts():
            change = newest.get(account.id)
            if change is None:
                self._events.append([_changed(account)])
            else:
                self._apply(account, change.body)

    def _apply(self, account: Account, body: Mapping[str, Any]) -> None:
        roles, is_active = frozenset(map(Staff, body["roles"])), bool(body["active"])
        if (roles, is_active) != (account.roles, account.is_active):
            self._store.put(replace(account, roles=roles, is_active=is_active))
        if account.name and body.get("erased"):
            self._store.erase_name(account.id)

    def _open(self) -> list[Account]:
        accounts = [account for account in self._store.accounts() if account.is_active]
        return sorted(accounts, key=lambda account: sort_key(account.name))

    def _find(self, account: AccountId) -> Account | None:
        return next((found for found in self._open() if found.id == account), None)

    def _for_change(self, actor: Actor, account: AccountId, *, is_own_refused: bool = False) -> Account:
        found = self._find(account)
        if found is None:
            raise UnknownAccountError
        if not actor.may_give(found.roles):
            raise NotAllowedError(Right.MANAGE_GUIDES)
        if is_own_refused and account == actor.account:
            raise OwnAccountError
        return found

    def _free_name(self, typed: str, owner: AccountId | None) -> str:
        name = _with_capitals(valid_name(typed))
        if any(other.name.casefold() == name.casefold() and other.id != owner for other in self._open()):
            raise NameTakenError
        return name

    def _remove_pin(self, actor: Actor, account: Account, drafts: list[EventDraft]) -> None:
        if self._pins.row(account.id) is not None:
            body = {**owner_body(account.id, account.roles), "way": "reset", "by": actor.account}
            drafts = [*drafts, EventDraft(EventKind.PIN_CHANGED, body)]
        self._pins.remove(account.id, drafts)


def _with_capitals(name: str) -> str:
    """`name`, capitalised if it has no capital after its first letter, which the on-screen keyboard capitalises."""
    return capitalised(name.lower() if name[1:] == name[1:].lower() else name) or name


def _require_grant(actor: Actor, roles: frozenset[Staff]) -> None:
    if roles not in ROLES:
        raise ValueError(f"no account has the roles {sorted(role.value for role in roles)}")
    if not actor.may_give(roles):
        raise NotAllowedError(Right.MANAGE_GUIDES)


def _changed(account: Account, actor: Actor | None = None, *, is_erased: bool = False) -> EventDraft:
    """The event ACCOUNT_CHANGED, which does not contain the name; `actor` is None if unknown after a power cut."""
    roles = sorted(role.value for role in account.roles)
    body: dict[str, Any] = {"account": account.id, "roles": roles, "active": account.is_active}
    if actor is not None:
        body["by"] = actor.account
    if is_erased:
        body["erased"] = True
    return EventDraft(EventKind.ACCOUNT_CHANGED, body)
