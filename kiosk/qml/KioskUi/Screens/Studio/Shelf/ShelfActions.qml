pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The three ways to begin: a new lesson, questions from a file, a voice.
Row {
    id: root

    required property ShelfViewModel model
    readonly property int count: 1 + (root.model.canImport ? 1 : 0) + (root.model.canRecord ? 1 : 0)
    readonly property real share: (root.width - (root.count - 1) * root.spacing) / root.count

    // The import has the longest details.
    readonly property real wide: root.count === 3 && !root.isTight ? 1.17 * root.share : root.share
    readonly property real narrow: root.count > 1 ? (root.share * root.count - root.wide) / (root.count - 1) : root.share
    readonly property bool isTight: root.share < 420 * Theme.unit * Theme.font.halfScale // no room for an icon

    spacing: Theme.touch.gap
    height: Theme.touch.main

    KioskButton {
        objectName: "newLesson"
        width: root.count === 1 ? Math.min(implicitWidth + 2 * Theme.space.huge, root.width) : root.narrow
        height: root.height
        label: qsTr("Write a new lesson")
        iconName: root.isTight ? "" : "app-plus"
        squeeze: root.isTight ? 0.99 : 1
        focus: true
        onActivated: root.model.newLesson()
    }

    Action {
        objectName: "importFile"
        width: root.model.canRecord ? root.wide : root.narrow
        iconName: "app-download"
        label: qsTr("Import a file")
        details: qsTr("GIFT, Moodle XML, QTI, H5P")
        visible: root.model.canImport
        onActivated: root.model.importFile()
    }

    Action {
        objectName: "recordVoice"
        iconName: "app-microphone"
        iconColour: Theme.safety.strong
        label: qsTr("Record a voice")
        details: root.model.unspokenText
        visible: root.model.canRecord
        enabled: root.model.hasLessons
        onActivated: root.model.record("")
    }

    component Action: Pressable {
        id: action

        required property string iconName
        required property string details
        property color iconColour: Theme.colour.ink
        // Whether the details fit on one line below the label.
        readonly property bool hasRoom: action.details !== "" && Math.ceil(words.advanceWidth) + 2 <= title.width

        width: root.narrow
        height: root.height
        description: action.details

        TextMetrics {
            id: words

            text: action.details
            font.family: Theme.font.family
            font.pixelSize: Theme.font.smallest
        }

        Rectangle {
            anchors.fill: parent
            radius: action.radius
            color: !action.enabled ? Theme.colour.chip : action.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: action.enabled ? Theme.border.medium : 0
            border.color: Theme.colour.controlLine
        }

        Icon {
            id: sign

            x: Theme.space.large
            anchors.verticalCenter: parent.verticalCenter
            name: action.iconName
            size: 48 * Theme.unit
            colour: action.enabled ? action.iconColour : Theme.colour.offInk
        }

        FitText {
            id: title

            x: sign.x + sign.width + Theme.space.medium
            y: Theme.space.tiny
            width: action.width - x - Theme.space.small
            height: action.hasRoom ? (action.height - 2 * y) * 0.55 : action.height - 2 * y
            verticalAlignment: Text.AlignVCenter
            text: action.label
            color: action.enabled ? Theme.colour.ink : Theme.colour.offInk
            font.pixelSize: Theme.font.button
            font.weight: Theme.font.bold
            Accessible.ignored: true
        }

        FitText {
            x: title.x
            y: title.y + title.height
            width: title.width
            height: action.height - y - Theme.space.tiny
            verticalAlignment: Text.AlignVCenter
            text: action.details
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            visible: action.hasRoom
            Accessible.ignored: true
        }
    }
}
