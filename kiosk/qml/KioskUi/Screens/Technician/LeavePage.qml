pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// Three rows: leave kiosk mode, restart, switch off. Each describes its effect and asks for confirmation.
StaffPage {
    id: root

    required property LeaveViewModel model
    readonly property var ways: ["leave", "restart", "off"]
    readonly property real rowHeight: Math.min(220 * Theme.unit, (root.height - rows.y - 2 * Theme.touch.gap) / 3)

    function nameOf(way: string): string {
        switch (way) {
        case "leave":
            return qsTr("Leave kiosk mode");
        case "restart":
            return qsTr("Restart the machine");
        default:
            return qsTr("Power the machine off");
        }
    }

    function meaningOf(way: string): string {
        switch (way) {
        case "leave":
            return qsTr("The station closes and does not start again by itself. The machine shows its console.");
        case "restart":
            return qsTr("The machine starts anew; after about a minute the station is there again.");
        default:
            return qsTr("The machine is off until somebody presses its power button.");
        }
    }

    function act(way: string): string {
        switch (way) {
        case "leave":
            return qsTr("Leave");
        case "restart":
            return qsTr("Restart");
        default:
            return qsTr("Power off");
        }
    }

    sheet: root.model.asked === "" ? null : question

    BoundedText {
        id: title

        width: root.width
        maximumHeight: 140 * Theme.unit
        text: root.model.going ? qsTr("One moment…") : qsTr("Leave, restart, power off")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: words

        objectName: "leaveHelp"
        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 130 * Theme.unit
        text: root.model.windowed ? qsTr("This is a window on a desk: close it with its own button. A kiosk that fills the screen is left here.") : qsTr("Results are saved in any case. Nobody is learning now.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Column {
        id: rows

        y: words.y + words.height + Theme.space.large
        width: root.width
        spacing: Theme.touch.gap

        Repeater {
            model: root.ways

            Card {
                id: row

                required property string modelData

                width: rows.width
                height: root.rowHeight

                Column {
                    x: Theme.space.large
                    anchors.verticalCenter: parent.verticalCenter
                    width: button.x - x - Theme.space.large
                    spacing: Theme.space.tiny

                    BoundedText {
                        width: parent.width
                        maximumHeight: row.height * 0.34
                        text: root.nameOf(row.modelData)
                        pixelSize: Theme.font.body
                        weight: Theme.font.bold
                        lineHeight: 1.1
                    }

                    BoundedText {
                        width: parent.width
                        maximumHeight: row.height * 0.56
                        text: root.meaningOf(row.modelData)
                        color: Theme.colour.softInk
                        pixelSize: Theme.font.small
                        lineHeight: 1.1
                    }
                }

                KioskButton {
                    id: button

                    objectName: "way-" + row.modelData
                    x: row.width - width - Theme.space.large
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, row.width * 0.36)
                    label: qsTr("%1…").arg(root.act(row.modelData))
                    kind: KioskButton.Secondary
                    available: !root.model.windowed && !root.model.going
                    onActivated: root.model.ask(row.modelData)
                }
            }
        }
    }

    Component {
        id: question

        NoticeOverlay {
            objectName: "leaveQuestion"
            title: qsTr("%1?").arg(root.nameOf(root.model.asked))
            text: root.meaningOf(root.model.asked)
            firstLabel: root.act(root.model.asked)
            firstIcon: "check"
            secondLabel: qsTr("Cancel")
            secondIcon: "close"
            onFirst: root.model.confirm()
            onSecond: root.model.cancel()
        }
    }
}
