pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// The keyboard of the practice phone: letters, a page of digits and symbols, keys for tone marks and for ă â đ ê ô ơ ư.
// Ten keys fit in a row: smaller than the kiosk's minimum of 80, larger than on a real phone. `method` is telex or vni; `highlight` is
// the key to press next (`a`, `space`, `tone-sac`, `done` …); without `writes`, the keyboard only reports keys, and has no «Done».
FocusScope {
    id: root

    property string text: ""
    property string method: "telex"
    property string highlight: ""
    property bool writes: true
    property bool slides: true
    readonly property real gap: 4 * Theme.unit
    readonly property real edge: 6 * Theme.unit
    readonly property real keyWidth: (root.width - 2 * root.edge - 9 * root.gap) / 10
    property real keyHeight: 72 * Theme.unit
    // True to show keys for tone marks and for ă â đ ê ô ơ ư; with VNI, the row of digits is shown in any case.
    property bool marks: true
    property real faceSize: 36 * Theme.unit
    readonly property bool hasSecond: root.marks || root.method === "vni"
    readonly property int rows: 4 + (root.marks ? 1 : 0) + (root.hasSecond ? 1 : 0)
    readonly property string small: "qwertyuiopasdfghjklzxcvbnmăâđêôơư"
    readonly property string large: "QWERTYUIOPASDFGHJKLZXCVBNMĂÂĐÊÔƠƯ"
    readonly property bool isCapital: root.shift && !root.signs
    property bool shift: false
    property bool signs: false
    // The key to press next; before a capital letter this can be Shift, before a symbol the key for the other page.
    readonly property string nextKey: {
        const key = root.highlight;
        if (key.length !== 1 && !key.startsWith("letter-"))
            return key;
        const face = key.slice(-1);
        const isLarge = root.large.includes(face);
        const isLetter = isLarge || root.small.includes(face);
        const isOnBothPages = key.startsWith("letter-") || root.method === "vni" && "1234567890".includes(key);
        if (!isOnBothPages && isLetter === root.signs)
            return "page";
        return isLetter && isLarge !== root.isCapital ? "shift" : key;
    }

    signal edited(string text)
    signal done(string text)
    signal pressed(string key)

    // Returns `length` letters of the alphabet, beginning at `start`, in upper or lower case as Shift is set.
    function cased(start: int, length: int): list<string> {
        return Array.from((root.isCapital ? root.large : root.small).slice(start, start + length));
    }

    function press(key: string): void {
        root.shift = false;
        if (root.writes)
            typist.press(key);
        root.pressed(key);
    }

    function finish(): void {
        if (!root.writes)
            return;
        typist.finish();
        root.done(typist.text);
    }

    function begin(): void {
        if (root.text !== typist.text || root.method !== typist.method)
            typist.begin(root.text, root.method);
    }

    implicitHeight: root.rows * root.keyHeight + (root.rows - 1) * root.gap + 2 * root.edge
    clip: true
    onTextChanged: root.begin()
    Component.onCompleted: {
        typist.begin(root.text, root.method);
        board.y = 0;
        if (root.enabled)
            root.forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Backspace)
            root.press("delete");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.finish();
        else if (event.text.length === 1 && event.text >= " ")
            root.press(event.text === " " ? "space" : event.text);
        else
            event.accepted = false;
    }

    Typist {
        id: typist

        onChanged: {
            if (typist.text === root.text)
                return;
            root.text = typist.text;
            root.edited(typist.text);
        }
    }

    Rectangle {
        id: board

        y: root.slides ? root.height : 0
        width: root.width
        height: root.height
        color: Theme.highContrast ? Theme.colour.paper : Theme.colour.line
        border.width: desk.activeFocus && Theme.keyboardInUse ? Theme.border.thick : 0
        border.color: Theme.colour.focusEdge

        // Has the focus for a real keyboard, so that Space types a space instead of pressing a key of this one.
        Item {
            id: desk

            objectName: "pkDesk"
            anchors.fill: parent
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Keyboard")
        }

        Behavior on y {
            enabled: !Theme.reduceMotion
            NumberAnimation {
                duration: Theme.motion.normal
                easing.type: Easing.OutCubic
            }
        }

        Column {
            x: root.edge
            y: root.edge
            width: root.width - 2 * root.edge
            spacing: root.gap

            WritingKeys {
                visible: root.marks
                keyWidth: (parent.width - 5 * root.gap) / 6
                kind: KeyCap.Mark
                prefix: "tone-"
                keys: ["sac", "huyen", "hoi", "nga", "nang", "none"]
                faces: Array.from("áàảãạa")
                pale: "a"
                labels: [qsTr("Tone mark %1").arg("sắc"), qsTr("Tone mark %1").arg("huyền"), qsTr("Tone mark %1").arg("hỏi"), qsTr("Tone mark %1").arg("ngã"), qsTr("Tone mark %1").arg("nặng"), qsTr("No tone mark")]
            }

            WritingKeys {
                readonly property bool digits: root.method === "vni"

                visible: root.hasSecond
                keyWidth: (parent.width - (keys.length - 1) * root.gap) / keys.length
                kind: KeyCap.Mark
                prefix: digits ? "" : "letter-"
                keys: digits ? Array.from("1234567890") : root.cased(26, 7)
            }

            WritingKeys {
                keys: root.signs ? Array.from(root.method === "vni" ? "()[]<>$€^~" : "1234567890") : root.cased(0, 10)
            }

            WritingKeys {
                anchors.horizontalCenter: parent.horizontalCenter
                keys: root.signs ? Array.from("@#&%+=_/*") : root.cased(10, 9)
            }

            Row {
                spacing: root.gap

                WorkKey {
                    objectName: "pkShift"
                    width: root.keyWidth * 1.5 + root.gap / 2
                    enabled: !root.signs
                    label: qsTr("Capital letter")
                    iconName: "arrow-up"
                    held: root.shift
                    next: root.nextKey === "shift"
                    onActivated: root.shift = !root.shift
                }

                WritingKeys {
                    keys: root.signs ? Array.from(".,?!:;-") : root.cased(19, 7)
                }

                WorkKey {
                    objectName: "pkDelete"
                    width: root.keyWidth * 1.5 + root.gap / 2
                    label: qsTr("Delete one letter")
                    iconName: "backspace"
                    next: root.nextKey === "delete"
                    onActivated: root.press("delete")
                }
            }

            Row {
                spacing: root.gap

                WorkKey {
                    objectName: "pkPage"
                    width: root.keyWidth * 2 + root.gap
                    label: root.signs ? qsTr("Letters") : qsTr("Digits and symbols")
                    face: root.signs ? "abc" : "123"
                    next: root.nextKey === "page"
                    onActivated: root.signs = !root.signs
                }

                WorkKey {
                    objectName: "pkSpace"
                    kind: KeyCap.Letter
                    width: root.writes ? root.keyWidth * 5 + root.gap * 4 : root.keyWidth * 8 + root.gap * 7
                    label: qsTr("Space")
                    face: label
                    next: root.nextKey === "space"
                    onActivated: root.press("space")
                }

                WorkKey {
                    objectName: "pkDone"
                    visible: root.writes
                    width: root.keyWidth * 3 + root.gap * 2
                    kind: KeyCap.Main
                    label: qsTr("Done")
                    face: label
                    next: root.nextKey === "done"
                    onActivated: root.finish()
                }
            }
        }
    }

    component WritingKeys: KeyRow {
        height: root.keyHeight
        faceSize: root.faceSize
        gap: root.gap
        keyWidth: root.keyWidth
        next: root.nextKey
        onPressed: key => root.press(key)
    }

    component WorkKey: KeyCap {
        height: root.keyHeight
        faceSize: root.faceSize
        kind: KeyCap.Work
    }
}
