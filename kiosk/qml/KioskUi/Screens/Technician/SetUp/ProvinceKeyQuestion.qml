pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components

// Asks, before the kiosk trusts a province, whether the paper, which arrived separately, shows the same fingerprint.
NoticeOverlay {
    id: root

    required property string fingerprint

    objectName: "trustQuestion"
    title: qsTr("Does the province's paper show the same digits?")
    text: root.fingerprint
    firstLabel: qsTr("No, leave it")
    firstIcon: "close"
    secondLabel: qsTr("Yes, exactly the same")
    secondIcon: "check"
}
