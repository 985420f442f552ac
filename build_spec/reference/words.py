"""Explanations in the format reference for fields and members that have no docstring in the models.

Rules: a field with a docstring in its model has no entry here. A name with the same meaning in every model has its
entry in `COMMON`.
"""

from collections.abc import Mapping

COMMON: Mapping[str, str] = {
    "id": "Identifier, unique in its list. It is never shown and must not change after publication.",
    "question": "The question to answer, or the task to do.",
    "explain": "Why the answer is right or wrong, in a friendly tone. It is heard after every answer, right or not.",
    "picture": "A drawing from the pack's `media/` folder.",
    "text": "The text shown on the screen.",
    "when": "The values that must be as given; if left out, there is no condition.",
    "how": "The instruction in words, such as “Touch Settings.”",
    "set": "The values to change, with their new values.",
    "go": "The id of the screen that opens next.",
    "icon": "One of the program's icons, see [Icons](#icons).",
}
"""Explanations by field name, for names that have the same meaning in every model."""

FIELDS: Mapping[str, str] = {
    "manifest.PackHead.id": "The name of the pack's folder.",
    "manifest.PackHead.version": "Three numbers. Every published change needs a higher version.",
    "manifest.PackHead.title": "The name of the pack.",
    "manifest.PackHead.publisher": "The organisation responsible for the pack.",
    "manifest.PackHead.strand": "The subject on the home screen under which the lessons are listed.",
    "manifest.PackHead.minimum_app_version": "The oldest version of the program that can play the pack.",
    "manifest.PackHead.license": "The licence, which states what others may do with the pack.",
    "manifest.PackHead.languages": (
        "`vi: text` is required. `en: text` means that every text also has English. `brv: speech` means a language "
        "that is only spoken (here Bru–Vân Kiều)."
    ),
    "manifest.PackHead.facts": (
        "Numbers, dates and other values that change more often than the lessons. A text refers to one as "
        "`{fact:name}`."
    ),
    "manifest.Publisher.name": "The name by which people know the organisation.",
    "manifest.Fact.value": "The text that replaces `{fact:name}`.",
    "manifest.Fact.source": "The source of the value: a law or a web page, with its date.",
    "manifest.Fact.checked_on": "The day on which somebody compared the value with the source.",
    "manifest.Fact.review_by": "The day by which the value must be compared again; afterwards every check warns.",
    "manifest.LessonCardFields.id": "The name of the file without `.yaml`.",
    "manifest.LessonCardFields.code": (
        "The lesson's number in the syllabus, in quotes. No two lessons have the same code."
    ),
    "manifest.LessonCardFields.title": "The name of the lesson.",
    "manifest.LessonCardFields.goal": "What the learner will learn, in one sentence.",
    "manifest.LessonCardFields.minutes": "How many minutes the lesson takes.",
    "manifest.LessonCardFields.picture": "The drawing in the list of lessons.",
    "manifest.LessonCardFields.updated": "The month in which the lesson's facts were last checked.",
    "manifest.LessonCardFields.framework": "Classification in the frameworks of digital skills.",
    "manifest.LessonCardFields.requires": (
        "The lessons whose contents this lesson takes for granted, each as `pack/lesson`."
    ),
    "manifest.LessonHead.facts": "The names of all facts that the lesson's texts use.",
    "manifest.LessonHead.skills": (
        "What the learner can do after the lesson. Every skill must be tested by at least one question."
    ),
    "manifest.LessonHead.steps": "The steps of the lesson, in the order in which the learner sees them.",
    "manifest.LessonHead.take_home": "The picture card that the learner can take home.",
    "manifest.Framework.qd757": "Codes from Decision 757, such as `K1`.",
    "manifest.Framework.nd224": "Letters from Decree 224.",
    "manifest.Framework.digcomp": "Numbers from DigComp 2.2, in quotes.",
    "manifest.SkillLine.text": "The skill, beginning with a verb: “Set a reminder on a phone”.",
    "manifest.TakeHome.title": "The title above the card.",
    "manifest.TakeHome.lines": "The sentences to remember.",
    "manifest.StepHead.type": "The kind of the step, such as `page` or `choice`.",
    "manifest.StepHead.skill": (
        "The id of the skill that the step tests. Required for every kind except `page` and `video`, which must not "
        "have it."
    ),
    "manifest.StepHead.hint": "Help that is heard when the learner asks for a hint.",
    "manifest.StepHead.words_only": "In a lesson of the core path: why things to touch have no picture.",
    "choice.Choice.options": "The answers to choose from.",
    "choice.Choice.several": (
        "Whether more than one option may be right. The learner then submits the answer with «Xong»."
    ),
    "choice.Choice.true_false": (
        'Whether this is a true-or-false question. The two options must have the ids `"true"` and `"false"`, in '
        "quotes."
    ),
    "choice.Choice.shuffle": "Whether the kiosk shuffles the options; `false` keeps your order.",
    "choice.Option.right": "Whether the option is right.",
    "choice.Option.explain": "An explanation for this option. If left out, the explanation of the step is used.",
    "conversation.Conversation.form": "A phone call or a chat.",
    "conversation.Conversation.caller": "The other person's name or number, as a phone would show it.",
    "conversation.Conversation.nodes": (
        "What the other person says, and the ends. The conversation starts at the first node. A good end must be "
        "reachable from every node that is not an end."
    ),
    "conversation.Node.text": "What the other person says; at an end, what would have happened in real life.",
    "conversation.Node.choices": "The replies to choose from: two to four, or none at an end.",
    "conversation.Node.end": "Marks an end of the conversation, good or bad for the learner.",
    "conversation.Node.sign": (
        "The warning sign of a scam in this text. The signs that the learner met are listed at the end."
    ),
    "conversation.Node.hint": "Help that is heard when the learner asks for a hint at this node.",
    "conversation.DialogueChoice.to": "The id of the next node.",
    "conversation.DialogueChoice.explain": "Why this reply is unwise. It is heard before the conversation continues.",
    "conversation.DialogueChoice.hang_up": "Whether this choice ends the call; it is drawn as the red button.",
    "fill_in.FillIn.sentence": "A sentence with one gap, written as `____`.",
    "fill_in.FillIn.answer": "The right answer in its correct spelling.",
    "fill_in.FillIn.also": "Other answers that are accepted as right.",
    "scenes.Hotspot.scene": "The picture or message in which the learner looks for signs.",
    "scenes.Hotspot.spots": "The places that can be touched.",
    "scenes.Scene.width": "The width of the picture, in its own units.",
    "scenes.Scene.height": "The height of the picture, in its own units.",
    "scenes.Scene.message": "A message, used instead of a picture.",
    "scenes.Message.sender": "The sender's name or number that the message shows.",
    "scenes.Message.lines": "The text of the message, one sentence in each line.",
    "scenes.Spot.label": "The name of the spot in the feedback.",
    "scenes.Spot.right": "Whether the spot is a sign that the learner has to find.",
    "scenes.Spot.area": (
        "Only in a picture: `[x, y, width, height]`. The area lies inside the picture, does not overlap another, and "
        "is large enough for a finger."
    ),
    "scenes.Spot.line": "Only in a message: the id of its line, or `sender`.",
    "matching.Matching.pairs": "The things that belong together. The kiosk shuffles both sides.",
    "matching.Pair.left": "The thing on the left side.",
    "matching.Pair.right": "The thing on the right side.",
    "matching.Half.picture": "A drawing of the pack. Without `text`, the picture is shown alone and not spoken.",
    "ordering.Ordering.items": "The items in the right order. The kiosk shuffles them.",
    "page.Page.title": "The title above the text.",
    "page.Page.text": "The text, which is also read aloud.",
    "sorting.Sorting.groups": "The groups. Every group must get at least one item.",
    "sorting.Sorting.items": "The items to put into the groups.",
    "sorting.SortingItem.group": "The id of the group that the item belongs to.",
    "touch_gym.TouchGym.exercises": "The exercises, one after another.",
    "touch_gym.Exercise.gesture": "The gesture to practise.",
    "touch_gym.Exercise.direction": "The direction of a swipe; only for `swipe`.",
    "touch_gym.Exercise.how": "Your own instruction, used instead of the kiosk's.",
    "typing.Typing.text": "The text to type: Vietnamese words, digits and single spaces.",
    "typing.Typing.method": "How diacritics are typed: Telex, VNI, or separate keys for the marks.",
    "video.Video.title": "The title above the film.",
    "video.Video.text": "What the film shows, for people who cannot see or play it.",
    "video.Video.video": "The file of the film: `media/….webm`.",
    "video.Video.picture": "A still picture, shown before the film starts and where the film cannot be played.",
    "video.Video.captions": "The captions, in order.",
    "video.Video.spoken": (
        "Whether the film has no sound and the kiosk speaks each caption when it appears; the film waits meanwhile."
    ),
    "video.Caption.start": "The second at which the caption appears.",
    "video.Caption.end": "The second at which the caption disappears.",
    "model.PhoneTask.goal": "What to achieve, but not how. In «Tự làm» the learner gets no other instruction.",
    "model.PhoneTask.why": "A remark about real phones, or why the errand matters.",
    "model.PhoneTask.start": "The id of the first screen.",
    "model.PhoneTask.home": "The id of the screen of kind `home`, which the Home key opens.",
    "model.PhoneTask.values": (
        "What the phone remembers besides the current screen, such as whether Wi-Fi is on. Each has a name and "
        "a list of possible values."
    ),
    "model.PhoneTask.screens": "All screens. It must be possible to reach each of them.",
    "model.PhoneTask.done": "The conditions for success. The errand is done when one of them is true.",
    "model.PhoneTask.hints": "Your own hints. Where there is none, the `how` of the next act is the hint.",
    "model.PhoneTask.variant": "The same errand on a different phone, for «Làm khác đi».",
    "model.Values.of": "The possible values; the first is the initial one.",
    "model.Values.labels": (
        "The text that the phone shows for each value. Required for a slider, a field and `{value:name}`."
    ),
    "model.Screen.kind": "The layout of the screen, see [Kinds of screen](#kinds-of-screen).",
    "model.Screen.title": "The title at the top of the screen.",
    "model.Screen.back": (
        "The id of the screen that the Back key opens; by default the screen in `over`, else the home screen."
    ),
    "model.Screen.over": "Only for a dialog or shade: the id of the screen below it.",
    "model.Screen.elements": "The elements of the screen, from top to bottom.",
    "model.Screen.after": "Something that happens without a touch, after some seconds.",
    "model.Element.kind": "The kind of the element, see [Kinds of element](#kinds-of-element).",
    "model.Element.detail": "Smaller text beside or below the main text.",
    "model.Element.tone": (
        "The look of a button: `main` for the most important one, `danger` for one that deletes or removes something."
    ),
    "model.Element.value": "The name of the value that the element shows or changes.",
    "model.Element.x": "Only for a pin: its position in percent from the left.",
    "model.Element.y": "Only for a pin: its position in percent from the top.",
    "model.Element.when": "The element is shown only while the named values are as given.",
    "model.Element.on": "What the learner can do with the element. An element without acts can only be read.",
    "model.Act.gesture": "The gesture, see [Gestures](#gestures).",
    "model.Act.to": "Only for `slide`: the value to which the slider is moved.",
    "model.Act.text": "Only for `type`: the text to type. Case, accents and spaces are ignored.",
    "model.Act.back": "Whether the act opens the same screen as the Back key.",
    "model.Act.costs": (
        "What the wrong act would have cost in real life. A learner who does it in «Tự làm» is asked to do the "
        "errand again."
    ),
    "model.TimedEvent.seconds": "How many seconds after the screen appeared.",
    "model.TimedEvent.how": "The text that is spoken while the learner waits.",
    "model.Goal.screen": "The id of the screen that must be shown.",
    "model.Goal.values": "The values that must be as given.",
    "model.Hint.screen": "The id of the screen on which the hint is given.",
    "model.Hint.at": "The id of the element that the hint points at; `screen` for the whole screen.",
    "model.Hint.text": "The text of the hint.",
    "model.Variant.goal": "What to achieve, in other words than in the errand.",
    "model.Variant.why": "A remark about what is different.",
    "model.Variant.start": "The id of the first screen, if it differs.",
    "model.Variant.done": "The conditions for success, if they differ.",
    "model.Variant.route": "The route as a list of acts; if empty, the shortest route.",
    "model.Variant.hints": "The hints, if they differ.",
}
"""Explanations of single fields by module, model and field name."""

MEMBERS: Mapping[str, Mapping[str, str]] = {
    "ScreenKind": {
        "lock": "lock screen with clock and notifications; opened by a swipe, Back and Home do nothing",
        "home": "home screen with tiles of apps",
        "list": "rows below a title, as in Settings",
        "form": "fields to fill in, with a button below",
        "keypad": "digits and the call button",
        "thread": "chat messages with one person",
        "call": (
            "a call, with the other person's name; `rings: true` while it is incoming. A `keypad` on it has no call "
            "key: every digit acts at once"
        ),
        "video-call": (
            "a video call with the other person's `picture`; `rings: true` while it is incoming. Use `tile`s as "
            "switches of camera and sound, and `self` for the learner's own picture"
        ),
        "camera": "the camera's picture; with a `finder`, the buttons stand in two columns",
        "shade": "quick settings, pulled down from the top",
        "dialog": "a question in front of another screen",
        "web": "a web page, with its address in `detail`",
        "map": "a map with places as pins",
        "picker": "pictures to choose from",
        "confirm": "a summary of what will happen, line by line, before it happens",
        "success": "a message that something is done, in green",
        "failure": "a message that something was refused or is wrong: the reason in `detail`, the way on as a button",
        "offline": "what an app shows without a network",
    },
    "ElementKind": {"heading": "a title above the elements that follow"},
    "PhoneGesture": {
        "tap": "a short touch",
        "hold": "a long touch",
        "swipe-left": "moving a finger to the left",
        "swipe-right": "moving a finger to the right",
        "swipe-up": "moving a finger up",
        "swipe-down": "moving a finger down",
        "pinch-out": "moving two fingers apart, to enlarge",
        "pinch-in": "moving two fingers together, to make smaller",
    },
}
"""Explanations of enum members by class name and value."""
