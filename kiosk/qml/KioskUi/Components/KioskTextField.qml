pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components.Typing
import KioskUi.Theme

// A single-line text field that stores nothing elsewhere: no clipboard, no undo, no selection handles, cleared when
// destroyed. It is a plain TextInput, because those of QtQuick.Controls have a context menu. A touch opens the on-screen
// keyboard; the keys of this and of a real keyboard arrive as `keyTyped`.
TextInput {
    id: root

    required property string label
    property string placeholder: ""
    property string method: Theme.atDesk ? "marks" : "telex"
    property string iconName: ""
    property bool wantsKeyboard: false
    // False for a field whose screen has a keyboard of its own.
    property bool opensKeyboard: true
    // Whether the on-screen keyboard begins every word with a capital letter, as in names.
    property bool capitalWords: false
    // Whether it begins every sentence with a capital letter; false for codes and addresses.
    property bool capitalSentences: false
    // Whether the on-screen keyboard opens with digits.
    property bool digits: false
    readonly property real side: Theme.space.medium
    readonly property real lowestShown: root.height // what is to stay visible above the on-screen keyboard
    readonly property KeyReceiver keys: KeyReceiver {
        text: root.text
        cursorPosition: root.cursorPosition
        method: root.method
        capitalWords: root.capitalWords
        capitalSentences: root.capitalSentences
        digits: root.digits
        onKeyTyped: key => root.keyTyped(key)
        onMethodChosen: method => root.method = method
        onFinished: root.finish()
    }

    signal keyTyped(string key)
    signal finished

    // Inserts a key as plain text; a field for Vietnamese overrides this function.
    function write(key: string): void {
        if (key === "delete")
            root.remove(Math.max(0, root.cursorPosition - 1), root.cursorPosition);
        else if (key.length === 1 || key === "space")
            root.insert(root.cursorPosition, key === "space" ? " " : key);
    }

    // Closes the on-screen keyboard and moves the focus to the next item.
    function finish(): void {
        root.wantsKeyboard = false;
        root.finished();
        root.nextItemInFocusChain()?.forceActiveFocus();
    }

    height: Theme.touch.main
    leftPadding: root.side + (sign.visible ? sign.width + Theme.space.small : 0)
    rightPadding: root.side
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.colour.ink
    font.family: Theme.font.family
    font.pixelSize: Theme.font.subtitle
    font.weight: Theme.font.semibold
    clip: true
    activeFocusOnTab: true
    maximumLength: 40
    selectByMouse: false
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    cursorDelegate: Rectangle {
        width: Theme.border.thick
        color: Theme.colour.primary
        visible: root.cursorVisible
    }
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label

    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.wantsKeyboard = false;
    }
    onKeyTyped: key => root.write(key)
    Component.onDestruction: root.clear()

    Keys.onShortcutOverride: event => event.accepted = (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) !== 0
    Keys.onPressed: event => {
        Theme.keyboardInUse = true;
        event.accepted = true;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.finish();
        else if (event.key === Qt.Key_Backspace)
            root.keyTyped("delete");
        else if (event.text.length === 1 && event.text >= " " && event.key !== Qt.Key_Delete)
            root.keyTyped(event.text === " " ? "space" : event.text);
        else
            event.accepted = [Qt.Key_Copy, Qt.Key_Cut, Qt.Key_Paste, Qt.Key_Undo, Qt.Key_Redo, Qt.Key_Menu, Qt.Key_Insert].includes(event.key) || (event.modifiers & Qt.ShiftModifier) !== 0 && event.key !== Qt.Key_Backtab;
    }

    Rectangle {
        z: -1
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.enabled ? Theme.colour.card : "transparent"
        border.width: root.activeFocus ? Theme.border.thick : Theme.border.medium
        border.color: root.activeFocus ? Theme.colour.primary : Theme.colour.controlLine
    }

    KioskText {
        x: root.leftPadding + Theme.space.tiny
        width: root.width - x - root.rightPadding
        height: root.height
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.font.smallest
        text: root.placeholder
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.body
        visible: root.length === 0
        Accessible.ignored: true
    }

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        x: root.side
        name: root.iconName
        visible: root.iconName !== ""
    }

    // Placed above the text, which would otherwise handle the touch itself.
    Item {
        anchors.fill: parent

        TapHandler {
            id: tap

            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: {
                root.cursorPosition = root.positionAt(tap.point.position.x, root.height / 2);
                root.forceActiveFocus();
                root.wantsKeyboard = root.opensKeyboard && (!Theme.atDesk || tap.point.device.pointerType === PointerDevice.Finger);
            }
        }
    }
}
