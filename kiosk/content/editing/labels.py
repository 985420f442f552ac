"""Labels of the fields, kinds and words of the studio's forms.

Rules: a label is looked up by the longest known ending of the field's path; an unknown field gets its name with
spaces, so that a new kind of step has usable labels at once.
"""

from collections.abc import Mapping

from kiosk.domain.texts import MessageText, translatable

_KINDS: Mapping[str, MessageText] = {
    "choice": translatable("Studio", "Question with answers"),
    "dialogue": translatable("Studio", "Call or chat"),
    "fill_in": translatable("Studio", "Word to type"),
    "hotspot": translatable("Studio", "Find the signs"),
    "matching": translatable("Studio", "Pairs to join"),
    "ordering": translatable("Studio", "Things in order"),
    "page": translatable("Studio", "Page"),
    "phone_task": translatable("Studio", "Practice phone"),
    "sorting": translatable("Studio", "Things in groups"),
    "touch_gym": translatable("Studio", "Exercise for the fingers"),
    "typing": translatable("Studio", "Typing exercise"),
    "video": translatable("Studio", "Film"),
    "lesson": translatable("Studio", "The lesson"),
    "pack": translatable("Studio", "The pack"),
    "fact": translatable("Studio", "A fact"),
}

_FIELDS: Mapping[str, MessageText] = {
    "also": translatable("Studio", "Other spellings that count"),
    "also.*": translatable("Studio", "Spelling"),
    "answer": translatable("Studio", "The right word"),
    "area": translatable("Studio", "Place in the picture"),
    "caller": translatable("Studio", "Who is calling"),
    "captions": translatable("Studio", "Captions"),
    "captions.*": translatable("Studio", "Caption"),
    "captions.*.text": translatable("Studio", "Caption"),
    "checked_on": translatable("Studio", "Checked on"),
    "choices": translatable("Studio", "What one can answer"),
    "choices.*": translatable("Studio", "Answer"),
    "choices.*.explain": translatable("Studio", "Why it is unwise"),
    "choices.*.text": translatable("Studio", "Answer"),
    "code": translatable("Studio", "Number of the lesson"),
    "digcomp": translatable("Studio", "Areas of DigComp"),
    "direction": translatable("Studio", "Direction"),
    "end": translatable("Studio", "Second when it ends"),
    "exact": translatable("Studio", "The accents must be right"),
    "exercises": translatable("Studio", "Exercises"),
    "exercises.*": translatable("Studio", "Exercise"),
    "explain": translatable("Studio", "Explanation"),
    "facts": translatable("Studio", "Facts"),
    "facts.*": translatable("Studio", "Fact"),
    "form": translatable("Studio", "Call or chat"),
    "framework": translatable("Studio", "Place in the programme"),
    "gesture": translatable("Studio", "Movement"),
    "goal": translatable("Studio", "What one learns"),
    "groups": translatable("Studio", "Groups"),
    "groups.*": translatable("Studio", "Group"),
    "groups.*.text": translatable("Studio", "Name of the group"),
    "guided": translatable("Studio", "Always show the next key"),
    "hang_up": translatable("Studio", "Ends the call"),
    "height": translatable("Studio", "Height of the picture"),
    "hint": translatable("Studio", "Hint"),
    "how": translatable("Studio", "Instruction"),
    "id": translatable("Studio", "Name in the file"),
    "items": translatable("Studio", "Things"),
    "items.*": translatable("Studio", "Thing"),
    "items.*.group": translatable("Studio", "Belongs to"),
    "items.*.text": translatable("Studio", "Name of the thing"),
    "label": translatable("Studio", "Name of the place"),
    "languages": translatable("Studio", "Languages"),
    "languages.*": translatable("Studio", "Text or voice"),
    "left": translatable("Studio", "Left"),
    "license": translatable("Studio", "Licence"),
    "line": translatable("Studio", "Line of the message"),
    "lines": translatable("Studio", "Lines"),
    "lines.*": translatable("Studio", "Line"),
    "make": translatable("Studio", "Make of the phone"),
    "message": translatable("Studio", "Message"),
    "method": translatable("Studio", "Way of typing"),
    "minimum_app_version": translatable("Studio", "Oldest program"),
    "minutes": translatable("Studio", "Minutes"),
    "name": translatable("Studio", "Name"),
    "nd224": translatable("Studio", "Areas of Decree 224"),
    "nodes": translatable("Studio", "Course of the conversation"),
    "nodes.*": translatable("Studio", "Part of the conversation"),
    "nodes.*.end": translatable("Studio", "How it ends"),
    "nodes.*.text": translatable("Studio", "What the other one says"),
    "options": translatable("Studio", "Answers"),
    "options.*": translatable("Studio", "Answer"),
    "options.*.explain": translatable("Studio", "Why this one is not right"),
    "options.*.right": translatable("Studio", "Right answer"),
    "options.*.text": translatable("Studio", "Answer"),
    "pairs": translatable("Studio", "Pairs"),
    "pairs.*": translatable("Studio", "Pair"),
    "phone_task.done": translatable("Studio", "When it is done"),
    "phone_task.goal": translatable("Studio", "The errand"),
    "phone_task.hints": translatable("Studio", "Hints on the screens"),
    "phone_task.home": translatable("Studio", "Home screen"),
    "phone_task.network": translatable("Studio", "Network"),
    "phone_task.route": translatable("Studio", "The way that is shown"),
    "phone_task.start": translatable("Studio", "First screen"),
    "phone_task.values": translatable("Studio", "What the phone remembers"),
    "phone_task.variant": translatable("Studio", "The second time"),
    "picture": translatable("Studio", "Picture"),
    "lesson.picture": translatable("Studio", "Picture in the list of lessons"),
    "take_home.picture": translatable("Studio", "Picture on the card to take home"),
    "praise": translatable("Studio", "Praise at the end"),
    "publisher": translatable("Studio", "Publisher"),
    "qd757.*": translatable("Studio", "Area"),
    "nd224.*": translatable("Studio", "Area"),
    "digcomp.*": translatable("Studio", "Area"),
    "qd757": translatable("Studio", "Areas of Decision 757"),
    "question": translatable("Studio", "Question"),
    "requires": translatable("Studio", "Lessons to learn before"),
    "requires.*": translatable("Studio", "Lesson"),
    "review_by": translatable("Studio", "To be checked again by"),
    "right": translatable("Studio", "Right"),
    "scene": translatable("Studio", "What is shown"),
    "screens": translatable("Studio", "Screens of the phone"),
    "sender": translatable("Studio", "Sender"),
    "sentence": translatable("Studio", "Sentence with a gap"),
    "several": translatable("Studio", "Several answers are right"),
    "shuffle": translatable("Studio", "In a new order each time"),
    "sign": translatable("Studio", "Warning sign"),
    "skill": translatable("Studio", "Skill that it shows"),
    "skills": translatable("Studio", "What one can do afterwards"),
    "skills.*": translatable("Studio", "Skill"),
    "skills.*.text": translatable("Studio", "Skill"),
    "source": translatable("Studio", "Source"),
    "spoken": translatable("Studio", "Captions are read aloud"),
    "spots": translatable("Studio", "Places to touch"),
    "spots.*": translatable("Studio", "Place to touch"),
    "spots.*.right": translatable("Studio", "To be found"),
    "start": translatable("Studio", "Second when it begins"),
    "strand": translatable("Studio", "Subject"),
    "take_home": translatable("Studio", "Card to take home"),
    "text": translatable("Studio", "Text"),
    "title": translatable("Studio", "Title"),
    "to": translatable("Studio", "Goes on with"),
    "true_false": translatable("Studio", "True or false"),
    "typing.text": translatable("Studio", "What to type"),
    "updated": translatable("Studio", "Month of the last change"),
    "value": translatable("Studio", "Value"),
    "version": translatable("Studio", "Version"),
    "video": translatable("Studio", "Film"),
    "why": translatable("Studio", "Why one does it"),
    "width": translatable("Studio", "Width of the picture"),
}

_CHOICES: Mapping[str, MessageText] = {
    "direction.down": translatable("Studio", "Down"),
    "direction.left": translatable("Studio", "To the left"),
    "direction.right": translatable("Studio", "To the right"),
    "direction.up": translatable("Studio", "Up"),
    "end.bad": translatable("Studio", "Badly: money or data are gone"),
    "end.good": translatable("Studio", "Well"),
    "form.call": translatable("Studio", "A call"),
    "form.chat": translatable("Studio", "A chat"),
    "gesture.double-tap": translatable("Studio", "Two touches"),
    "gesture.drag": translatable("Studio", "Drag"),
    "gesture.hold": translatable("Studio", "Touch and hold"),
    "gesture.pinch": translatable("Studio", "Two fingers apart"),
    "gesture.scroll": translatable("Studio", "Scroll"),
    "gesture.swipe": translatable("Studio", "Swipe"),
    "gesture.tap": translatable("Studio", "Touch"),
    "line.sender": translatable("Studio", "The sender"),
    "make.arrow": translatable("Studio", "Arrow and circle"),
    "make.edge": translatable("Studio", "No keys, swipe from the edge"),
    "make.triangle": translatable("Studio", "Triangle, circle and square"),
    "method.marks": translatable("Studio", "Keys for the marks"),
    "strand.basics": translatable("Studio", "Understanding digital change"),
    "strand.safety": translatable("Studio", "Safe online"),
    "strand.services": translatable("Studio", "Digital services"),
    "strand.skills": translatable("Studio", "Digital skills"),
}


def kind_label(kind: str) -> MessageText:
    """Return the name of a kind of step or form for authors."""
    return _KINDS.get(kind) or _spaced(kind)


def field_label(form: str, path: tuple[str, ...]) -> MessageText:
    """Return the label of the field at `path` in the form with the key `form`."""
    whole = (form, *path)
    for start in range(len(whole)):
        found = _FIELDS.get(".".join(whole[start:]))
        if found is not None:
            return found
    return _spaced(next((part for part in reversed(path) if part != "*"), form))


def choice_label(name: str, word: str) -> MessageText:
    """Return the label of the value `word` of the field `name`."""
    return _CHOICES.get(f"{name}.{word}") or _spaced(word)


def _spaced(name: str) -> MessageText:
    words = name.replace("_", " ").replace("-", " ")
    return MessageText(words[:1].upper() + words[1:])
