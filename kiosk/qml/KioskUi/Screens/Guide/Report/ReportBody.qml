pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One page of the report: heading, charts, table and notes; or what is shown while there is no report.
Item {
    id: root

    required property ReportViewModel model
    readonly property SheetsViewModel sheets: root.model.sheets
    readonly property int small: Math.round(Theme.font.smallest * Math.max(1, Theme.font.halfScale))
    readonly property real barHeight: root.sheets.hasGroups ? Theme.touch.least : root.sheets.headings.length > 1 ? Math.ceil(40 * Theme.unit * Math.max(1, Theme.font.halfScale)) : 0
    readonly property real warningHeight: root.model.warning === "" ? 0 : Math.max(other.height, warning.height) + Theme.touch.tightGap
    readonly property real contentTop: root.warningHeight + root.barHeight + (root.barHeight > 0 ? Theme.space.tiny / 2 : 0)
    readonly property real sheetHeight: root.height - root.contentTop

    function fit(): void {
        root.sheets.resize(root.width, root.sheetHeight, Theme.font.small, root.small, Theme.space.small);
    }

    // Once after all changes, because the height depends on what was laid out before.
    onWidthChanged: Qt.callLater(root.fit)
    onSheetHeightChanged: Qt.callLater(root.fit)
    onSmallChanged: Qt.callLater(root.fit)
    Component.onCompleted: root.fit()

    Connections {
        target: Theme.font

        function onSmallChanged(): void {
            Qt.callLater(root.fit);
        }
    }

    Item {
        anchors.fill: parent
        visible: root.model.isReady

        BoundedText {
            id: warning

            objectName: "wallWarning"
            width: other.x - Theme.space.medium
            maximumHeight: 200 * Theme.unit
            text: root.model.warning
            visible: text !== ""
            color: Theme.safety.strong
            pixelSize: root.small
            weight: Theme.font.semibold
        }

        KioskButton {
            id: other

            objectName: "showOtherPaper"
            x: root.width - width
            width: Math.min(implicitWidth, root.width * 0.3)
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Show that paper")
            visible: root.model.warning !== ""
            onActivated: root.model.showOther()
        }

        FitText {
            objectName: "reportHeading"
            y: root.warningHeight
            width: groups.visible ? groups.x - Theme.space.medium : root.width
            height: root.barHeight
            text: root.sheets.heading
            visible: text !== ""
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.bold
            verticalAlignment: Text.AlignVCenter
        }

        PageTurner {
            id: groups

            x: root.width - width
            y: root.warningHeight
            small: true
            name: "columns"
            words: qsTr("Columns")
            backLabel: qsTr("Columns before")
            onwardLabel: qsTr("More columns")
            page: root.sheets.group
            pageCount: root.sheets.groupCount
            onTurned: page => root.sheets.showGroup(page)
        }

        Column {
            y: root.contentTop
            width: root.width
            spacing: Theme.space.small

            Repeater {
                model: root.sheets.blocks

                SectionBlock {
                    required property var modelData

                    width: root.width
                    block: modelData
                    small: root.small
                }
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: root.width * 0.8
        spacing: Theme.space.medium
        visible: root.model.note !== ""

        BoundedText {
            objectName: "reportState"
            width: parent.width
            maximumHeight: root.height * 0.6
            text: root.model.note
            color: root.model.hasFailed ? Theme.safety.strong : Theme.colour.softInk
            horizontalAlignment: Text.AlignHCenter
        }

        ProgressBar {
            width: parent.width
            share: root.model.share
            visible: root.model.isReading
        }

        KioskButton {
            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "readAgain"
            label: qsTr("Try again")
            iconName: "retry"
            visible: root.model.hasFailed
            onActivated: root.model.retry()
        }
    }
}
