pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Below the bundles: taking results away, or how far that is and how to stop it.
Item {
    id: root

    required property SyncViewModel model
    required property PagedList pages

    implicitHeight: Theme.touch.main

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: stop.x - Theme.space.large
        spacing: Theme.space.small
        visible: root.model.taking

        ProgressBar {
            objectName: "takeProgress"
            width: parent.width
            share: root.model.total === 0 ? 0 : root.model.done / root.model.total
            strand: "skills"
            color: Theme.colour.line
        }

        BoundedText {
            width: parent.width
            maximumHeight: 80 * Theme.unit
            text: root.model.total === 0 ? qsTr("Packing what waits…") : qsTr("%1 of %2 bundles on the stick").arg(root.model.done).arg(root.model.total)
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1
        }
    }

    KioskButton {
        id: stop

        objectName: "stopTaking"
        anchors.right: parent.right
        label: root.model.stopping ? qsTr("Stopping…") : qsTr("Stop")
        kind: KioskButton.Secondary
        available: !root.model.stopping
        visible: root.model.taking
        onActivated: root.model.stop()
    }

    PageTurner {
        id: turner

        pages: root.pages
        visible: !root.model.taking && root.pages.pageCount > 1
    }

    KioskButton {
        objectName: "takeResults"
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.width - (turner.visible ? turner.width + Theme.touch.gap : 0))
        height: Theme.touch.main
        label: root.model.label === "" ? qsTr("Plug in a USB stick") : root.model.isLocked ? qsTr("The stick is locked") : qsTr("Take results away by USB")
        available: root.model.label !== "" && !root.model.isLocked && root.model.isKnown
        visible: !root.model.taking
        onActivated: root.model.take()
    }
}
