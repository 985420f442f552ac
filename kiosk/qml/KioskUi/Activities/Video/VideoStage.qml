pragma ComponentBehavior: Bound

import QtQuick

// Interface of a film player, which lets the video view refer to the player without loading QtMultimedia.
Item {
    property string video: ""
    // The film screen whose pictures an echo can show, too.
    property QtObject screen: null
    property bool plays: false
    property real gain: 1
    property real position: 0
    property bool failed: false
    property bool shown: false

    signal ended

    function rewind(): void {
    }
}
