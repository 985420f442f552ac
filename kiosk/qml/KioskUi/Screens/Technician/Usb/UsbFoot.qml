pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The row below the cards: the button of the next action, or the progress of the installation and the button Stop.
Item {
    id: root

    required property UsbViewModel model
    required property PagedList pages
    readonly property bool installing: root.model.phase === "installing"
    readonly property bool lookingFar: root.model.remote && root.model.phase === "looking"
    readonly property bool narrow: root.width < 1100 * Theme.unit * Theme.font.halfScale

    implicitHeight: Theme.touch.main

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: stop.x - Theme.space.large
        spacing: Theme.space.small
        visible: root.installing

        ProgressBar {
            objectName: "installProgress"
            width: parent.width
            share: root.model.installation.share
            strand: "skills"
            color: Theme.colour.line
        }

        BoundedText {
            width: parent.width
            maximumHeight: 112 * Theme.unit
            text: root.narrow ? root.model.installation.shortProgressText : root.model.installation.progressText
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1
        }
    }

    KioskButton {
        id: stop

        objectName: "stopButton"
        anchors.right: parent.right
        label: root.model.installation.stopping ? qsTr("Stopping…") : qsTr("Stop")
        kind: KioskButton.Secondary
        available: !root.model.installation.stopping
        visible: root.installing || root.lookingFar
        onActivated: root.model.stop()
    }

    KioskButton {
        objectName: "networkButton"
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.width)
        label: root.model.networkLabel
        kind: KioskButton.Secondary
        iconName: "globe"
        visible: root.model.phase === "waiting" && root.model.networkOffered
        onActivated: root.model.lookAtNetwork()
    }

    PageTurner {
        id: turner

        page: root.pages.shownPage
        pageCount: root.pages.pageCount
        visible: !root.installing && pageCount > 1
        onTurned: page => root.pages.page = page
    }

    Row {
        id: acts

        readonly property real room: root.width - (turner.visible ? turner.width + Theme.touch.gap : 0) - again.width - Theme.touch.gap

        anchors.right: parent.right
        spacing: Theme.touch.gap
        visible: root.model.phase === "found"

        KioskButton {
            id: again

            objectName: "lookAgain"
            label: qsTr("Check again")
            kind: KioskButton.Secondary
            iconName: "retry"
            height: Theme.touch.main
            small: true
            collapsed: Theme.textScale > 1 && (turner.visible || root.narrow)
            onActivated: root.model.lookAgain()
        }

        KioskButton {
            objectName: "installButton"
            width: Math.min(implicitWidth, acts.room)
            label: root.model.installLabel
            kind: KioskButton.Primary
            available: root.model.chosenCount > 0
            visible: root.model.packCount > 0
            onActivated: root.model.install()
        }
    }
}
