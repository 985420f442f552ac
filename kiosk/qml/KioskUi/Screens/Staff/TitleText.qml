pragma ComponentBehavior: Bound

import KioskUi.Components
import KioskUi.Theme

// The title of a page of the staff.
BoundedText {
    pixelSize: Theme.font.title
    weight: Theme.font.bold
    lineHeight: 1
}
