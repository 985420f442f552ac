pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The arrow buttons of a list that has more than one page.
Row {
    id: root

    required property PagedList pages

    spacing: Theme.touch.tightGap
    visible: root.pages.pageCount > 1
    height: Theme.touch.main

    KioskButton {
        objectName: "previousPage"
        label: qsTr("Page before")
        kind: KioskButton.Secondary
        iconName: "previous-page"
        collapsed: true
        available: root.pages.hasPrevious
        onActivated: root.pages.previous()
    }

    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 of %2").arg(root.pages.shownPage + 1).arg(root.pages.pageCount)
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
    }

    KioskButton {
        objectName: "nextPage"
        label: qsTr("Next page")
        kind: KioskButton.Secondary
        iconName: "next-page"
        collapsed: true
        available: root.pages.hasNext
        onActivated: root.pages.next()
    }
}
