pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// Sets the province whose packs this kiosk trusts. It shows the current key and the keys on the stick; a key is accepted only
// after the technician compared it with the province's paper.
StepBody {
    id: root

    readonly property SetUpFindsViewModel finds: root.model.finds
    readonly property var known: root.model.values.province
    readonly property var offered: root.finds.roots.map((row, place) => Object.assign({
            place: place
        }, row)).filter(row => row.problem !== "" || row.fingerprint !== root.known.fingerprint)
    property int asked: -1
    property bool network: false

    title: root.network ? qsTr("Packs over the network") : root.known.known ? qsTr("The province's key") : qsTr("Which province's packs does this kiosk believe?")
    help: {
        if (root.network)
            return qsTr("Only where the province has a server for it. The kiosk asks it for nothing but packs, and only when a technician says so.");
        if (root.finds.phase === "looking")
            return qsTr("Looking at the stick…");
        if (root.finds.phase === "waiting")
            return root.known.known ? qsTr("Plug in a USB stick with another file root.json to change it.") : qsTr("Plug in the USB stick with the province's file root.json. Without it, packs from sticks are refused; you can go on and do it later.");
        if (root.offered.length === 0 && root.finds.roots.length > 0)
            return qsTr("The stick holds the key that is in use.");
        if (root.offered.length === 0)
            return qsTr("There is no file root.json on this stick. Ask the province for it.");
        if (root.known.known)
            return qsTr("In use now: %1. Take another key only if the province's paper has its digits.").arg(root.known.name || qsTr("a province without a name"));
        return qsTr("Compare the fingerprint with the province's paper before you take a key.");
    }
    sheet: root.asked < 0 || root.asked >= root.finds.roots.length ? null : question

    ProvinceKeyCard {
        id: now

        width: root.width
        heading: root.known.name || qsTr("A province without a name")
        fingerprint: root.known.fingerprint
        told: root.known.expired ? qsTr("Expired on %1: ask the province for a new one, or check the clock.").arg(root.known.expires) : qsTr("Good until %1").arg(root.known.expires)
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
            heading: modelData.problem === "" ? (modelData.name || qsTr("A province without a name")) : modelData.path
            fingerprint: modelData.fingerprint
            told: {
                if (modelData.problem !== "")
                    return modelData.problem + " " + modelData.cure;
                return modelData.expired ? qsTr("On the stick, expired on %1").arg(modelData.expires) : qsTr("On the stick, good until %1").arg(modelData.expires);
            }
            bad: modelData.problem !== ""
            canTake: modelData.known && root.finds.phase === "found"
            button: "trust-" + modelData.place
            onTaken: root.asked = modelData.place
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
            pages: rows
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
