pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One sentence about the way of the results to the province; with a warning sign if the technician has to be called.
Item {
    id: root

    required property string text
    required property bool isWarning
    property real maximumHeight: 2.8 * Theme.font.smallest

    implicitHeight: root.text === "" ? 0 : words.height
    visible: root.text !== ""

    Icon {
        id: sign

        name: root.isWarning ? "warning" : "check"
        size: Theme.font.small
        colour: root.isWarning ? Theme.safety.strong : Theme.colour.right
        anchors.verticalCenter: parent.verticalCenter
    }

    BoundedText {
        id: words

        objectName: "resultsLine"
        x: sign.width + Theme.space.small
        width: root.width - x
        maximumHeight: root.maximumHeight
        text: root.text
        color: root.isWarning ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.smallest
        lineHeight: 1.1
    }
}
