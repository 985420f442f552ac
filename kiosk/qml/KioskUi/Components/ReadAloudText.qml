pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A text block that is highlighted while it is spoken; the highlight does not change the layout.
KioskText {
    id: root

    required property string block
    required property string speaking
    property real reach: Theme.space.small // room at the left for the highlight
    readonly property bool spoken: root.block !== "" && root.block === root.speaking

    SpokenMark {
        letters: root
        shown: root.spoken
        reach: root.reach
    }
}
