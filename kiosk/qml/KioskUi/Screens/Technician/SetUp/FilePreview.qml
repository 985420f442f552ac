pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
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
    readonly property string heading: {
        if (root.finds.phase === "waiting")
            return qsTr("Plug in the stick with the file tram-hoc.toml");
        if (root.finds.phase === "looking")
            return qsTr("Looking at USB “%1”…").arg(root.finds.stick.label);
        return root.hasFile ? qsTr("%1 on USB “%2”").arg(root.finds.file).arg(root.finds.stick.label) : qsTr("USB “%1” has no file tram-hoc.toml").arg(root.finds.stick.label);
    }
    readonly property string help: {
        if (root.finds.phase === "waiting" || root.finds.phase === "looking")
            return qsTr("Nothing changes yet.");
        if (!root.hasFile)
            return qsTr("The province's office makes it, or you, with any text editor. Or go back and set the kiosk up by hand.");
        if (root.finds.wrongCount > 0)
            return qsTr("%n line(s) are wrong, so nothing of it is used. Correct the file, or go back and set the kiosk up by hand.", "", root.finds.wrongCount);
        return root.finds.canApply ? qsTr("Nothing changes until you press Apply.") : qsTr("Everything is as the file says already.");
    }

    focus: true

    ViewHeading {
        id: heading

        width: others.visible ? others.x - Theme.space.medium : root.width
        title: root.heading
        help: root.help
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
            pages: rows
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
