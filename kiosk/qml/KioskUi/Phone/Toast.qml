pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Screen
import KioskUi.Theme

// A short notice on the phone, placed where it covers no element; without such a place it is left out, since its text is also
// beside the phone. It disappears after the time needed to read it, or with the next act.
Rectangle {
    id: root

    required property ScreenView page
    readonly property int wordCount: words.text.split(" ").length

    function tell(text: string): void {
        root.end();
        words.text = text;
        if (text !== "")
            rest.restart();
    }

    function end(): void {
        rest.stop();
        gone.stop();
        root.visible = false;
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

        objectName: "phoneNotice"
        x: Theme.space.small
        y: Theme.space.small
        width: parent.width - 2 * x
        units: 28
        color: Theme.colour.darkInk
        horizontalAlignment: Text.AlignHCenter
    }

    // Waits until the new screen has slid in and is laid out.
    Timer {
        id: rest

        interval: Theme.motion.normal + 50
        onTriggered: {
            const place = root.page.placeFor(root.height);
            if (place < 0)
                return;
            root.y = place;
            root.visible = true;
            gone.restart();
        }
    }

    Timer {
        id: gone

        interval: 1200 + 350 * root.wordCount
        onTriggered: root.visible = false
    }
}
