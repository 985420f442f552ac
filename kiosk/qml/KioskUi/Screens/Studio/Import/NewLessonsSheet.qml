pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The strand and the names of the new lessons, in pages.
Overlay {
    id: root

    required property ImportTargetViewModel model
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property real rowHeight: Math.ceil(Math.max(130 * Theme.unit, 3.6 * Theme.font.small))
    readonly property int rows: Math.max(1, Math.floor((done.y - names.y) / (root.rowHeight + root.gap)))
    readonly property int pageCount: Math.max(1, Math.ceil(root.model.names.length / root.rows))
    property int page: 0

    // Reads the names once, so that a card stays while its name is typed.
    function show(): void {
        cards.model = root.model.names.slice(root.page * root.rows, (root.page + 1) * root.rows);
    }

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1500 * Theme.unit)
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.model.closeSheet()
    Component.onCompleted: root.show()
    onPageChanged: root.show()
    onRowsChanged: root.show()

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.small
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Which strand, and which names?")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Row {
        id: strands

        x: Theme.space.large
        y: heading.y + heading.height + Theme.space.tiny
        spacing: root.gap

        Repeater {
            model: root.model.strands

            Chip {
                required property var modelData

                objectName: "strand-" + modelData.key
                label: modelData.label
                checked: modelData.chosen
                radius: Theme.radius.small
                width: (root.inner - 3 * root.gap) / 4
                onActivated: root.model.chooseStrand(modelData.key)
            }
        }
    }

    Column {
        id: names

        x: Theme.space.large
        y: strands.y + strands.height + Theme.space.medium
        spacing: root.gap

        Repeater {
            id: cards

            TextCard {
                required property var modelData

                width: root.inner
                height: root.rowHeight
                name: "lessonName-" + modelData.place
                label: qsTr("Lesson %1 · %n question(s)", "", modelData.count).arg(modelData.place + 1)
                value: modelData.title
                isTitle: true
                onEdited: text => root.model.rename(modelData.place, text)
            }
        }
    }

    PageTurner {
        x: Theme.space.large
        y: done.y
        small: true
        name: "names"
        page: root.page
        pageCount: root.pageCount
        onTurned: page => root.page = page
    }

    KioskButton {
        id: done

        objectName: "closeNames"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        label: qsTr("Done")
        iconName: "check"
        focus: true
        onActivated: root.model.closeSheet()
    }
}
