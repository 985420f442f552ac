pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// The commune's own lessons as cards, and the lessons of the province as a start.
StudioView {
    id: root

    required property ShelfViewModel model
}
