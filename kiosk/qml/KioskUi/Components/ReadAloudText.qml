pragma ComponentBehavior: Bound

import QtQuick

// A text block that is highlighted while it is spoken; the highlight does not change the layout.
KioskText {
    id: root

    required property string block
    required property string speaking
    readonly property bool spoken: root.block !== "" && root.block === root.speaking

    SpokenMark {
        shown: root.spoken
    }
}
