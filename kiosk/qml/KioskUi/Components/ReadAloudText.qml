pragma ComponentBehavior: Bound

import QtQuick

// A text block that is highlighted while it is spoken, without a change of layout.
KioskText {
    id: root

    required property string block
    required property string speaking
    readonly property bool spoken: root.block !== "" && root.block === root.speaking

    SpokenMark {
        shown: root.spoken
    }
}
