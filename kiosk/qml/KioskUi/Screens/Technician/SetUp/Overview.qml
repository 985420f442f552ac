pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Lists all settings and the go-live checklist; on a new kiosk, it offers the set-up step by step or from a file on a stick.
FocusScope {
    id: root

    required property SetUpViewModel model

    focus: true

    ViewHeading {
        id: heading

        width: root.width
        title: root.model.fresh ? qsTr("Set up this kiosk") : qsTr("Settings")
        help: root.model.fresh ? qsTr("Five minutes, step by step. Or all at once from the file tram-hoc.toml on a USB stick.") : qsTr("Touch a row to change it. Changes take effect when you leave these screens.")
        problem: root.model.problem
    }

    SettingsGrid {
        y: heading.height + Theme.space.medium
        width: root.width
        height: acts.y - y - Theme.space.large
        tag: "setUp-"
        model: root.model
        focus: true
        hasChecklist: !root.model.fresh
    }

    Row {
        id: acts

        readonly property real most: (root.width - spacing) / 2

        y: root.height - height
        width: root.width
        spacing: Theme.touch.gap
        layoutDirection: Qt.RightToLeft

        KioskButton {
            objectName: "setUpBegin"
            width: Math.min(implicitWidth, acts.most)
            label: root.model.beginLabel
            kind: root.model.complete ? KioskButton.Secondary : KioskButton.Primary
            onActivated: root.model.begin()
        }

        KioskButton {
            objectName: "setUpFromFile"
            width: Math.min(implicitWidth, acts.most)
            label: root.model.finds.fileCount > 0 ? qsTr("View the file on the stick") : qsTr("Use a file on a stick")
            kind: root.model.finds.fileCount > 0 ? KioskButton.Gold : KioskButton.Secondary
            onActivated: root.model.openFile()
        }
    }
}
