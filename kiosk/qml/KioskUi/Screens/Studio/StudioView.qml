pragma ComponentBehavior: Bound

import QtQuick

// Base of the views of the studio: a focus scope, and an optional sheet over the screen.
FocusScope {
    // The sheet to show, a NoticeOverlay or another Overlay; null while there is none.
    property Component sheet: null

    focus: true
}
