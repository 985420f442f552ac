pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One entry of the packs' history.
Card {
    id: root

    required property var row

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
        text: root.row.what
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
    }
}
