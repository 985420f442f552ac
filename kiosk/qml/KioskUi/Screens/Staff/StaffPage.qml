pragma ComponentBehavior: Bound

import QtQuick

// What every page of the staff's screens is: a place for the keyboard, and a sheet that it may ask to lie over the screen.
FocusScope {
    // A NoticeOverlay or another Overlay; null while nothing is asked.
    property Component sheet: null

    focus: true
}
