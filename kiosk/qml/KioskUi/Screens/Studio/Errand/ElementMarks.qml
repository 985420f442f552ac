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
    readonly property bool isRight: root.mark === "right"
    readonly property bool isWrong: root.mark === "wrong"
    readonly property bool isChosen: root.place === root.model.element && root.place !== ""
    readonly property bool isAnswered: root.mark === "answered"

    readonly property real disc: (parent as MarkPlace)?.disc ?? 0 // diameter of a round button; else 0
    readonly property real border: Theme.space.tiny / 2

    Rectangle {
        id: ring

        x: (root.width - width) / 2
        y: -root.border
        width: (root.disc > 0 ? root.disc : root.width) + 2 * root.border
        height: (root.disc > 0 ? root.disc : root.height) + 2 * root.border
        radius: root.disc > 0 ? width / 2 : Theme.space.medium
        color: "transparent"
        border.width: root.isChosen ? Theme.border.focus : Theme.border.focus - Theme.border.thin
        border.color: root.isChosen ? Theme.colour.primary : root.mark === "right" ? Theme.colour.right : Theme.colour.gold
        visible: root.isChosen || root.mark === "right" || root.mark === "wrong"
    }

    // A light rim, so that the frame is seen on a dark screen, too.
    Rectangle {
        anchors.fill: ring
        anchors.margins: -Theme.border.thin
        radius: ring.radius + Theme.border.thin
        color: "transparent"
        border.width: Theme.border.thin
        border.color: Theme.colour.card
        visible: root.isChosen
    }

    Badge {
        x: ring.x + ring.width - width * (root.disc > 0 ? 0.75 : 0.5)
        y: -height / (root.disc > 0 ? 4 : 2)
        size: 48 * Theme.unit
        kind: root.mark === "right" ? Badge.Right : root.mark === "wrong" ? Badge.Practise : Badge.Plain
        sign: root.isRight ? "check" : root.isWrong ? "retry" : "app-chat"
        border.width: Theme.border.thin
        border.color: Theme.colour.card
        visible: root.mark !== "none"
    }
}
