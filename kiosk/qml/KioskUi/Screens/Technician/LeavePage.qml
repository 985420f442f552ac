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
    readonly property real rowHeight: Math.min(220 * Theme.unit, (root.height - rows.y - 2 * Theme.touch.gap) / 3)

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
        text: root.model.windowed ? qsTr("The program runs in a window: close it with the window button. In full-screen mode, use this page.") : qsTr("All results are saved. Nobody is learning now.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Column {
        id: rows

        y: words.y + words.height + Theme.space.large
        width: root.width
        spacing: Theme.touch.gap

        Repeater {
            model: root.model.ways

            Card {
                id: row

                required property var modelData

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
                        text: row.modelData.name
                        pixelSize: Theme.font.body
                        weight: Theme.font.bold
                        lineHeight: 1.1
                    }

                    BoundedText {
                        width: parent.width
                        maximumHeight: row.height * 0.56
                        text: row.modelData.effect
                        color: Theme.colour.softInk
                        pixelSize: Theme.font.small
                        lineHeight: 1.1
                    }
                }

                KioskButton {
                    id: button

                    objectName: "way-" + row.modelData.key
                    x: row.width - width - Theme.space.large
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, row.width * 0.36)
                    label: qsTr("%1…").arg(row.modelData.act)
                    kind: KioskButton.Secondary
                    available: !root.model.windowed && !root.model.going
                    onActivated: root.model.ask(row.modelData.key)
                }
            }
        }
    }

    Component {
        id: question

        NoticeOverlay {
            objectName: "leaveQuestion"
            title: root.model.question.question ?? ""
            text: root.model.question.effect ?? ""
            firstLabel: root.model.question.act ?? ""
            firstIcon: "check"
            secondLabel: qsTr("Cancel")
            secondIcon: "close"
            onFirst: root.model.confirm()
            onSecond: root.model.cancel()
        }
    }
}
