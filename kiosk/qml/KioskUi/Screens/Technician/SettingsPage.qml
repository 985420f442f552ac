pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.SetUp

// The set-up of this kiosk: the overview, one of its steps, or the preview of a set-up file on a stick.
StaffPage {
    id: root

    required property SetUpViewModel model

    sheet: (view.item as StepFrame)?.sheet ?? (view.item as FilePreview)?.sheet ?? null
    Component.onDestruction: root.model.close()

    Loader {
        id: view

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.model.view) {
            case "step":
                return step;
            case "file":
                return file;
            default:
                return overview;
            }
        }
    }

    Component {
        id: overview

        Overview {
            model: root.model
        }
    }

    Component {
        id: step

        StepFrame {
            model: root.model
        }
    }

    Component {
        id: file

        FilePreview {
            model: root.model
        }
    }
}
