pragma ComponentBehavior: Bound

import QtQuick

// A small button that shows an icon only; screen readers read its label.
KioskButton {
    kind: KioskButton.Secondary
    small: true
    collapsed: true
}
