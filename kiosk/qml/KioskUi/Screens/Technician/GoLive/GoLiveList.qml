pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Technician.SetUp
import KioskUi.Theme

// The go-live checklist: what a centre needs before residents use the kiosk. The heading tells whether it can be opened.
FocusScope {
    id: root

    required property SetUpViewModel model
    readonly property GoLiveViewModel list: root.model.goLive

    readonly property bool stands: root.width < 1150 * Theme.unit * Theme.font.halfScale
    readonly property real lineHeight: Theme.font.small * 1.35

    focus: true

    Rectangle {
        objectName: "goLiveReady"
        width: root.width
        height: heading.height
        radius: Theme.radius.small
        color: Theme.colour.rightTint
        visible: root.list.ready
    }

    ViewHeading {
        id: heading

        readonly property real side: root.list.ready ? Theme.space.medium : 0

        x: side
        width: root.width - 2 * side
        above: qsTr("Go-live checklist")
        title: root.list.heading
        help: root.list.help
        problem: root.model.problem
    }

    PagedList {
        id: rows

        focus: true
        y: heading.height + Theme.space.small
        width: root.width
        height: foot.y - y - Theme.space.small
        gap: Theme.space.small
        rowHeight: root.stands ? Math.max(Theme.font.body * 1.3, Theme.font.smallest * 2.6) + 2 * root.lineHeight + 1.5 * Theme.space.small : Math.max(Theme.touch.least, 2 * root.lineHeight + (Theme.textScale > 1 ? 2 : 1) * Theme.space.small)
        items: root.list.rows

        delegate: GoLiveRow {
            required property var modelData
            required property int index

            objectName: "goLive-" + modelData.key
            row: modelData
            stands: root.stands
            focus: index === 0
            width: rows.width
            height: rows.rowHeight
            onActivated: root.list.openItem(modelData.key)
        }
    }

    ViewFoot {
        id: foot

        y: root.height - height
        width: root.width
        backLabel: qsTr("All settings")
        hasNext: false
        onBack: root.model.leave()

        middleWidth: turner.visible ? turner.width : 0

        PageTurner {
            id: turner

            anchors.right: parent.right
            page: rows.shownPage
            pageCount: rows.pageCount
            onTurned: page => rows.page = page
        }
    }
}
