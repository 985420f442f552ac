pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A short notice over the foot of the screen; goes by itself.
Rectangle {
    id: root

    function tell(text: string): void {
        words.text = text;
        root.visible = text !== "";
        gone.restart();
    }

    x: Theme.space.small
    width: parent.width - 2 * x
    height: words.height + 2 * Theme.space.small
    radius: Theme.radius.small
    color: Theme.colour.dark
    border.width: Theme.border.thin
    border.color: Theme.colour.darkInk
    visible: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    PhoneText {
        id: words

        x: Theme.space.small
        y: Theme.space.small
        width: parent.width - 2 * x
        units: 28
        color: Theme.colour.darkInk
        horizontalAlignment: Text.AlignHCenter
    }

    Timer {
        id: gone

        interval: 6000
        onTriggered: root.visible = false
    }
}
