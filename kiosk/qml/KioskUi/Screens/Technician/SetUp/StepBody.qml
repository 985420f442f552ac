pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Base of the content of a set-up step, between the heading and the buttons.
FocusScope {
    required property SetUpViewModel model
    property string title: ""
    property string help: ""
    property string nextLabel: ""
    // A NoticeOverlay; null if nothing is asked.
    property Component sheet: null

    focus: true
}
