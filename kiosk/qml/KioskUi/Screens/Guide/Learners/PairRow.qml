pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Two records that are probably one person, and what they share; a touch of one keeps it.
Card {
    id: root

    required property var pair // a map of `DuplicatesViewModel.rows`
    required property int place // of the row in its list, for the object names
    required property real cardHeight
    readonly property real padding: Theme.space.small
    readonly property real cell: (root.width - 2 * root.padding - Theme.touch.tightGap) / 2

    signal kept(isFirst: bool)
    signal toldApart

    radius: Theme.radius.small

    LearnerRow {
        objectName: "pairFirst-" + root.place
        x: root.padding
        y: root.padding
        width: root.cell
        height: root.cardHeight
        label: qsTr("Keep %1").arg(root.pair.first.label)
        name: root.pair.first.name
        details: root.pair.first.details
        face: root.pair.first.face
        onActivated: root.kept(true)
    }

    LearnerRow {
        objectName: "pairSecond-" + root.place
        x: root.width - width - root.padding
        y: root.padding
        width: root.cell
        height: root.cardHeight
        label: qsTr("Keep %1").arg(root.pair.second.label)
        name: root.pair.second.name
        details: root.pair.second.details
        face: root.pair.second.face
        onActivated: root.kept(false)
    }

    FitText {
        objectName: "pairReasons-" + root.place
        x: root.padding
        y: apart.y
        width: apart.x - x - Theme.space.medium
        height: apart.height
        text: root.pair.reasons
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
    }

    KioskButton {
        id: apart

        objectName: "tellApart-" + root.place
        x: root.width - width - root.padding
        y: root.height - height - root.padding
        width: root.cell
        height: Theme.touch.least
        small: true
        kind: KioskButton.Secondary
        iconName: "close"
        label: qsTr("Two people")
        onActivated: root.toldApart()
    }
}
