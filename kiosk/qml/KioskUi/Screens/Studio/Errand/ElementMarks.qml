pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// What a touch on one element of the big phone means: a ring and a sign; the chosen element has a blue frame.
Item {
    id: root

    required property ErrandViewModel model
    readonly property string place: (parent as MarkPlace)?.place ?? "" // id of the element
    readonly property string mark: root.model.marks[root.place] ?? "none"
    readonly property bool isChosen: root.place === root.model.element && root.place !== ""

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.space.tiny / 2
        radius: Theme.space.small
        color: "transparent"
        border.width: root.isChosen ? Theme.border.focus : Theme.border.thick
        border.color: root.isChosen ? Theme.colour.primary : root.mark === "right" ? Theme.colour.right : Theme.colour.gold
        visible: root.isChosen || root.mark === "right" || root.mark === "wrong"
    }

    Badge {
        x: parent.width - width / 2
        y: -height / 2
        size: 40 * Theme.unit
        kind: root.mark === "right" ? Badge.Right : Badge.Practise
        sign: root.mark === "right" ? "check" : root.mark === "wrong" ? "retry" : "speaker"
        visible: root.mark !== "none"
    }
}
