pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The row below the self-check's list: progress and the button Stop, or the button that repeats the check.
Item {
    id: root

    required property CheckViewModel model
    required property CheckList pages

    implicitHeight: Theme.touch.main

    Column {
        x: turner.visible ? turner.width + Theme.space.large : 0
        anchors.verticalCenter: parent.verticalCenter
        width: stop.x - x - Theme.space.large
        spacing: Theme.space.small
        visible: root.model.running

        ProgressBar {
            objectName: "checkProgress"
            width: parent.width
            share: root.model.share
            strand: "skills"
            color: Theme.colour.line
        }

        BoundedText {
            width: parent.width
            maximumHeight: 80 * Theme.unit
            text: root.model.progressText
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1
        }
    }

    KioskButton {
        id: stop

        objectName: "stopCheck"
        anchors.right: parent.right
        label: root.model.stopping ? qsTr("Stopping…") : qsTr("Stop")
        kind: KioskButton.Secondary
        available: !root.model.stopping
        visible: root.model.running
        onActivated: root.model.stop()
    }

    PageTurner {
        id: turner

        page: root.pages.shownPage
        pageCount: root.pages.pageCount
        onTurned: page => root.pages.page = page
    }

    KioskButton {
        objectName: "runCheck"
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.width - (turner.visible ? turner.width + Theme.touch.gap : 0))
        height: Theme.touch.main
        label: qsTr("Check now")
        visible: !root.model.running
        onActivated: root.model.run()
    }
}
