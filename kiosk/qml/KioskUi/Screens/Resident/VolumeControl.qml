pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Components
import KioskUi.Theme

// The volume in five levels, shown as growing bars. `level` is 0 to 4; no level is silent.
Overlay {
    id: root

    required property int level
    property int levels: 5
    property string note: ""

    signal louder
    signal quieter
    signal closed

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1000 * Theme.unit * Math.max(1, Theme.textScale))
    sheetHeight: 620 * Theme.unit

    Keys.onEscapePressed: root.closed()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.huge
        spacing: Theme.space.large

        FitText {
            text: !Theme.hasSound ? qsTr("This kiosk has no sound") : qsTr("Sound: %1 of %2").arg(root.level + 1).arg(root.levels)
            font.pixelSize: Theme.font.title
            font.weight: Theme.font.bold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.preferredHeight: 110 * Theme.unit
        }

        RowLayout {
            spacing: Theme.touch.gap
            Layout.fillWidth: true
            Layout.fillHeight: true

            KioskButton {
                objectName: "quieterButton"
                label: qsTr("Quieter")
                kind: KioskButton.Secondary
                iconName: "speaker-off"
                available: root.level > 0
                Layout.fillWidth: true
                Layout.preferredWidth: 300 * Theme.unit
                Layout.preferredHeight: Theme.touch.main
                onActivated: root.quieter()
            }

            Row {
                spacing: Theme.space.small
                Layout.alignment: Qt.AlignVCenter

                Repeater {
                    model: root.levels

                    Rectangle {
                        required property int index

                        anchors.bottom: parent?.bottom
                        width: 36 * Theme.unit
                        height: (50 + 28 * index) * Theme.unit
                        radius: Theme.space.tiny
                        color: index <= root.level ? Theme.colour.ink : "transparent"
                        border.width: Theme.border.medium
                        border.color: index <= root.level ? Theme.colour.ink : Theme.colour.controlLine
                    }
                }
            }

            KioskButton {
                objectName: "louderButton"
                label: qsTr("Louder")
                kind: KioskButton.Secondary
                iconName: "speaker"
                available: root.level < root.levels - 1
                focus: true
                Layout.fillWidth: true
                Layout.preferredWidth: 300 * Theme.unit
                Layout.preferredHeight: Theme.touch.main
                onActivated: root.louder()
            }
        }

        FitText {
            text: root.note // keeps its place without a note, so that no button moves
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.preferredHeight: 50 * Theme.unit
        }

        KioskButton {
            objectName: "volumeDone"
            label: qsTr("Done")
            iconName: "check"
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: 420 * Theme.unit
            Layout.preferredHeight: Theme.touch.main
            onActivated: root.closed()
        }
    }
}
