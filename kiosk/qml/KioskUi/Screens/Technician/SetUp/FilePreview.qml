pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Shows line by line what the set-up file on the stick would change, before anything is changed.
FocusScope {
    id: root

    required property SetUpViewModel model
    readonly property SetUpFindsViewModel finds: root.model.finds
    // The sheet to show, a NoticeOverlay; null while there is none.
    readonly property Component sheet: root.asks && root.finds.newKey !== "" ? question : null
    property bool asks: false
    readonly property bool hasFile: root.finds.fileCount > 0

    focus: true

    ViewHeading {
        id: heading

        width: others.visible ? others.x - Theme.space.medium : root.width
        title: root.finds.fileHeading
        help: root.finds.fileHelp
        problem: root.model.problem
    }

    KioskButton {
        id: others

        objectName: "otherFile"
        x: root.width - width
        small: true
        kind: KioskButton.Secondary
        label: root.finds.fileCount > 1 ? qsTr("Other file") : qsTr("Other stick")
        visible: root.finds.fileCount > 1 || root.finds.stick.count > 1
        onActivated: {
            if (root.finds.fileCount > 1)
                root.finds.nextFile();
            else
                root.finds.stick.next();
        }
    }

    Drawing {
        anchors.horizontalCenter: parent.horizontalCenter
        y: heading.height + Theme.space.huge
        width: Math.max(0, Math.min(420 * Theme.unit, foot.y - y - Theme.space.huge))
        height: width
        source: root.hasFile ? "" : "usb-stick"
        visible: !root.hasFile
    }

    PagedList {
        id: rows

        focus: true
        y: heading.height + Theme.space.medium
        width: root.width
        height: foot.y - y - Theme.space.medium
        gap: Theme.touch.tightGap
        rowHeight: Math.min(height, Theme.font.body * 1.4 + (root.finds.wrongCount > 0 ? Math.max(Theme.font.small * 1.3 * 3, Theme.font.smallest * 1.3 * (Theme.textScale > 1 || root.width < 1200 * Theme.unit ? 4 : 3)) : Theme.font.small * 1.3 * 2) + Theme.space.large)
        items: root.finds.lines

        delegate: FileLine {
            required property var modelData

            row: modelData
            width: rows.width
            height: rows.rowHeight
        }
    }

    ViewFoot {
        id: foot

        y: root.height - height
        width: root.width
        nextLabel: qsTr("Apply")
        nextIcon: "check"
        canGoOn: root.finds.canApply
        hasNext: root.finds.wrongCount === 0
        middleWidth: turner.visible ? turner.width : 0
        onBack: root.model.leave()
        onNext: {
            if (root.finds.newKey === "")
                root.finds.apply();
            else
                root.asks = true;
        }

        PageTurner {
            id: turner

            anchors.centerIn: parent
            page: rows.shownPage
            pageCount: rows.pageCount
            onTurned: page => rows.page = page
        }
    }

    Component {
        id: question

        ProvinceKeyQuestion {
            fingerprint: root.finds.newKey
            onFirst: root.asks = false
            onSecond: {
                root.asks = false;
                root.finds.apply();
            }
        }
    }
}
