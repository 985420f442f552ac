pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Theme

// The row of acts at the foot of a screen: «Nghe lại» always at its left, the screen's own acts at its right.
RowLayout {
    id: root

    required property string repeatLabel
    property bool canRepeat: true
    property alias repeatButton: repeat
    property alias left: lefts.data
    default property alias acts: rights.data

    signal repeated

    height: Theme.touch.main
    spacing: Theme.touch.gap

    KioskButton {
        id: repeat

        objectName: "repeatButton"
        label: root.repeatLabel
        kind: KioskButton.Secondary
        iconName: "speaker"
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.touch.main
        Layout.maximumWidth: implicitWidth
        onActivated: root.repeated()
    }

    RowLayout {
        id: lefts

        spacing: Theme.touch.gap
        Layout.fillHeight: true
    }

    Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 0
        Layout.horizontalStretchFactor: 0
    }

    RowLayout {
        id: rights

        spacing: Theme.touch.gap
        Layout.fillHeight: true
    }
}
