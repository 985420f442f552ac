pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Two arrows with the number of the current page, or group of columns, between them.
Row {
    id: root

    required property string name
    required property string backLabel
    required property string onwardLabel
    required property int page
    required property int pageCount
    property string words: ""

    signal turned(page: int)

    spacing: Theme.touch.tightGap
    height: Theme.touch.least
    visible: root.pageCount > 1

    IconButton {
        objectName: root.name + "Back"
        label: root.backLabel
        iconName: "previous-page"
        available: root.page > 0
        onActivated: root.turned(root.page - 1)
    }

    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 %2/%3").arg(root.words).arg(root.page + 1).arg(root.pageCount).trim()
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    IconButton {
        objectName: root.name + "Onward"
        label: root.onwardLabel
        iconName: "next-page"
        available: root.page < root.pageCount - 1
        onActivated: root.turned(root.page + 1)
    }
}
