pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Plain body text in the kiosk's font. Text from packs is never read as markup.
Text {
    color: Theme.colour.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font.family: Theme.font.family
    font.pixelSize: Theme.font.body
    font.weight: Theme.font.regular
    lineHeight: Theme.font.lineHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
