pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Text whose type size is reduced, down to the smallest size, until the text fits the item. Width and height must be set.
KioskText {
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.font.smallest
    wrapMode: Text.WordWrap
    lineHeight: 1
}
