pragma ComponentBehavior: Bound

import QtQuick

// Base of the staff pages: a focus scope, and an optional sheet over the screen.
FocusScope {
    // A NoticeOverlay or another Overlay; null if nothing is asked.
    property Component sheet: null

    focus: true
}
