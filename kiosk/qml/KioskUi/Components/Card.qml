pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A white rounded background that handles no input.
Rectangle {
    radius: Theme.radius.medium
    color: Theme.colour.card
    border.width: Theme.border.medium
    border.color: Theme.colour.line
}
