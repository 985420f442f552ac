pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// Sets the properties of the theme that depend on the window, the visitor's choices and the machine.
Item {
    id: root

    required property AppViewModel app
    required property Item stage

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(root.stage.height / 1080, root.stage.width / 1440)
    }

    Binding {
        target: Theme
        property: "textScale"
        value: Math.max(root.app.look.textScale, Theme.leastTextScale)
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.app.look.highContrast
    }

    Binding {
        target: Theme
        property: "atDesk"
        value: root.app.isDesk
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: root.app.look.reduceMotion
    }

    Binding {
        target: Theme
        property: "hasSound"
        value: root.app.speech.hasSound
    }
}
