pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components

// Asks a question that a person must decide: accept an expired signature ("expired"), confirm the clock ("clock"), trust
// the key of the province ("province") or of a commune ("commune"), or stop trusting its former key ("other-commune").
NoticeOverlay {
    id: root

    required property string kind
    required property string now
    required property string expired
    required property var row
    readonly property bool isClock: root.kind === "clock"
    readonly property bool isKey: (root.row.askTitle ?? "") !== ""

    objectName: root.isClock ? "clockQuestion" : root.isKey ? "keyQuestion" : "expiredQuestion"
    title: root.isKey ? root.row.askTitle ?? "" : root.isClock ? qsTr("Is it now %1?").arg(root.now) : qsTr("Use packs whose signature has expired?")
    text: root.isKey ? root.row.askText ?? "" : root.isClock ? qsTr("The clock is far ahead of every date this kiosk has seen. If you confirm a wrong time, packs are refused for years.") : root.expired
    picture: root.isKey ? "" : "idle-clock"
    firstLabel: root.isClock ? qsTr("No, it is wrong") : qsTr("No, leave it")
    firstIcon: "close"
    secondLabel: root.isKey ? root.row.askAct ?? "" : root.isClock ? qsTr("Yes, that is right") : qsTr("Use them anyway")
    secondIcon: "check"
}
