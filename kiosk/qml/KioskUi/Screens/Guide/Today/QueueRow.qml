pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One waiting turn, with buttons that join it to the turn before, move it up by one place, or put it first.
Card {
    id: root

    required property var entry
    readonly property bool isNarrow: root.width < 820 * Theme.unit * Theme.font.halfScale

    signal up
    signal first
    signal joinAsked

    radius: Theme.radius.small

    KioskText {
        id: place

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        text: root.entry.number
        visible: !root.isNarrow
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    Row {
        id: faces

        x: root.isNarrow ? Theme.space.small : place.x + place.width + Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.space.medium

        Repeater {
            model: root.entry.faces

            Face {
                required property string modelData

                size: Math.min(86 * Theme.unit, root.height - Theme.space.small)
                source: modelData
            }
        }
    }

    Column {
        x: faces.x + faces.width + Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        width: buttons.x - x - Theme.space.small

        LeadText {
            id: name

            width: parent.width
            maximumHeight: root.height - Theme.space.tiny - (details.visible ? details.height : 0)
            lead: root.entry.name
            leadSize: Theme.font.body
            detail: root.entry.year
            detailSize: Theme.font.body
            detailColour: Theme.colour.ink
            stacks: false
        }

        // The year comes first if it does not fit behind the name; the lesson is left out if it does not fit.
        KioskText {
            id: details

            readonly property string start: name.fits || root.entry.year === "" ? root.entry.place : qsTr("%1 · %2").arg(root.entry.year).arg(root.entry.place)
            readonly property string whole: root.entry.lesson === "" ? start : qsTr("%1 · %2").arg(start).arg(root.entry.lesson)

            width: parent.width
            text: wholeLine.advanceWidth <= width ? whole : start
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.font.smallest
            wrapMode: Text.NoWrap
            lineHeight: 1
            visible: !root.isNarrow && root.height > Theme.font.body * 1.2 + Theme.font.small * 1.2 + Theme.space.tiny
        }
    }

    TextMetrics {
        id: wholeLine

        text: details.whole
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
    }

    Row {
        id: buttons

        x: root.width - width - Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.touch.tightGap

        IconButton {
            objectName: "join-" + root.entry.id
            label: qsTr("%1: share the turn before").arg(root.entry.name)
            iconName: "app-people"
            visible: root.entry.canJoin && !root.isNarrow
            onActivated: root.joinAsked()
        }

        IconButton {
            objectName: "up-" + root.entry.id
            label: qsTr("%1: one place up").arg(root.entry.name)
            iconName: "arrow-up"
            onActivated: root.up()
        }

        KioskButton {
            objectName: "first-" + root.entry.id
            label: qsTr("To the front")
            description: qsTr("%1: call next").arg(root.entry.name)
            kind: KioskButton.Secondary
            iconName: "arrow-first"
            small: true
            collapsed: root.width < 900 * Theme.unit * Theme.font.halfScale
            onActivated: root.first()
        }
    }
}
