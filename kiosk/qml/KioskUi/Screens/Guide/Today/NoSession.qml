pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// No session is open: one touch opens the proposed one; the place can be changed before.
FocusScope {
    id: root

    required property TodayViewModel model

    focus: true

    BoundedText {
        id: title

        objectName: "proposedTitle"
        width: root.width
        maximumHeight: 170 * Theme.unit
        text: root.model.title
        pixelSize: Theme.font.display
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: help

        objectName: "proposedHelp"
        y: title.height + Theme.space.small
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: root.model.helpText
        color: Theme.colour.softInk
    }

    ResultsLine {
        id: results

        y: help.y + help.height + Theme.space.small
        width: root.width
        text: root.model.resultsText
        isWarning: root.model.callsTechnician
    }

    KioskText {
        id: caption

        y: results.y + results.height + Theme.space.large
        text: qsTr("Where is the session?")
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        visible: root.model.places.length > 0
    }

    ChipPages {
        id: chips

        y: caption.y + caption.height + Theme.space.small
        width: root.width
        tag: "place"
        moreLabel: qsTr("Other hamlets")
        rowCount: Math.floor((openButton.y - Theme.space.large - y + gap) / (Theme.touch.least + gap))
        items: root.model.places
        onChosen: key => root.model.choosePlace(key)
    }

    KioskButton {
        id: openButton

        objectName: "openSession"
        y: root.height - height
        width: Math.min(root.width, Math.max(implicitWidth, 700 * Theme.unit))
        height: 140 * Theme.unit
        label: qsTr("Open the session")
        iconName: "play"
        focus: true
        onActivated: root.model.openSession()
    }
}
