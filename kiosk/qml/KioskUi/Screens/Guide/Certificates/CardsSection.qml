pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The lessons; a touch previews the take-home card of one.
FocusScope {
    id: root

    required property HandoutsViewModel model

    BoundedText {
        id: words

        width: root.width
        maximumHeight: 3 * Theme.font.body
        text: qsTr("Choose the lesson whose card somebody takes home.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
        lineHeight: 1.1
    }

    ChipPages {
        y: words.height + Theme.space.small
        width: root.width
        tag: "lesson"
        least: 560 * Theme.unit
        isExclusive: false
        rowCount: Math.floor((root.height - y + gap) / (Theme.touch.least + gap))
        items: root.model.lessons
        onChosen: key => root.model.previewCard(key)
    }
}
