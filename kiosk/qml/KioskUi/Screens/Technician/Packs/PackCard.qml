pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One installed pack, with buttons for its actions.
Card {
    id: root

    required property var row
    property bool narrow: false
    readonly property int actCount: (root.row.before !== "" ? 1 : 0) + (root.row.active ? 1 : 0)

    signal goBackAsked
    signal removeAsked

    Column {
        id: texts

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        width: acts.x - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: root.height * 0.5
            text: root.row.headline
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: root.height * 0.45
            text: root.row.facts
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    Grid {
        id: acts

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        horizontalItemAlignment: Grid.AlignRight
        columns: root.narrow || root.actCount < 2 ? 1 : 2
        spacing: root.narrow ? Theme.touch.tightGap : Theme.touch.gap

        KioskButton {
            objectName: "goBack-" + root.row.id
            small: true
            kind: KioskButton.Secondary
            label: root.row.active ? qsTr("Back to %1").arg(root.row.before) : qsTr("Restore %1").arg(root.row.before)
            visible: root.row.before !== ""
            onActivated: root.goBackAsked()
        }

        KioskButton {
            objectName: "remove-" + root.row.id
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Remove")
            visible: root.row.active
            onActivated: root.removeAsked()
        }
    }
}
