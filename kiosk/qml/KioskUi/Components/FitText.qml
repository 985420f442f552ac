pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Text whose type size is reduced, down to the smallest size, until it fits the item. Needs a width and a height.
KioskText {
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.font.smallest
    wrapMode: Text.WordWrap
    lineHeight: 1
}
