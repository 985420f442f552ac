pragma ComponentBehavior: Bound

import QtQuick

// The PINs, on the same page as in the side bar.
SetUpBody {
    id: root

    AccessPage {
        anchors.fill: parent
        model: root.model.access
    }
}
