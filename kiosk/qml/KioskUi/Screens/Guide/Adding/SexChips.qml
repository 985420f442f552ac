pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Man, woman or not stated, side by side; each chip is as wide as its label, or all are narrower by the same factor.
Row {
    id: root

    required property string chosen // "m", "f", "none", or empty
    readonly property real room: root.width - 2 * root.spacing
    readonly property real natural: man.naturalWidth + woman.naturalWidth + unstated.naturalWidth

    signal picked(sex: string)

    function widthOf(chip: Chip): real {
        if (root.natural <= root.room)
            return chip.naturalWidth + (root.room - root.natural) / 3;
        return Math.max(Theme.touch.least, root.room * chip.naturalWidth / root.natural);
    }

    spacing: Theme.space.small

    Chip {
        id: man

        objectName: "sex-m"
        label: qsTr("Man")
        checked: root.chosen === "m"
        width: root.widthOf(man)
        onActivated: root.picked("m")
    }

    Chip {
        id: woman

        objectName: "sex-f"
        label: qsTr("Woman")
        checked: root.chosen === "f"
        width: root.widthOf(woman)
        onActivated: root.picked("f")
    }

    Chip {
        id: unstated

        objectName: "sex-none"
        label: qsTr("Not stated")
        checked: root.chosen === "none"
        width: root.room - man.width - woman.width
        onActivated: root.picked("none")
    }
}
