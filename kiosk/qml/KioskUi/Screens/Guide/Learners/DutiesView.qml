pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Rights
import KioskUi.Theme

// What guides have to do about records, without the side bar.
FocusScope {
    id: root

    required property DutiesViewModel model

    focus: true
    Keys.onEscapePressed: root.model.back()

    KioskButton {
        id: backButton

        objectName: "dutiesBack"
        label: qsTr("Back")
        kind: KioskButton.Secondary
        small: true
        iconName: "arrow-left"
        onActivated: root.model.back()
    }

    ChipPages {
        x: backButton.width + Theme.space.medium
        width: root.width - x
        tag: "duty"
        least: Math.min(300 * Theme.unit, Math.floor((width - (items.length - 1) * gap) / items.length / Theme.font.halfScale))
        rowCount: 1
        items: root.model.sections
        onChosen: key => root.model.show(key)
    }

    Loader {
        y: Theme.touch.least + Theme.space.medium
        width: root.width
        height: root.height - y
        focus: true
        sourceComponent: ({
                "requests": requests,
                "duplicates": duplicates,
                "copies": copies
            })[root.model.section] ?? null
    }

    Component {
        id: requests

        RequestsList {
            model: root.model.requests
        }
    }

    Component {
        id: duplicates

        DuplicatesList {
            model: root.model.duplicates
        }
    }

    Component {
        id: copies

        CopiesList {
            model: root.model.copies
        }
    }
}
