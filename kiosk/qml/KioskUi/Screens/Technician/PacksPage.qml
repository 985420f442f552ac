pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Packs
import KioskUi.Theme

// The installed packs, with the actions roll back and remove, which ask for confirmation; and the history of the packs.
StaffPage {
    id: root

    required property PacksViewModel model
    property bool showsHistory: false
    property string askedPack: ""
    property string askedAct: ""
    readonly property var asked: root.model.packs.find(row => row.id === root.askedPack) ?? ({})

    function ask(row: var, act: string): void {
        root.askedAct = act;
        root.askedPack = row.id;
    }

    sheet: root.askedPack === "" ? null : question

    BoundedText {
        id: title

        objectName: "packsTitle"
        width: switcher.x - Theme.space.medium
        maximumHeight: 140 * Theme.unit
        text: root.showsHistory ? qsTr("Pack history") : qsTr("Installed packs")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskButton {
        id: switcher

        objectName: "historyButton"
        anchors.right: parent.right
        small: true
        kind: KioskButton.Secondary
        label: root.showsHistory ? qsTr("Packs") : qsTr("History")
        onActivated: root.showsHistory = !root.showsHistory
    }

    BoundedText {
        id: words

        objectName: "packsHelp"
        y: Math.max(title.y + title.height, switcher.height) + Theme.space.small
        width: root.width
        maximumHeight: 130 * Theme.unit
        text: root.showsHistory ? root.model.historyHelp : root.model.packsHelp
        color: root.model.problem !== "" ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    PagedList {
        id: packs

        readonly property bool narrow: width < 1250 * Theme.unit * Theme.font.halfScale

        focus: !root.showsHistory
        visible: !root.showsHistory
        y: words.y + words.height + Theme.space.medium
        width: root.width
        height: foot.y - y - Theme.space.medium
        gap: Theme.touch.tightGap
        items: root.model.packs
        rowHeight: Math.min(height, Math.max(narrow ? 2 * Theme.touch.least + Theme.touch.tightGap + Theme.space.large : 0, Theme.font.body * 1.2 + Theme.font.small * 1.2 * 2 + Theme.space.large * 2))

        delegate: PackCard {
            required property var modelData

            objectName: "installed-" + modelData.id
            row: modelData
            narrow: packs.narrow
            width: packs.width
            height: packs.rowHeight
            onGoBackAsked: root.ask(modelData, "goBack")
            onRemoveAsked: root.ask(modelData, "remove")
        }
    }

    PagedList {
        id: events

        focus: root.showsHistory
        visible: root.showsHistory
        y: packs.y
        width: packs.width
        height: packs.height
        gap: Theme.touch.tightGap
        items: root.model.history
        rowHeight: Math.min(height, Math.max(Theme.touch.least, Theme.font.small * 1.2 * (packs.narrow ? 3 : 2) + Theme.space.medium))

        delegate: PackEvent {
            required property var modelData

            row: modelData
            width: events.width
            height: events.rowHeight
        }
    }

    PageTurner {
        id: foot

        readonly property PagedList list: root.showsHistory ? events : packs

        y: root.height - height
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }

    Component {
        id: question

        NoticeOverlay {
            objectName: "packQuestion"
            title: root.asked[`${root.askedAct}Title`] ?? ""
            text: root.asked[`${root.askedAct}Text`] ?? ""
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: root.askedAct === "remove" ? qsTr("Remove") : root.asked[`${root.askedAct}Act`] ?? ""
            secondIcon: "check"
            cornerLabel: root.askedAct === "remove" ? root.asked.distrustAct ?? "" : ""
            picture: cornerLabel === "" ? "" : "usb-stick"
            onCorner: root.askedAct = "distrust"
            onFirst: root.askedPack = ""
            onSecond: {
                const pack = root.askedPack;
                root.askedPack = "";
                if (root.askedAct === "remove")
                    root.model.remove(pack);
                else if (root.askedAct === "distrust")
                    root.model.distrust(pack);
                else
                    root.model.rollBack(pack);
            }
        }
    }
}
