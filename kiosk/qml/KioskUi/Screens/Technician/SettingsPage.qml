pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.GoLive
import KioskUi.Screens.Technician.SetUp

// The set-up of this kiosk: the overview, one of its steps, the preview of a set-up file on a stick, or the go-live checklist.
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
            case "goLive":
                return goLive;
            case "entry":
                return entry;
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
        id: goLive

        GoLiveList {
            model: root.model
        }
    }

    Component {
        id: entry

        GoLiveEntry {
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
