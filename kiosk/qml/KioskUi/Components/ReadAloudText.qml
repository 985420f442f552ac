pragma ComponentBehavior: Bound

import QtQuick

// A text block that lights up, without moving anything, while it is the one being spoken.
KioskText {
    id: root

    required property string block
    required property string speaking
    readonly property bool spoken: root.block !== "" && root.block === root.speaking

    SpokenMark {
        shown: root.spoken
    }
}
