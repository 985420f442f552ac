pragma ComponentBehavior: Bound

import KioskUi.Theme

// The title of a screen or a page.
BoundedText {
    pixelSize: Theme.font.title
    weight: Theme.font.bold
    lineHeight: 1
}
