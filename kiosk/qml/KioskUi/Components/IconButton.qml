pragma ComponentBehavior: Bound

import QtQuick

// A small button that is only a sign; its label is what a screen reader says.
KioskButton {
    kind: KioskButton.Secondary
    small: true
    collapsed: true
}
