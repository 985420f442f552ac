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
    property string askedKey: ""
    readonly property var askedRow: root.model.rows.find(row => row.key === root.askedKey) ?? ({})
    readonly property string source: `${root.model.phase} ${root.model.stick.label}`
    readonly property bool hasStick: root.model.phase !== "waiting"
    readonly property bool installing: root.model.phase === "installing"

    function act(row: var): void {
        if (row.act === "") {
            root.model.toggle(row.key);
            return;
        }
        root.askedKey = row.key;
        root.asked = row.act;
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
        text: root.model.heading
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
            label: root.model.otherSourceLabel
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
        text: root.model.helpText
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
            expired: root.model.expiredText
            now: root.model.clockWords
            row: root.askedRow
            onFirst: root.asked = ""
            onSecond: {
                const asked = root.asked;
                root.asked = "";
                if (asked === "clock")
                    root.model.confirmClock();
                else if (asked === "province")
                    root.model.confirmProvince(root.askedKey);
                else if (asked === "commune")
                    root.model.confirmCommune(root.askedKey);
                else if (asked === "other-commune")
                    root.model.forgetCommune(root.askedKey);
                else
                    root.model.allowExpired();
            }
        }
    }
}
