pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The version for the wall, the list of the report's parts, and the pages.
Item {
    id: root

    required property ReportViewModel model

    implicitHeight: Theme.touch.least

    WallSwitch {
        objectName: "wallSwitch"
        width: Math.min(fullWidth, (contents.visible ? contents.x : pages.x) - Theme.touch.gap)
        label: qsTr("For the notice board: “under 5”")
        checked: root.model.isPublic
        onActivated: root.model.toggleWall()
    }

    KioskButton {
        id: contents

        objectName: "reportParts"
        x: (pages.visible ? pages.x - Theme.touch.gap : root.width) - width
        small: true
        kind: KioskButton.Secondary
        iconName: "queue"
        label: qsTr("Parts")
        collapsed: Theme.textScale > 1 && root.width < 1300 * Theme.unit * Theme.font.halfScale
        visible: root.model.isReady && root.model.sheets.headings.length > 1
        onActivated: root.model.openList("sections")
    }

    PageTurner {
        id: pages

        x: root.width - width
        small: true
        name: "reportPage"
        page: root.model.sheets.page
        pageCount: root.model.isReady ? root.model.sheets.pageCount : 0
        onTurned: page => root.model.sheets.showPage(page)
    }
}
