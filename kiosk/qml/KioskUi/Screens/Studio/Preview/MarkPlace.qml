pragma ComponentBehavior: Bound

import QtQuick

// The place of one element on the drawn phone, in which a mark is shown; the mark is a child.
Loader {
    required property var modelData // one of `PhoneStageViewModel.places`
    readonly property string place: modelData.id
}
