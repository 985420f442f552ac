pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// What a touch on the chosen element means.
SegmentControl {
    id: root

    required property PhoneTouchViewModel touch

    tag: "mark"
    label: qsTr("What a touch means")
    current: root.touch.mark
    chosenColour: root.touch.mark === "right" ? Theme.colour.right : root.touch.mark === "wrong" ? Theme.colour.gold : Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
    chosenInk: root.touch.mark === "right" ? Theme.colour.rightInk : root.touch.mark === "wrong" ? Theme.colour.goldInk : Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
    segments: [
        {
            key: "right",
            label: qsTr("Right"),
            icon: "check"
        },
        {
            key: "wrong",
            label: qsTr("Not right"),
            icon: "retry"
        },
        {
            key: "answered",
            label: qsTr("Only a reply"),
            icon: "app-chat"
        },
        {
            key: "none",
            label: qsTr("Nothing")
        }
    ]
}
