pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// A group lesson on the whole screen: the stage that the room sees, and the guide's bar. A presenter or a keyboard works
// whatever has the focus, except keys that the focused item uses itself.
FocusScope {
    id: root

    required property GroupLessonViewModel lesson
    required property RoomScreenViewModel room
    required property ActivityViewModel activity
    // Whether this is the guide's own screen; on a second screen, the window disables the whole item.
    property bool isOwn: true
    readonly property list<int> onward: [Qt.Key_PageDown, Qt.Key_Right, Qt.Key_Down, Qt.Key_Space]
    readonly property list<int> backward: [Qt.Key_PageUp, Qt.Key_Left, Qt.Key_Up]
    // Keys that presenters send for a black screen and for the start of a slide show.
    readonly property list<int> ignored: [Qt.Key_B, Qt.Key_Period, Qt.Key_F5]
    // The characters of the number keys with Shift on common keyboards.
    readonly property string shifted: "!@#$"

    // Handles a key; returns whether the key has a meaning here.
    function press(key: int, text: string, shift: bool): bool {
        const row = key >= Qt.Key_1 && key <= Qt.Key_9 ? key - Qt.Key_1 : text === "" ? -1 : root.shifted.indexOf(text);
        if (row >= 0) {
            if (shift)
                root.lesson.hands.remove(row);
            else
                root.lesson.hands.add(row);
            return true;
        }
        if (root.onward.includes(key))
            root.lesson.next();
        else if (root.backward.includes(key))
            root.lesson.back();
        else if (key === Qt.Key_Backspace)
            root.lesson.hands.takeBack();
        else if (key === Qt.Key_Escape)
            root.lesson.askLeave();
        else
            return root.ignored.includes(key);
        return true;
    }

    focus: true
    Component.onCompleted: {
        if (root.isOwn)
            root.forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = root.press(event.key, event.text, (event.modifiers & Qt.ShiftModifier) !== 0);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.paper
    }

    LessonStage {
        id: stage

        width: root.width
        height: root.height - bar.height
        lesson: root.lesson
        activity: root.activity
        focus: false
    }

    ControlBar {
        id: bar

        y: root.height - height
        width: root.width
        lesson: root.lesson
        room: root.room
    }
}
