pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Two arrow buttons with the number of the shown page between them. Hidden if there is only one page.
Row {
    id: root

    required property int page // from 0
    required property int pageCount
    property bool small: false
    property string name: "" // prefix of the object names, for a screen with several page turners
    property string words: "" // what is numbered, shown before the number
    property string backLabel: qsTr("Page before")
    property string onwardLabel: qsTr("Next page")

    signal turned(page: int)

    function numbered(shown: string): string {
        if (root.words !== "")
            return qsTr("%1 %2/%3").arg(root.words).arg(shown).arg(root.pageCount);
        return (root.small ? qsTr("%1/%2") : qsTr("%1 of %2")).arg(shown).arg(root.pageCount);
    }

    spacing: Theme.touch.tightGap
    visible: root.pageCount > 1
    height: root.small ? Theme.touch.least : Theme.touch.main

    KioskButton {
        objectName: root.name === "" ? "previousPage" : root.name + "Back"
        label: root.backLabel
        kind: KioskButton.Secondary
        iconName: "previous-page"
        collapsed: true
        small: root.small
        available: root.page > 0
        onActivated: root.turned(root.page - 1)
    }

    KioskText {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        objectName: "pageNumber"
        // As wide as the widest number, so that the arrows do not move when the page changes.
        width: Math.ceil(widest.advanceWidth)
        horizontalAlignment: Text.AlignHCenter
        text: root.numbered(String(root.page + 1))
        font.pixelSize: root.small ? Theme.font.small : Theme.font.body
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
        lineHeight: root.small ? 1 : Theme.font.lineHeight

        TextMetrics {
            id: widest

            readonly property string digits: String(root.pageCount).replace(/./g, "4") // the widest digit of the font

            font: number.font
            text: root.numbered(widest.digits)
        }
    }

    KioskButton {
        objectName: root.name === "" ? "nextPage" : root.name + "Onward"
        label: root.onwardLabel
        kind: KioskButton.Secondary
        iconName: "next-page"
        collapsed: true
        small: root.small
        available: root.page < root.pageCount - 1
        onActivated: root.turned(root.page + 1)
    }
}
