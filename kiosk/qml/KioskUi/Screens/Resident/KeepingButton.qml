pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// Calls the guide for a guest who wants to keep the progress; after the call, it shows the notice about it again.
KioskButton {
    id: root

    required property KeepingViewModel keeping

    objectName: "keepingButton"
    label: root.keeping.isCalled ? qsTr("The guide is coming") : qsTr("Keep my progress")
    kind: KioskButton.Secondary
    small: true
    iconName: root.keeping.isCalled ? "check" : "person-add"
    visible: root.keeping.isOffered
    onActivated: root.keeping.call()
}
