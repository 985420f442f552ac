pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// The strands that have lessons, as big cards.
Grid {
    id: root

    required property GroupViewModel model
    readonly property int rowCount: Math.max(1, Math.ceil(root.model.strands.length / root.columns))

    columns: 2
    spacing: Theme.touch.gap

    Repeater {
        model: root.model.strands

        StrandCard {
            required property var modelData
            required property int index

            objectName: "groupStrand-" + modelData.key
            width: (root.width - root.spacing) / 2
            height: Math.min(340 * Theme.unit, (root.height - (root.rowCount - 1) * root.spacing) / root.rowCount)
            strand: modelData.key
            title: modelData.title
            progress: modelData.lessons
            picture: modelData.picture
            share: -1
            focus: index === 0
            onActivated: root.model.chooseStrand(modelData.key)
        }
    }
}
