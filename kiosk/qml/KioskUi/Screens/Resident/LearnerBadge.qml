pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The face and the given name of whoever has signed in; hidden for a guest.
Row {
    id: root

    required property LearnerViewModel learner
    property real maximumWidth: 0

    visible: root.learner.faces.length > 0 || root.learner.name !== ""
    spacing: Theme.space.small

    Row {
        id: faces

        spacing: -Theme.space.medium

        Repeater {
            model: root.learner.faces

            Face {
                required property string modelData

                size: Theme.touch.main
                source: modelData
            }
        }
    }

    FitText {
        objectName: "learnerName"
        width: Math.min(implicitWidth + 2, root.maximumWidth - faces.width - root.spacing)
        height: Theme.touch.main
        text: root.learner.name
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        visible: text !== ""
    }
}
