pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Base of the content of a set-up step; it is placed between the heading and the buttons.
FocusScope {
    required property SetUpViewModel model
    property string title: ""
    property string help: ""
    property string nextLabel: ""
    // Whether the questions of the step are still unanswered, so that «Next» leaves them out for now.
    property bool isBlank: false
    property bool canGoOn: true
    // The sheet to show, a NoticeOverlay; null while there is none.
    property Component sheet: null

    focus: true
}
