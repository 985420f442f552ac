pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One entry of a list: whether it is right or its number, its texts, and a button to remove or move it.
FocusScope {
    id: root

    required property FormRowModel row
    required property StepFormViewModel form
    required property int firstLines // of the first text
    readonly property real firstHeight: root.firstLines * Math.ceil(Theme.font.small * 1.3) + Theme.space.small + Theme.space.tiny
    readonly property bool isMarked: root.row.mark !== "number"

    signal marking

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.row.checked ? Theme.colour.rightTint : Theme.colour.card
        border.width: root.row.checked ? Theme.border.medium : Theme.border.thin
        border.color: root.row.checked ? Theme.colour.right : Theme.colour.controlLine
    }

    Pressable {
        id: marker

        objectName: "mark-" + root.row.key
        label: root.row.markLabel
        role: root.row.mark === "check" ? Accessible.CheckBox : root.isMarked ? Accessible.RadioButton : Accessible.StaticText
        checked: root.row.checked
        enabled: root.isMarked
        width: Theme.touch.least
        height: root.height
        radius: Theme.radius.small
        onActivated: root.form.mark(root.row.key)

        Rectangle {
            anchors.centerIn: parent
            width: 52 * Theme.unit
            height: width
            radius: width / 2
            color: root.row.checked ? Theme.colour.right : Theme.colour.card
            border.width: Theme.border.medium
            border.color: root.row.checked ? Theme.colour.right : Theme.colour.controlLine

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: 34 * Theme.unit
                colour: Theme.colour.rightInk
                visible: root.row.checked
            }

            KioskText {
                anchors.centerIn: parent
                text: root.row.number
                font.pixelSize: Math.min(Theme.font.small, 38 * Theme.unit)
                lineHeight: 1
                visible: !root.isMarked || root.row.hasArea && !root.row.checked
                Accessible.ignored: true
            }
        }
    }

    Column {
        x: marker.width
        y: root.row.parts.length === 1 ? Math.max(Theme.space.tiny / 2, (root.height - root.firstHeight) / 2) : Theme.space.tiny / 2
        width: root.width - x - tools.width - Theme.space.tiny
        height: root.height - 2 * y

        Repeater {
            id: parts

            model: root.row.parts

            WrittenCard {
                required property FormRowModel modelData

                row: modelData
                form: root.form
                required property int index

                isBare: true
                isSoft: index > 0
                isTitle: index === 0 && root.row.parts.length > 1
                placeholder: index > 0 && root.row.checked && !modelData.lacking ? qsTr("Right answer") : modelData.placeholder !== "" ? modelData.placeholder : modelData.label
                width: parent.width
                height: root.row.parts.length === 1 ? parent.height : index === 0 ? root.firstHeight : parent.height - root.firstHeight
            }
        }
    }

    Row {
        id: tools

        x: root.width - width
        height: root.height
        spacing: Theme.touch.tightGap

        IconButton {
            objectName: "place-" + root.row.key
            y: (parent.height - height) / 2
            label: qsTr("Show this place in the picture")
            iconName: "place"
            kind: KioskButton.Quiet
            visible: root.row.hasArea
            onActivated: root.marking()
        }

        IconButton {
            objectName: "up-" + root.row.key
            y: (parent.height - height) / 2
            label: qsTr("Move up")
            iconName: "arrow-up"
            kind: KioskButton.Quiet
            visible: root.row.canRise && !root.isMarked
            onActivated: root.form.move(root.row.key, -1)
        }

        IconButton {
            objectName: "remove-" + root.row.key
            y: (parent.height - height) / 2
            label: qsTr("Remove")
            iconName: "bin"
            kind: KioskButton.Quiet
            visible: root.row.canRemove
            onActivated: root.form.remove(root.row.key)
        }
    }
}
