pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The dark bar on the left of the staff screens: the role, the pages, and at the bottom the exit.
FocusScope {
    id: root

    required property string title
    required property var pages
    required property string page
    property string marked: ""
    readonly property real padding: Theme.space.medium
    readonly property real gap: Theme.touch.tightGap
    // Whether the entries need the room of the margins above and below them.
    readonly property bool isCrowded: root.pages.length > 8
    readonly property real entryHeight: Math.max(Theme.touch.least, Math.min(88 * Theme.unit, (leaveButton.y - list.y - root.padding - (root.pages.length - 1) * root.gap) / root.pages.length))

    readonly property real wordsWidth: list.width - 2 * Theme.space.medium
    readonly property int largest: Theme.font.small
    property int wordsSize: root.largest

    signal chosen(key: string)
    signal exited

    function arrange(): void {
        const words = root.pages.map(page => page.title);
        root.wordsSize = sizes.fitting([...words, leaveButton.label], root.wordsWidth, root.entryHeight - Theme.space.tiny, root.largest);
    }

    // Grows with the type size, but less than proportionally, because the page needs the space.
    implicitWidth: 360 * Theme.unit * (1 + (Theme.textScale - 1) * 0.3)
    onLargestChanged: root.arrange()
    onEntryHeightChanged: root.arrange()
    onWordsWidthChanged: root.arrange()
    onPagesChanged: root.arrange()

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.dark
    }

    Rectangle {
        x: parent.width - width
        width: Theme.border.medium
        height: parent.height
        color: Theme.colour.controlLine
        visible: Theme.highContrast
    }

    CommonSize {
        id: sizes
    }

    BoundedText {
        id: heading

        x: root.padding + Theme.space.tiny
        y: root.isCrowded ? Theme.space.small : Theme.space.large
        width: root.width - 2 * x
        maximumHeight: root.isCrowded ? Math.ceil(2.6 * Theme.font.smallest) : 88 * Theme.unit
        text: root.title
        color: Theme.colour.darkInk
        pixelSize: Theme.font.small
        weight: Theme.font.bold
        lineHeight: 1
    }

    Column {
        id: list

        x: root.padding
        y: heading.y + heading.height + (root.isCrowded ? Theme.space.small : Theme.space.medium)
        width: root.width - 2 * root.padding
        spacing: root.gap

        Repeater {
            model: root.pages

            SideBarEntry {
                required property var modelData

                objectName: "page-" + modelData.key
                label: modelData.title
                current: modelData.key === root.page
                marked: modelData.key === root.marked
                role: Accessible.RadioButton
                focus: current
                width: list.width
                height: root.entryHeight
                wordsSize: root.wordsSize
                onActivated: root.chosen(modelData.key)
            }
        }
    }

    SideBarEntry {
        id: leaveButton

        objectName: "staffLeave"
        x: root.padding
        y: root.height - height - (root.isCrowded ? Theme.space.small : Theme.space.large)
        width: root.width - 2 * root.padding
        height: root.isCrowded ? Theme.touch.least : 88 * Theme.unit
        label: qsTr("Exit")
        wordsSize: root.wordsSize
        current: true
        onActivated: root.exited()
    }
}
