pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The page arrows, and the counters for people without a record; the counters are below if one row is too short for both.
Item {
    id: root

    required property AttendanceViewModel model
    required property bool isDense
    readonly property real pagerRoom: pager.visible ? pager.width + Theme.space.medium : 0
    readonly property bool isStacked: pager.visible && counters.visible && root.pagerRoom + counters.fullWidth > root.width

    implicitHeight: counters.height + (root.isStacked ? pager.height + Theme.space.small : 0)

    PageTurner {
        id: pager

        y: root.isStacked ? 0 : (root.height - height) / 2
        page: root.model.page
        pageCount: root.model.pageCount
        small: root.isDense
        onTurned: page => root.model.showPage(page)
    }

    KioskText {
        x: root.width - width
        y: pager.y + (pager.height - height) / 2
        width: Math.min(implicitWidth, root.width - root.pagerRoom)
        text: caption.text
        visible: root.isStacked && !caption.visible
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        lineHeight: 1
    }

    Card {
        id: counters

        readonly property real inset: root.isDense ? Theme.space.small : Theme.space.medium
        readonly property real countersWidth: men.width + women.width + row.spacing + 2 * inset
        readonly property real fullWidth: countersWidth + caption.implicitWidth + row.spacing

        x: root.width - width
        y: root.height - height
        width: row.width + 2 * inset
        height: Theme.touch.main
        visible: root.model.isOpen

        Row {
            id: row

            x: counters.inset
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.medium

            KioskText {
                id: caption

                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Only counted")
                visible: counters.fullWidth <= root.width
                font.pixelSize: Theme.font.small
                font.weight: Theme.font.bold
                wrapMode: Text.NoWrap
                lineHeight: 1
            }

            Counter {
                id: men

                name: "male"
                label: qsTr("Men")
                isCompact: root.isDense
                number: root.model.countedMale
                onChanged: by => root.model.countMale(by)
            }

            Counter {
                id: women

                name: "female"
                label: qsTr("Women")
                isCompact: root.isDense
                number: root.model.countedFemale
                onChanged: by => root.model.countFemale(by)
            }
        }
    }
}
