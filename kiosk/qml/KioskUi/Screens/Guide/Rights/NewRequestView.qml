pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What the person can request; the legal dates of the chosen kind are shown before the request is stored.
FocusScope {
    id: root

    required property NewRequestViewModel model

    focus: true

    BoundedText {
        id: help

        width: root.width
        maximumHeight: 100 * Theme.unit * Theme.font.halfScale
        text: qsTr("What does the person want?")
        weight: Theme.font.semibold
    }

    ChipPages {
        id: kinds

        y: help.height + Theme.space.small
        width: root.width
        tag: "kind"
        least: 760 * Theme.unit
        rowCount: Math.max(1, Math.floor((root.height - receive.height - dates.maximumHeight - 2 * Theme.space.medium - y + gap) / (Theme.touch.least + gap)))
        items: root.model.kinds
        focus: true
        onChosen: key => root.model.choose(key)
    }

    BoundedText {
        id: dates

        objectName: "requestDates"
        y: kinds.y + kinds.height + Theme.space.medium
        width: root.width
        maximumHeight: 130 * Theme.unit * Theme.font.halfScale
        text: root.model.dates
        weight: Theme.font.bold
        lineHeight: 1.1
    }

    KioskButton {
        id: receive

        objectName: "receiveRequest"
        x: root.width - width
        y: root.height - height
        width: Math.min(implicitWidth, root.width)
        iconName: "check"
        label: qsTr("Record the request")
        available: root.model.dates !== ""
        onActivated: root.model.receive()
    }
}
