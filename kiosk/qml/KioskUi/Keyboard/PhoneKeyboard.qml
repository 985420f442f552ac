pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// The keyboard of the practice phone: letters, a page of digits and signs, keys for tones and for ă â đ ê ô ơ ư.
// Its keys are as large as ten in a row of a phone can be, which is below the house's 80 and above a real phone's.
// `method` is telex or vni; `highlight` is the next key to press (`a`, `space`, `tone-sac`, `done` …); with `writes`
// off it only tells which keys are pressed.
FocusScope {
    id: root

    property string text: ""
    property string method: "telex"
    property string highlight: ""
    property bool writes: true
    readonly property real gap: 4 * Theme.unit
    readonly property real edge: 6 * Theme.unit
    readonly property real keyWidth: (root.width - 2 * root.edge - 9 * root.gap) / 10
    readonly property real keyHeight: 72 * Theme.unit
    readonly property string small: "qwertyuiopasdfghjklzxcvbnmăâđêôơư"
    readonly property string large: "QWERTYUIOPASDFGHJKLZXCVBNMĂÂĐÊÔƠƯ"
    readonly property bool isCapital: root.shift && !root.signs
    property bool shift: false
    property bool signs: false
    // The key to press now: a capital needs the key for capitals first, a sign the other page.
    readonly property string nextKey: {
        const key = root.highlight;
        if (key.length !== 1 && !key.startsWith("letter-"))
            return key;
        const face = key.slice(-1);
        const isLarge = root.large.includes(face);
        const isLetter = isLarge || root.small.includes(face);
        if (!root.isOnBothPages(key) && isLetter === root.signs)
            return "page";
        return isLetter && isLarge !== root.isCapital ? "shift" : key;
    }

    signal edited(string text)
    signal done(string text)
    signal pressed(string key)

    function isOnBothPages(key: string): bool {
        return key.startsWith("letter-") || root.method === "vni" && "1234567890".includes(key);
    }

    // `length` letters from `start` of all of them, as the key for capitals wants them.
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
        if (root.writes)
            typist.finish();
        root.pressed("done");
        root.done(root.writes ? typist.text : root.text);
    }

    function begin(): void {
        if (root.text !== typist.text)
            typist.begin(root.text, root.method);
    }

    implicitHeight: 6 * root.keyHeight + 5 * root.gap + 2 * root.edge
    clip: true
    onTextChanged: root.begin()
    Component.onCompleted: {
        typist.begin(root.text, root.method);
        board.y = 0;
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

        y: root.height
        width: root.width
        height: root.height
        color: Theme.colour.line

        Behavior on y {
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

            KeyRow {
                height: root.keyHeight
                gap: root.gap
                keyWidth: (parent.width - 5 * root.gap) / 6
                kind: KeyCap.Mark
                prefix: "tone-"
                keys: ["sac", "huyen", "hoi", "nga", "nang", "none"]
                faces: Array.from("áàảãạa")
                pale: "a"
                labels: [qsTr("Tone mark %1").arg("sắc"), qsTr("Tone mark %1").arg("huyền"), qsTr("Tone mark %1").arg("hỏi"), qsTr("Tone mark %1").arg("ngã"), qsTr("Tone mark %1").arg("nặng"), qsTr("No tone mark")]
                next: root.nextKey
                onPressed: key => root.press(key)
            }

            KeyRow {
                readonly property bool digits: root.method === "vni"

                height: root.keyHeight
                gap: root.gap
                keyWidth: (parent.width - (keys.length - 1) * root.gap) / keys.length
                kind: KeyCap.Mark
                prefix: digits ? "" : "letter-"
                keys: digits ? Array.from("1234567890") : root.cased(26, 7)
                next: root.nextKey
                onPressed: key => root.press(key)
            }

            KeyRow {
                height: root.keyHeight
                gap: root.gap
                keyWidth: root.keyWidth
                keys: root.signs ? Array.from(root.method === "vni" ? "()[]<>$€^~" : "1234567890") : root.cased(0, 10)
                next: root.nextKey
                onPressed: key => root.press(key)
            }

            KeyRow {
                anchors.horizontalCenter: parent.horizontalCenter
                height: root.keyHeight
                gap: root.gap
                keyWidth: root.keyWidth
                keys: root.signs ? Array.from("@#&%+=_/*") : root.cased(10, 9)
                next: root.nextKey
                onPressed: key => root.press(key)
            }

            Row {
                height: root.keyHeight
                spacing: root.gap

                KeyCap {
                    objectName: "pkShift"
                    width: root.keyWidth * 1.5 + root.gap / 2
                    height: parent.height
                    kind: KeyCap.Work
                    enabled: !root.signs
                    label: qsTr("Capital letter")
                    iconName: "arrow-up"
                    held: root.shift
                    next: root.nextKey === "shift"
                    onActivated: root.shift = !root.shift
                }

                KeyRow {
                    height: root.keyHeight
                    gap: root.gap
                    keyWidth: root.keyWidth
                    keys: root.signs ? Array.from(".,?!:;-") : root.cased(19, 7)
                    next: root.nextKey
                    onPressed: key => root.press(key)
                }

                KeyCap {
                    objectName: "pkDelete"
                    width: root.keyWidth * 1.5 + root.gap / 2
                    height: parent.height
                    kind: KeyCap.Work
                    label: qsTr("Delete one letter")
                    iconName: "backspace"
                    next: root.nextKey === "delete"
                    onActivated: root.press("delete")
                }
            }

            Row {
                height: root.keyHeight
                spacing: root.gap

                KeyCap {
                    objectName: "pkPage"
                    width: root.keyWidth * 2 + root.gap
                    height: parent.height
                    kind: KeyCap.Work
                    label: root.signs ? qsTr("Letters") : qsTr("Digits and signs")
                    face: root.signs ? "abc" : "123"
                    next: root.nextKey === "page"
                    onActivated: root.signs = !root.signs
                }

                KeyCap {
                    objectName: "pkSpace"
                    width: root.keyWidth * 5 + root.gap * 4
                    height: parent.height
                    label: qsTr("Space")
                    face: label
                    next: root.nextKey === "space"
                    onActivated: root.press("space")
                }

                KeyCap {
                    objectName: "pkDone"
                    width: root.keyWidth * 3 + root.gap * 2
                    height: parent.height
                    kind: KeyCap.Main
                    label: qsTr("Done")
                    face: label
                    next: root.nextKey === "done"
                    onActivated: root.finish()
                }
            }
        }
    }
}
