pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// What one step of the set-up shows between its title and the way on.
FocusScope {
    required property SetUpViewModel model
    property string title: ""
    property string help: ""
    property string nextLabel: ""
    // A NoticeOverlay; null while nothing is asked.
    property Component sheet: null

    focus: true
}
