pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// A text of a lesson that is written in place: label, words counted while typing, the text. A long text gets smaller
// letters down to the smallest; what then does not fit follows the cursor.
FocusScope {
    id: root

    required property string label
    required property string value
    property string name: "" // object name of the text area
    // What is to be written, shown while there is no text.
    property string placeholder: ""
    // Number of words and their limit; a limit of 0 hides the counter.
    property int words: 0
    property int mostWords: 0
    property bool isTitle: false
    // Whether something is lacking here: the card is yellow.
    property bool isLacking: false
    property bool breaksLines: false
    // Whether the card stands inside another one: without a frame unless it is written in, and without the label.
    property bool isBare: false
    readonly property alias area: writer
    readonly property bool isOver: root.mostWords > 0 && root.words > root.mostWords
    readonly property real padding: Theme.space.medium
    readonly property string count: qsTr("%1/%2").arg(root.words).arg(root.mostWords)
    readonly property string counted: qsTr("%1/%2 words").arg(root.words).arg(root.mostWords)
    readonly property bool isCramped: labelSize.advanceWidth + countedSize.advanceWidth + 2 * Theme.font.small + Theme.space.small > root.width - 2 * root.padding
    readonly property real headHeight: root.isBare ? 0 : Math.ceil(Theme.font.small * 1.3)
    property bool isSoft: false // whether the text is less important than the one above it
    readonly property int largest: root.isBare ? Theme.font.small : Theme.font.body
    readonly property real room: root.height - writing.y - Theme.space.small

    signal edited(string text)
    signal undoAsked
    signal redoAsked

    function fit(): void {
        probe.text = writer.text === "" ? root.placeholder : writer.text;
        let size = root.largest;
        do
            probe.font.pixelSize = size;
        while (probe.implicitHeight > root.room && --size >= Theme.font.smallest);
        writer.font.pixelSize = Math.max(size, Theme.font.smallest);
        // Chips are wider than the words of the probe.
        while (writer.contentHeight > root.room && writer.font.pixelSize > Theme.font.smallest)
            writer.font.pixelSize -= 1;
    }

    // Moves the cursor to the end of the text and shows the on-screen keyboard, as a touch does.
    function begin(): void {
        writer.forceActiveFocus();
        writer.cursorPosition = writer.length;
        writer.wantsKeyboard = !Theme.atDesk;
    }

    implicitHeight: Math.max(Theme.touch.least, writing.y + Math.ceil(natural.implicitHeight) + Theme.space.small)
    onRoomChanged: root.fit()
    onLargestChanged: root.fit()
    onPlaceholderChanged: root.fit()
    Component.onCompleted: root.fit()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.isLacking ? Theme.colour.goldTint : root.isBare && !writer.activeFocus ? "transparent" : Theme.colour.card
        border.width: writer.activeFocus ? Theme.border.thick : root.isBare ? 0 : Theme.border.thin
        border.color: writer.activeFocus ? Theme.colour.primary : Theme.colour.controlLine
    }

    // A touch beside the text places the cursor at its end.
    TapHandler {
        onTapped: root.begin()
    }

    FitText {
        id: head

        x: root.padding
        y: Theme.space.tiny
        width: (counter.visible ? counter.x : root.width) - x - Theme.space.small
        height: root.headHeight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        text: root.label
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        visible: !root.isBare
    }

    TextMetrics {
        id: labelSize

        text: root.label
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
    }

    TextMetrics {
        id: countedSize

        text: root.counted
        font: labelSize.font
    }

    Row {
        id: counter

        x: root.width - width - root.padding
        y: head.y
        height: head.height
        spacing: Theme.space.tiny
        visible: root.mostWords > 0 && !root.isBare

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "warning"
            size: Theme.font.small
            colour: Theme.services.strong
            visible: root.isOver
        }

        KioskText {
            objectName: root.name === "" ? "" : root.name + "Words"
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
            text: root.isCramped ? root.count : root.counted
            color: root.isOver ? Theme.services.strong : writer.activeFocus ? Theme.colour.ink : Theme.colour.softInk
            font.pixelSize: Theme.font.small
            font.weight: root.isOver || writer.activeFocus ? Theme.font.bold : Theme.font.regular
        }
    }

    Flickable {
        id: writing

        x: root.padding
        y: head.y + head.height
        width: root.width - 2 * x
        height: Math.max(0, root.room)
        contentHeight: writer.height
        interactive: false
        clip: contentHeight > height

        WritingArea {
            id: writer

            objectName: root.name
            width: writing.width
            height: Math.max(implicitHeight, writing.height)
            label: root.label
            value: root.value
            focus: true
            breaksLines: root.breaksLines
            font.weight: root.isTitle ? Theme.font.bold : Theme.font.regular
            color: root.isSoft ? Theme.colour.softInk : Theme.colour.ink
            onTextChanged: root.fit()
            onWidthChanged: root.fit()
            onEdited: text => root.edited(text)
            onUndoAsked: root.undoAsked()
            onRedoAsked: root.redoAsked()
            onCursorRectangleChanged: {
                const top = writer.cursorRectangle.y;
                const bottom = top + writer.cursorRectangle.height;
                writing.contentY = Math.max(0, Math.min(Math.max(writing.contentY, bottom - writing.height), top));
            }
        }
    }

    KioskText {
        x: writing.x
        y: writing.y
        width: writing.width
        text: root.placeholder
        color: Theme.colour.softInk
        lineHeight: 1
        font.pixelSize: writer.font.pixelSize
        font.weight: writer.font.weight
        visible: writer.length === 0 && writer.preeditText === ""
        Accessible.ignored: true
    }

    KioskText {
        id: natural

        width: writing.width
        visible: false
        lineHeight: 1
        text: writer.text === "" ? root.placeholder : writer.text
        font.weight: writer.font.weight
        Accessible.ignored: true
    }

    KioskText {
        id: probe

        width: writing.width
        visible: false
        lineHeight: 1
        font.weight: writer.font.weight
        onWidthChanged: root.fit()
        Accessible.ignored: true
    }
}
