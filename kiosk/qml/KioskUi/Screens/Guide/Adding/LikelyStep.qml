pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Asks whether the person is already registered, and shows the registered people who are most similar.
FocusScope {
    id: root

    required property AddingViewModel model

    focus: true

    BoundedText {
        id: title

        objectName: "likelyTitle"
        y: Theme.space.large
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: qsTr("Is it this person?")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: help

        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 110 * Theme.unit
        text: qsTr("Touch the person, who is then marked as present. Nothing is entered twice.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Column {
        id: rows

        y: help.y + help.height + Theme.space.large
        width: Math.min(root.width, 1200 * Theme.unit)
        spacing: Theme.touch.gap

        Repeater {
            model: root.model.likely

            Pressable {
                id: row

                required property var modelData
                required property int index

                objectName: "likely-" + row.index
                label: row.modelData.label
                focus: row.index === 0
                width: rows.width
                height: 132 * Theme.unit
                radius: Theme.radius.small
                onActivated: root.model.isThisPerson(row.modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: row.radius
                    color: row.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine
                }

                Drawing {
                    id: face

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    width: 100 * Theme.unit
                    height: width
                    source: row.modelData.face
                }

                FitText {
                    x: face.x + face.width + Theme.space.medium
                    y: Theme.space.tiny
                    width: row.width - x - Theme.space.medium
                    height: row.height / 2 - y
                    text: row.modelData.name
                    font.weight: Theme.font.bold
                    verticalAlignment: Text.AlignBottom
                    Accessible.ignored: true
                }

                FitText {
                    x: face.x + face.width + Theme.space.medium
                    y: row.height / 2
                    width: row.width - x - Theme.space.medium
                    height: row.height / 2 - Theme.space.tiny
                    text: row.modelData.details
                    color: Theme.colour.softInk
                    font.pixelSize: Theme.font.small
                    verticalAlignment: Text.AlignTop
                    Accessible.ignored: true
                }
            }
        }
    }

    KioskButton {
        objectName: "anotherPerson"
        y: root.height - height - Theme.space.huge
        label: qsTr("No, another person")
        width: Math.min(implicitWidth, root.width)
        onActivated: root.model.isAnotherPerson()
    }
}
