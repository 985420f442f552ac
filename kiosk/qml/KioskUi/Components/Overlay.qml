pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A centred sheet over the dimmed screen; touches beside the sheet have no effect.
FocusScope {
    id: root

    property real sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1200 * Theme.unit)
    property real sheetHeight: root.height - 4 * Theme.space.margin
    default property alias content: sheet.data

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.scrim
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        Accessible.ignored: true
    }

    Rectangle {
        id: sheet

        anchors.centerIn: parent
        width: root.sheetWidth
        height: root.sheetHeight
        radius: Theme.radius.large
        color: Theme.colour.paper
        border.width: Theme.border.thick
        border.color: Theme.colour.controlLine
    }
}
