pragma ComponentBehavior: Bound

import QtQuick

// The place of one element on the drawn phone, in which a mark is shown; the mark is a child.
Loader {
    required property var modelData // one of `PhoneStageViewModel.places`
    required property real whole // height of the phone
    readonly property string place: modelData.id
    readonly property real disc: modelData.disc * whole // diameter of a round button; 0 for other elements
}
