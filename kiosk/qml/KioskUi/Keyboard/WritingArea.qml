pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components.Typing
import KioskUi.Theme

// A text of several lines for authors, with selection and clipboard but without an undo of its own: the view model keeps
// every version. `value` is the text of the view model, which takes each `edited` text at once. The keys of this and of a
// real keyboard are converted by the input method `Theme.inputMethod`; with `marks`, those of a real keyboard are left to
// the input method of the system.
TextEdit {
    id: root

    required property string label
    required property string value
    // Whether Enter begins a new line; otherwise it moves the focus to the next item.
    property bool breaksLines: false
    property bool wantsKeyboard: false
    readonly property bool isConverted: Theme.inputMethod !== "marks"
    readonly property real lowestShown: root.cursorRectangle.y + root.cursorRectangle.height
    readonly property KeyReceiver keys: KeyReceiver {
        text: root.text
        cursorPosition: root.cursorPosition
        method: Theme.inputMethod
        capitalSentences: true
        breaksLines: root.breaksLines
        onKeyTyped: key => root.write(key)
        onMethodChosen: method => Theme.inputMethod = method
        onFinished: root.finish()
    }
    property bool isReplacing: false

    signal edited(string text)
    signal finished
    signal undoAsked
    signal redoAsked

    // Types a key at the cursor, in place of the selection.
    function write(key: string): void {
        const hadSelection = root.selectedText !== "";
        if (hadSelection)
            root.remove(root.selectionStart, root.selectionEnd);
        if (hadSelection && key === "delete")
            return;
        if (key === "\n") {
            root.insert(root.cursorPosition, key);
            return;
        }
        const before = root.text.slice(0, root.cursorPosition);
        if (typist.text !== before || Theme.inputMethod !== typist.method)
            typist.begin(before, Theme.inputMethod);
        typist.press(key);
        root.putBefore(typist.text);
    }

    // Replaces the text before the cursor; only the characters that differ are changed.
    function putBefore(start: string): void {
        const before = root.text.slice(0, root.cursorPosition);
        let same = 0;
        while (same < before.length && before[same] === start[same])
            ++same;
        root.isReplacing = true;
        root.remove(same, before.length);
        root.isReplacing = false;
        root.insert(same, start.slice(same));
        root.report();
    }

    // Shows the text of the view model; the cursor keeps its place in the part that is equal.
    function take(): void {
        if (root.value === root.text)
            return;
        const place = root.cursorPosition;
        root.isReplacing = true;
        root.text = root.value;
        root.cursorPosition = Math.min(place, root.length);
        root.isReplacing = false;
    }

    function report(): void {
        if (!root.isReplacing && root.text !== root.value)
            root.edited(root.text);
    }

    // Closes the on-screen keyboard and moves the focus to the next item.
    function finish(): void {
        if (typist.text !== "" && typist.text === root.text.slice(0, root.cursorPosition)) {
            typist.finish();
            root.putBefore(typist.text);
        }
        root.wantsKeyboard = false;
        root.finished();
        root.nextItemInFocusChain()?.forceActiveFocus();
    }

    color: Theme.colour.ink
    wrapMode: TextEdit.Wrap
    font.family: Theme.font.family
    font.pixelSize: Theme.font.body
    selectByMouse: true
    selectionColor: Theme.colour.primary
    selectedTextColor: Theme.colour.primaryInk
    activeFocusOnTab: true
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    cursorDelegate: Rectangle {
        width: Theme.border.thick
        color: Theme.colour.primary
        visible: root.cursorVisible
    }
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.multiLine: true

    onValueChanged: root.take()
    onTextChanged: root.report()
    onActiveFocusChanged: {
        if (root.activeFocus)
            return;
        root.wantsKeyboard = false;
        root.deselect();
    }
    Component.onCompleted: root.take()

    Keys.onShortcutOverride: event => event.accepted = event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo)
    Keys.onTabPressed: root.nextItemInFocusChain()?.forceActiveFocus()
    Keys.onBacktabPressed: root.nextItemInFocusChain(false)?.forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true;
        const commands = event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        if (event.matches(StandardKey.Undo))
            root.undoAsked();
        else if (event.matches(StandardKey.Redo))
            root.redoAsked();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !root.breaksLines)
            root.finish();
        else if (root.isConverted && !commands && event.key === Qt.Key_Backspace)
            root.write("delete");
        else if (root.isConverted && !commands && event.text.length === 1 && event.text >= " " && event.key !== Qt.Key_Delete)
            root.write(event.text === " " ? "space" : event.text);
        else
            event.accepted = false;
    }

    Typist {
        id: typist
    }

    TapHandler {
        id: tap

        onTapped: root.wantsKeyboard = !Theme.atDesk || tap.point.device.pointerType === PointerDevice.Finger
    }
}
