pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Output
import KioskUi.Theme

// Everything stored about a person, or a new request of the person, without the side bar; or the preview of the paper.
FocusScope {
    id: root

    required property RightsViewModel model
    readonly property bool isPreview: root.model.ownData.output.phase !== ""

    focus: true

    FocusScope {
        anchors.fill: parent
        visible: !root.isPreview
        enabled: visible
        focus: visible
        Keys.onEscapePressed: root.model.back()

        KioskButton {
            id: backButton

            objectName: "rightsBack"
            label: qsTr("Back")
            kind: KioskButton.Secondary
            small: true
            iconName: "arrow-left"
            onActivated: root.model.back()
        }

        BoundedText {
            objectName: "rightsTitle"
            x: backButton.width + Theme.space.large
            y: (Theme.touch.least - height) / 2
            width: root.width - x
            maximumHeight: Theme.touch.least
            text: root.model.title
            pixelSize: Theme.font.subtitle
            weight: Theme.font.bold
            lineHeight: 1
        }

        Loader {
            y: Theme.touch.least + Theme.space.small
            width: root.width
            height: root.height - y
            focus: true
            sourceComponent: ({
                    "data": ownData,
                    "new": request
                })[root.model.view] ?? null
        }
    }

    Loader {
        anchors.fill: parent
        active: root.isPreview
        focus: active
        sourceComponent: PreviewPane {
            model: root.model.ownData.output
        }
    }

    Component {
        id: ownData

        OwnDataView {
            model: root.model.ownData
        }
    }

    Component {
        id: request

        NewRequestView {
            model: root.model.newRequest
        }
    }
}
