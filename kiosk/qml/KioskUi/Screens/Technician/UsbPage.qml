pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Usb
import KioskUi.Theme

// Shows the contents of the stick before anything is changed, then the progress of the installation.
StaffPage {
    id: root

    required property UsbViewModel model
    property string asked: ""
    readonly property string source: `${root.model.phase} ${root.model.stick.label}`
    readonly property bool hasStick: root.model.phase !== "waiting"
    readonly property bool installing: root.model.phase === "installing"
    readonly property bool needsPerson: root.model.packCount === 0 && root.model.rows.some(row => row.act !== "")
    readonly property string heading: root.model.remote ? root.networkHeading : root.stickHeading
    readonly property string help: root.model.remote ? root.networkHelp : root.stickHelp
    readonly property string networkHeading: {
        if (root.model.phase === "looking")
            return qsTr("Asking the province's server…");
        if (root.model.packCount === 0)
            return qsTr("Network — no packs found");
        if (root.model.packCount === 1)
            return qsTr("Network — 1 pack, %1").arg(root.model.size);
        return qsTr("Network — %1 packs, %2").arg(root.model.packCount).arg(root.model.size);
    }
    readonly property string networkHelp: {
        if (root.model.phase === "looking")
            return qsTr("Nothing changes yet.");
        if (root.model.packCount === 0 && root.model.rows.length === 0)
            return qsTr("The province's server has no packs yet.");
        if (root.model.packCount === 0)
            return qsTr("Nothing was changed.");
        if (root.model.installedCount > 0 && !root.installing)
            return root.model.failedCount > 0 ? qsTr("Installed: %1. Not installed: %2, for the reason below.").arg(root.model.installedCount).arg(root.model.failedCount) : qsTr("Installed: %1.").arg(root.model.installedCount);
        return qsTr("The kiosk has %1 free. Packs are fetched when you press Install.").arg(root.model.free);
    }
    readonly property string stickHeading: {
        if (!root.hasStick)
            return qsTr("Plug in the USB stick");
        if (root.model.phase === "looking")
            return qsTr("Looking at USB “%1”…").arg(root.model.stick.label);
        if (root.needsPerson)
            return qsTr("USB “%1” — decide first").arg(root.model.stick.label);
        if (root.model.packCount === 0)
            return qsTr("USB “%1” — no packs found").arg(root.model.stick.label);
        if (root.model.packCount === 1)
            return qsTr("USB “%1” — 1 pack, %2").arg(root.model.stick.label).arg(root.model.size);
        return qsTr("USB “%1” — %2 packs, %3").arg(root.model.stick.label).arg(root.model.packCount).arg(root.model.size);
    }
    readonly property string stickHelp: {
        if (!root.hasStick)
            return qsTr("The kiosk finds the packs by itself, in whatever folder they are. If it has not seen a stick after half a minute, use one with FAT32, exFAT or NTFS.");
        if (root.model.phase === "looking" || root.needsPerson)
            return qsTr("Nothing changes yet.");
        if (root.model.packCount === 0 && root.model.rows.length === 0)
            return qsTr("A stick for the kiosk holds the folders “metadata” and “targets”, or one .zip file, as the province made it. Copy them again from the province and put the stick back in.");
        if (root.model.installedCount > 0 && !root.installing)
            return root.model.failedCount > 0 ? qsTr("Installed: %1. Not installed: %2, for the reason below. The stick may be pulled.").arg(root.model.installedCount).arg(root.model.failedCount) : qsTr("Installed: %1. The stick may be pulled.").arg(root.model.installedCount);
        return qsTr("The kiosk has %1 free. Nothing changes until you press Install.").arg(root.model.free);
    }

    function act(row: var): void {
        if (row.act === "expired" || row.act === "clock")
            root.asked = row.act;
        else
            root.model.toggle(row.key);
    }

    sheet: root.asked === "" ? null : question
    // Closes the question: an answer about one stick must not apply to the next stick.
    onSourceChanged: root.asked = ""
    Component.onDestruction: root.model.close()

    BoundedText {
        id: title

        objectName: "usbTitle"
        width: root.width - (sources.visible && sources.width > 0 ? sources.width + Theme.space.medium : 0)
        maximumHeight: 140 * Theme.unit
        text: root.heading
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    Row {
        id: sources

        anchors.right: parent.right
        spacing: Theme.touch.gap
        visible: !root.installing

        KioskButton {
            objectName: "otherStick"
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Other stick")
            visible: root.model.stick.count > 1 && !root.model.remote
            onActivated: root.model.stick.next()
        }

        KioskButton {
            objectName: "otherSource"
            small: true
            kind: KioskButton.Secondary
            label: root.model.remote ? qsTr("Back to USB") : qsTr("Over the network")
            visible: root.hasStick && (root.model.remote || root.model.networkOffered)
            onActivated: root.model.remote ? root.model.leaveNetwork() : root.model.lookAtNetwork()
        }
    }

    BoundedText {
        id: words

        objectName: "usbHelp"
        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 170 * Theme.unit
        text: root.help
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Drawing {
        anchors.horizontalCenter: parent.horizontalCenter
        y: words.y + words.height + Theme.space.huge
        width: Math.min(420 * Theme.unit, foot.y - y - Theme.space.huge)
        height: width
        source: visible ? "usb-stick" : ""
        visible: !root.hasStick || (root.model.phase === "looking" && !root.model.remote)
    }

    PagedList {
        id: cards

        readonly property int longest: root.model.rows.reduce((most, row) => Math.max(most, row.message.length + row.cure.length), 0)
        readonly property real easyHeight: heightWith(Theme.font.small)

        // Returns the row height for the longest message in the type size `type`, with the state pill beside it.
        function heightWith(type: real): real {
            const lines = Math.ceil(cards.longest * type * 0.62 / (cards.width * 0.66));
            return Math.max(Theme.font.body * 1.2 * 2 + Theme.font.small * 1.2 * 2, Theme.font.body * 1.2 + type * 1.25 * lines) + Theme.space.large;
        }

        focus: true
        y: words.y + words.height + Theme.space.medium
        width: root.width
        height: foot.y - y - Theme.space.medium
        gap: Theme.touch.tightGap
        rowHeight: Math.min(height, items.length * (easyHeight + gap) - gap <= height ? easyHeight : heightWith(Theme.font.smallest))
        items: root.model.rows

        delegate: UsbCard {
            required property var modelData
            required property int index

            objectName: "pack-" + modelData.key
            row: modelData
            busy: root.installing
            focus: index === 0
            width: cards.width
            height: cards.rowHeight
            onActivated: root.act(modelData)
        }
    }

    UsbFoot {
        id: foot

        y: root.height - height
        width: root.width
        model: root.model
        pages: cards
    }

    Component {
        id: question

        UsbQuestion {
            kind: root.asked
            remote: root.model.remote
            now: root.model.clockWords
            onFirst: root.asked = ""
            onSecond: {
                const asked = root.asked;
                root.asked = "";
                if (asked === "clock")
                    root.model.confirmClock();
                else
                    root.model.allowExpired();
            }
        }
    }
}
