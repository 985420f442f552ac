pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Theme

// The row of acts at the foot of a screen: «Nghe lại» always at its left, the screen's own acts at its right, and
// between them a small note when there is room for it.
RowLayout {
    id: root

    required property string repeatLabel
    property string note: ""
    property alias leftActs: lefts.data
    default property alias acts: rights.data

    signal repeated

    height: Theme.touch.main
    spacing: Theme.touch.gap

    KioskButton {
        objectName: "repeatButton"
        label: root.repeatLabel
        kind: KioskButton.Secondary
        iconName: "speaker"
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.repeated()
    }

    RowLayout {
        id: lefts

        spacing: Theme.touch.gap
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
    }

    Item {
        id: between

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 0

        KioskText {
            anchors.centerIn: parent
            text: root.note
            visible: implicitWidth <= between.width
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
        }
    }

    RowLayout {
        id: rights

        spacing: Theme.touch.gap
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
    }
}
