pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The clock of the phone: 9:41 at first, then one minute later after each minute of practice; it stands with reduced motion.
Item {
    id: root

    property int minutes: 0
    readonly property string time: "%1:%2".arg((9 + Math.floor((41 + root.minutes) / 60)) % 24).arg(String((41 + root.minutes) % 60).padStart(2, "0"))

    Timer {
        interval: 60000
        repeat: true
        running: root.visible && !Theme.reduceMotion
        onTriggered: ++root.minutes
    }
}
