pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components.Typing
import KioskUi.Theme

// The on-screen keyboard at the bottom of the window; it types into the field that requested it, which keeps the focus.
Rectangle {
    id: root

    required property KeyReceiver target
    // Whether the keyboard is a part of a screen, which draws the background.
    property bool isEmbedded: false
    readonly property real gap: Theme.space.tiny
    readonly property real keyHeight: Theme.touch.least
    readonly property real keyWidth: Math.min(120 * Theme.unit, (root.width - (root.isEmbedded ? 9 : 11) * root.gap) / 10)
    readonly property real faceSize: 42 * Theme.unit
    readonly property string small: "qwertyuiopasdfghjklzxcvbnmăâđêôơư"
    readonly property string large: "QWERTYUIOPASDFGHJKLZXCVBNMĂÂĐÊÔƠƯ"
    readonly property bool isVni: root.target.method === "vni"
    readonly property bool isCapital: root.shift && !root.signs
    readonly property string before: root.target.text.slice(0, root.target.cursorPosition)
    readonly property bool beginsCapital: {
        if (root.target.capitalWords)
            return /(^|\s)$/.test(root.before);
        return root.target.capitalSentences && /(^|[.?!…]\s+|\n)$/.test(root.before);
    }
    property bool shift: root.beginsCapital
    property bool signs: root.target.digits

    function cased(start: int, length: int): list<string> {
        return Array.from((root.isCapital ? root.large : root.small).slice(start, start + length));
    }

    function press(key: string): void {
        root.target.keyTyped(key);
        root.shift = root.beginsCapital;
    }

    objectName: "screenKeyboard"
    onBeginsCapitalChanged: root.shift = root.beginsCapital
    implicitHeight: 5 * root.keyHeight + 6 * root.gap
    color: root.isEmbedded ? "transparent" : Theme.highContrast ? Theme.colour.paper : Theme.colour.line

    // Handles touches between the keys, so that no item below receives them.
    TapHandler {}

    Rectangle {
        width: parent.width
        height: Theme.border.medium
        color: Theme.colour.controlLine
        visible: !root.isEmbedded
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.gap
        width: 10 * root.keyWidth + 9 * root.gap
        spacing: root.gap

        Row {
            height: root.keyHeight
            spacing: root.gap

            WritingKeys {
                visible: !root.isVni
                keyWidth: (10 * root.keyWidth - 3 * root.gap) / 13
                kind: KeyCap.Mark
                prefix: "tone-"
                keys: ["sac", "huyen", "hoi", "nga", "nang", "none"]
                faces: Array.from("áàảãạa")
                pale: "a"
                labels: [qsTr("Tone mark %1").arg("sắc"), qsTr("Tone mark %1").arg("huyền"), qsTr("Tone mark %1").arg("hỏi"), qsTr("Tone mark %1").arg("ngã"), qsTr("Tone mark %1").arg("nặng"), qsTr("No tone mark")]
            }

            WritingKeys {
                visible: !root.isVni
                keyWidth: (10 * root.keyWidth - 3 * root.gap) / 13
                kind: KeyCap.Mark
                prefix: "letter-"
                keys: root.cased(26, 7)
            }

            WritingKeys {
                visible: root.isVni
                kind: KeyCap.Mark
                keys: Array.from("1234567890")
            }
        }

        WritingKeys {
            keys: root.signs ? Array.from(root.isVni ? "()[]<>$€^~" : "1234567890") : root.cased(0, 10)
        }

        WritingKeys {
            anchors.horizontalCenter: parent.horizontalCenter
            keys: root.signs ? Array.from("@#&%+=_/*") : root.cased(10, 9)
        }

        Row {
            spacing: root.gap

            WorkKey {
                objectName: "kbShift"
                width: root.keyWidth * 1.5 + root.gap / 2
                enabled: !root.signs
                label: qsTr("Capital letter")
                iconName: "arrow-up"
                held: root.isCapital
                onActivated: root.shift = !root.shift
            }

            WritingKeys {
                keys: root.signs ? Array.from(".,?!:;-") : root.cased(19, 7)
            }

            WorkKey {
                objectName: "kbDelete"
                width: root.keyWidth * 1.5 + root.gap / 2
                label: qsTr("Delete one letter")
                iconName: "backspace"
                onActivated: root.press("delete")
            }
        }

        Row {
            spacing: root.gap

            WorkKey {
                objectName: "kbPage"
                width: root.keyWidth * 1.5 + root.gap / 2
                label: root.signs ? qsTr("Letters") : qsTr("Digits and symbols")
                face: root.signs ? "abc" : "123"
                onActivated: root.signs = !root.signs
            }

            WorkKey {
                objectName: "kbMethod"
                width: root.keyWidth * 1.5 + root.gap / 2
                label: qsTr("Input method: %1").arg(face)
                face: root.isVni ? "VNI" : "Telex"
                onActivated: root.target.methodChosen(root.isVni ? "telex" : "vni")
            }

            WorkKey {
                objectName: "kbSpace"
                width: root.keyWidth * (root.target.breaksLines ? 3 : 4.5) + root.gap * (root.target.breaksLines ? 3 : 4)
                kind: KeyCap.Letter
                label: qsTr("Space")
                face: label
                onActivated: root.press("space")
            }

            WorkKey {
                objectName: "kbReturn"
                width: root.keyWidth * 1.5
                visible: root.target.breaksLines
                label: qsTr("New line")
                iconName: "new-line"
                onActivated: root.press("\n")
            }

            WorkKey {
                objectName: "kbDone"
                width: root.keyWidth * 2.5 + root.gap
                kind: KeyCap.Main
                label: qsTr("Done")
                face: label
                onActivated: root.target.finished()
            }
        }
    }

    component WritingKeys: KeyRow {
        height: root.keyHeight
        gap: root.gap
        keyWidth: root.keyWidth
        faceSize: root.faceSize
        tag: "kb-"
        isTabStop: false
        onPressed: key => root.press(key)
    }

    component WorkKey: KeyCap {
        height: root.keyHeight
        faceSize: root.faceSize
        activeFocusOnTab: false
        kind: KeyCap.Work
    }
}
