pragma ComponentBehavior: Bound

import QtQuick

// Base of the staff pages: a focus scope, and an optional sheet over the screen.
FocusScope {
    // The sheet to show, a NoticeOverlay or another Overlay; null while there is none.
    property Component sheet: null

    // Whether the page hides the side bar and uses the whole screen.
    property bool isWide: false

    // Whether the page fills the whole screen to its edges, as a screen that faces the room.
    property bool isWhole: false

    // Whether the page uses the height of the screen beside the side bar, too.
    property bool isTall: false

    focus: true
}
