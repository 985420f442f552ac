pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One entry of the packs' history.
Card {
    id: root

    required property var row
    readonly property string what: {
        switch (root.row.kind) {
        case "pack-removed":
            return qsTr("%1 %2 was removed").arg(root.row.pack).arg(root.row.version);
        case "pack-rolled-back":
            return root.row.before === "" ? qsTr("%1 %2 was brought back").arg(root.row.pack).arg(root.row.version) : qsTr("%1 went back from %2 to %3").arg(root.row.pack).arg(root.row.before).arg(root.row.version);
        default:
            return root.row.expired ? qsTr("%1 %2 was installed with an expired signature").arg(root.row.pack).arg(root.row.version) : qsTr("%1 %2 was installed").arg(root.row.pack).arg(root.row.version);
        }
    }

    KioskText {
        id: when

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        text: root.row.when
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        wrapMode: Text.NoWrap
    }

    FitText {
        x: when.x + when.width + Theme.space.large
        y: Theme.space.tiny
        width: root.width - x - Theme.space.large
        height: root.height - 2 * Theme.space.tiny
        text: root.what
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
    }
}
