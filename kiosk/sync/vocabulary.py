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
    EventKind.ROUND_FINISHED: "http://adlnet.gov/expapi/verbs/progressed",
    EventKind.LESSON_COMPLETED: "http://adlnet.gov/expapi/verbs/completed",
    EventKind.LESSON_PASSED: "http://adlnet.gov/expapi/verbs/passed",
    EventKind.LESSON_FAILED: "http://adlnet.gov/expapi/verbs/failed",
    EventKind.LESSON_TERMINATED: "http://adlnet.gov/expapi/verbs/terminated",
    EventKind.LESSON_ABANDONED: "https://w3id.org/xapi/adl/verbs/abandoned",
}
"""Kind of event of a lesson → verb of its statement."""

MEETING_VERBS = {
    EventKind.SESSION_OPENED: "http://activitystrea.ms/schema/1.0/open",
    EventKind.SESSION_ENDED: "http://activitystrea.ms/schema/1.0/close",
    EventKind.PRESENCE_MARKED: "http://adlnet.gov/expapi/verbs/attended",
    EventKind.PRESENCE_CLEARED: "http://adlnet.gov/expapi/verbs/voided",
    EventKind.PEOPLE_COUNTED: f"{OURS}/xapi/verbs/counted",
    EventKind.GROUP_STARTED: "http://activitystrea.ms/schema/1.0/present",
    EventKind.GROUP_ANSWERED: "http://adlnet.gov/expapi/verbs/responded",
    EventKind.GROUP_ENDED: "http://adlnet.gov/expapi/verbs/experienced",
}
"""Kind of event of a guide's session → verb of its statement."""

RECORD_VERBS = {
    EventKind.SITTING_STARTED: "http://activitystrea.ms/schema/1.0/start",
    EventKind.LEARNER_ADDED: "http://adlnet.gov/expapi/verbs/registered",
    EventKind.LEARNER_CORRECTED: "http://activitystrea.ms/schema/1.0/update",
    EventKind.LEARNERS_MERGED: f"{OURS}/xapi/verbs/merged",
    EventKind.LEARNERS_SEPARATED: f"{OURS}/xapi/verbs/separated",
}
"""Kind of event of a visit, or of a learner's record → verb of its statement.

Events of kinds in none of the three tables become no statements and stay on the kiosk.
"""

LESSON_TYPE = "http://adlnet.gov/expapi/activities/lesson"
INTERACTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"

MEETING_TYPE = "http://adlnet.gov/expapi/activities/meeting"

COMPETENCY_TYPE = "https://w3id.org/xapi/tla/activity-types/competency"
"""Activity type of a competency, from the xAPI profile of the Total Learning Architecture."""

VISIT_TYPE = f"{OURS}/xapi/activity-types/visit"
RECORD_TYPE = f"{OURS}/xapi/activity-types/record"
RECORD_IRI = f"{OURS}/xapi/record"
"""The record of a centre's learners, to which a learner is added."""

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

TASK = f"{OURS}/xapi/extensions/task"
"""True for an answer to a task on the practice phone; else absent."""
UNASKED = f"{OURS}/xapi/extensions/unasked"
"""True for a judged step that is not counted as a question; else absent."""
STEP = f"{OURS}/xapi/extensions/step"
"""Id of the step in which a skill was mastered."""
VISIT = f"{OURS}/xapi/extensions/visit"
"""UUID of the visit to which an event of a lesson belongs."""
ENTRY = f"{OURS}/xapi/extensions/entry"
"""How the visit began (`Entry`); absent for a guest."""
PARTNERS = f"{OURS}/xapi/extensions/partners"
"""The learners who share a visit, each with ``learner`` (pseudonym) and the extensions of the profile."""
LEARNER = f"{OURS}/xapi/extensions/learner"
"""Pseudonym of the learner whose mark of presence was removed."""

BAND = f"{OURS}/xapi/extensions/age-band"
"""The learner's age group (`AgeBand`) at the time of the event, by which reports count people aged 60 and more."""
DECADE = f"{OURS}/xapi/extensions/birth-decade"
"""First year of the learner's decade of birth."""
SEX = f"{OURS}/xapi/extensions/sex"
"""The learner's sex as stated: ``f`` or ``m``."""
HAMLET = f"{OURS}/xapi/extensions/hamlet"
"""Hamlet of the learner, or place of the session."""
SHARING = f"{OURS}/xapi/extensions/sharing"
"""Number of learners who share the turn; the actor is then a pseudonym for this turn only."""
PART_OF_DAY = f"{OURS}/xapi/extensions/part-of-day"
"""Part of the day for which a session was opened: morning, afternoon or evening."""
END_REASON = f"{OURS}/xapi/extensions/end-reason"
"""``ended`` if a guide ended the session, ``midnight`` if it ended by itself."""
ATTENDANCE = f"{OURS}/xapi/extensions/attendance"
"""Numbers of people present at the end of a session: total, learners, women, elderly (learners aged 60 and more)."""
COUNTED = f"{OURS}/xapi/extensions/counted"
"""Numbers of people without a record who came to a session: female, male, unstated."""
TOTALS = f"{OURS}/xapi/extensions/totals"
"""Typed totals of a session: ethnic_minority, poor, disabled; what was not typed is absent."""
DIFFICULTIES = f"{OURS}/xapi/extensions/difficulties"
"""Tags of the difficulties that the guide chose."""
GROUP_LESSON = f"{OURS}/xapi/extensions/group-lesson"
"""Id of one group lesson; it connects its answers and its end."""
PRESENT = f"{OURS}/xapi/extensions/present"
"""Number of people present at a group lesson."""
HANDS = f"{OURS}/xapi/extensions/hands"
"""Hands counted per choice of a question in a group lesson."""
STEPS_SHOWN = f"{OURS}/xapi/extensions/steps-shown"
"""Number of steps shown in a group lesson."""

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
