pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components

// Asks a question that a person must decide: accept an expired signature ("expired"), or confirm the clock ("clock").
NoticeOverlay {
    id: root

    required property string kind
    required property string now
    required property string expired
    readonly property bool isClock: root.kind === "clock"

    objectName: root.isClock ? "clockQuestion" : "expiredQuestion"
    title: root.isClock ? qsTr("Is it now %1?").arg(root.now) : qsTr("Use packs whose signature has expired?")
    text: root.isClock ? qsTr("The clock is far ahead of every date this kiosk has seen. If you confirm a wrong time, packs are refused for years.") : root.expired
    picture: "idle-clock"
    firstLabel: root.isClock ? qsTr("No, it is wrong") : qsTr("No, leave it")
    firstIcon: "close"
    secondLabel: root.isClock ? qsTr("Yes, that is right") : qsTr("Use them anyway")
    secondIcon: "check"
}
