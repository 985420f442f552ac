pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Technician.Fields

// Base of the content of a set-up step; it is placed between the heading and the buttons.
FocusScope {
    required property SetUpViewModel model
    property string title: ""
    property string help: ""
    property string nextLabel: ""
    // Whether the questions of the step are still unanswered, so that «Next» leaves them out for now.
    property bool isBlank: false
    property bool canGoOn: true
    // Whether a form of the step is open, which has its own buttons instead of those of the step.
    property bool hasOwnButtons: false
    // The form whose pages Back and Next turn before they leave the step; null if there is none.
    property FieldsForm form: null
    // The sheet to show, a NoticeOverlay; null while there is none.
    property Component sheet: null

    // Takes what is typed but not finished, before another step is shown.
    function finish(): void {
    }

    focus: true
}
