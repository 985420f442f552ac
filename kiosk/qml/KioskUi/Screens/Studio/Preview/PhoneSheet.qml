pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Phone
import KioskUi.Theme

// The root of the off-screen scene of the studio's phone: one phone that fills the scene and that nobody operates.
Item {
    id: root

    required property ActivityViewModel activity

    Binding {
        target: Theme
        property: "unit"
        value: root.height / 920
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: true
    }

    PhoneFrame {
        width: root.width
        height: root.height
        scene: root.activity.scene
        locked: true
    }
}
