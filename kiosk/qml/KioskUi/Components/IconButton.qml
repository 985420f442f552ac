pragma ComponentBehavior: Bound

import QtQuick

// A small button with an icon only; its label is read by screen readers.
KioskButton {
    kind: KioskButton.Secondary
    small: true
    collapsed: true
}
