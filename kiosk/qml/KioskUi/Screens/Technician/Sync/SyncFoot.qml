pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The row below the bundles: buttons to export results and import receipts, or the progress of an export and Stop.
Item {
    id: root

    required property SyncViewModel model
    required property PagedList pages
    readonly property ReceiptsViewModel receipts: root.model.receipts
    // True if importing the receipts on the stick is the next act; its button is then the primary one.
    readonly property bool receiptsWait: root.receipts.receiving || root.receipts.hasNews
    // Space for the page arrows. It is always reserved, because whether they are needed depends on the remaining height.
    readonly property real arrowsRoom: 2 * Theme.touch.main + 5 * Theme.font.body
    // True if the buttons are stacked, because they do not fit side by side even if the longer label wraps to two lines.
    readonly property bool stacked: receive.visible && receive.implicitWidth + take.implicitWidth * 2 / 3 + 2 * Theme.touch.gap > root.width - root.arrowsRoom
    readonly property real takeRoom: root.width - (turner.visible ? turner.width + Theme.touch.gap : 0) - (receive.visible && !root.stacked ? receive.width + Theme.touch.gap : 0)

    implicitHeight: Theme.touch.main + (root.stacked ? Theme.touch.main + Theme.touch.gap : 0)

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: stop.x - Theme.space.large
        spacing: Theme.space.small
        visible: root.model.taking

        ProgressBar {
            objectName: "takeProgress"
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

        anchors.bottom: parent.bottom
        page: root.pages.shownPage
        pageCount: root.pages.pageCount
        visible: !root.model.taking && root.pages.visible && pageCount > 1
        onTurned: page => root.pages.page = page
    }

    KioskButton {
        id: receive

        objectName: "takeReceipts"
        x: (root.stacked ? root.width : take.x - Theme.touch.gap) - width
        width: Math.min(implicitWidth, root.width)
        label: root.receipts.receiving ? qsTr("Importing receipts…") : qsTr("Import receipts")
        kind: root.receiptsWait ? KioskButton.Primary : KioskButton.Secondary
        available: !root.receipts.receiving
        visible: !root.model.taking && (root.receiptsWait || root.receipts.refused.length > 0 && root.model.stick.label !== "")
        onActivated: root.model.takeIn()
    }

    KioskButton {
        id: take

        objectName: "takeResults"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.min(implicitWidth, root.takeRoom)
        label: root.model.takeLabel
        kind: root.receiptsWait ? KioskButton.Secondary : KioskButton.Primary
        available: root.model.stick.label !== "" && !root.model.stick.isLocked && root.model.isKnown && !root.receipts.receiving
        visible: !root.model.taking
        onActivated: root.model.take()
    }
}
