pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Sets the province whose packs this kiosk trusts. It shows the current key and the keys on the stick; a key is accepted only
// after the technician compared it with the province's paper.
StepBody {
    id: root

    readonly property SetUpFindsViewModel finds: root.model.finds
    readonly property var known: root.model.values.province
    readonly property var offered: root.model.offeredRoots
    property int asked: -1
    property bool network: false

    title: root.network ? qsTr("Packs over the network") : root.model.rootHeading
    help: root.network ? qsTr("Only if the province runs a server. The kiosk requests nothing but packs, and only when a technician starts it.") : root.model.rootHelp
    sheet: root.asked < 0 || root.asked >= root.finds.roots.length ? null : question

    ProvinceKeyCard {
        id: now

        width: root.width
        heading: root.known.heading
        fingerprint: root.known.fingerprint
        told: root.known.validity
        visible: root.known.known && root.offered.length === 0 && !root.network
        inUse: true
    }

    Drawing {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(0, Math.min(320 * Theme.unit, foot.y - Theme.touch.gap))
        height: width
        source: visible ? "usb-stick" : ""
        visible: !root.known.known && root.finds.phase === "waiting" && !root.network
    }

    PagedList {
        id: rows

        width: root.width
        height: foot.y - y - Theme.touch.tightGap
        rowHeight: Math.min(height, now.implicitHeight)
        items: root.network ? [] : root.offered

        delegate: ProvinceKeyCard {
            required property var modelData

            width: rows.width
            height: rows.rowHeight
            heading: modelData.heading
            fingerprint: modelData.fingerprint
            told: modelData.validity
            bad: modelData.problem
            canTake: modelData.known && root.finds.phase === "found"
            button: "trust-" + modelData.index
            onTaken: root.asked = modelData.index
        }
    }

    Row {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main
        spacing: Theme.touch.gap
        visible: !root.network

        PageTurner {
            page: rows.shownPage
            pageCount: rows.pageCount
            onTurned: page => rows.page = page
        }

        KioskButton {
            objectName: "otherStick"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Other stick")
            visible: root.finds.stick.count > 1
            onActivated: root.finds.stick.next()
        }

        KioskButton {
            objectName: "openMirror"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Over the network…")
            visible: root.finds.stick.count < 2
            onActivated: root.network = true
        }
    }

    Loader {
        anchors.fill: parent
        active: root.network
        focus: active
        sourceComponent: MirrorAddress {
            values: root.model.values
            onClosed: root.network = false
        }
    }

    Component {
        id: question

        ProvinceKeyQuestion {
            fingerprint: root.finds.roots[root.asked].fingerprint
            onFirst: root.asked = -1
            onSecond: {
                const place = root.asked;
                root.asked = -1;
                root.finds.trust(place);
            }
        }
    }
}
