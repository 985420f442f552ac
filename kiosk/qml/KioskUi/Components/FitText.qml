pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Text that gets smaller, never below the smallest size, when its box is too small for it. Give it a width and a height.
KioskText {
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.font.smallest
    wrapMode: Text.WordWrap
    lineHeight: 1
}
