"""IRIs used in statements: IRIs of xAPI, of cmi5 and of this project.

Sources: cmi5 (Quartz) §9.3, §9.6.2, §9.6.3; xAPI 1.0.3 Data §2.4.4.1.
"""

from kiosk.domain.events import EventKind

OURS = "https://tramhocso.example"
"""Root of this project's own IRIs; they are identifiers only, nothing is fetched from them."""

VERBS = {
    EventKind.LESSON_LAUNCHED: "http://adlnet.gov/expapi/verbs/launched",
    EventKind.LESSON_INITIALIZED: "http://adlnet.gov/expapi/verbs/initialized",
    EventKind.STEP_ANSWERED: "http://adlnet.gov/expapi/verbs/answered",
    EventKind.SKILL_MASTERED: "http://adlnet.gov/expapi/verbs/mastered",
    EventKind.LESSON_COMPLETED: "http://adlnet.gov/expapi/verbs/completed",
    EventKind.LESSON_PASSED: "http://adlnet.gov/expapi/verbs/passed",
    EventKind.LESSON_FAILED: "http://adlnet.gov/expapi/verbs/failed",
    EventKind.LESSON_TERMINATED: "http://adlnet.gov/expapi/verbs/terminated",
    EventKind.LESSON_ABANDONED: "https://w3id.org/xapi/adl/verbs/abandoned",
}
"""Kind of event → verb of its statement. Events of all other kinds become no statements and stay on the kiosk."""

LESSON_TYPE = "http://adlnet.gov/expapi/activities/lesson"
INTERACTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"

COMPETENCY_TYPE = "https://w3id.org/xapi/tla/activity-types/competency"
"""Activity type of a competency, from the xAPI profile of the Total Learning Architecture."""

CATEGORY_CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
CATEGORY_MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"

SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
LAUNCH_MODE = "https://w3id.org/xapi/cmi5/context/extensions/launchmode"
LAUNCH_URL = "https://w3id.org/xapi/cmi5/context/extensions/launchurl"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/extensions/moveon"

SEQUENCE = f"{OURS}/xapi/extensions/sequence"
"""Sequence number of the event on its kiosk; it alone, not the timestamp, determines the order of events."""
CLOCK = f"{OURS}/xapi/extensions/clock"
"""Quality of the timestamp: trusted, unchecked or implausible."""
ROUND = f"{OURS}/xapi/extensions/round"
"""1 for the first pass through the lesson, 2 and more for practice rounds."""
ATTEMPT = f"{OURS}/xapi/extensions/attempt"
"""Number of the answer to the step within its round; 1 for the first."""
HINTS = f"{OURS}/xapi/extensions/hints"
"""Number of hints requested before the answer.

A step was done alone if its first attempt was right, no hint was requested and `AIDED` is absent.
"""
AIDED = f"{OURS}/xapi/extensions/aided"
"""True if the learner had help other than hints, or did something that would have cost money or data; else absent."""

COMPONENT_LISTS = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
}
"""Interaction type → the component lists that it can have (xAPI 1.0.3 Data §2.4.4.1).

Interaction types without an entry have no component lists.
"""
