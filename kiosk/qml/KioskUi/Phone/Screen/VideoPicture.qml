pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Theme

// The other person's picture in a video call, with the name above it; a sign of a person if the lesson has no drawing.
Rectangle {
    id: root

    required property ScreenModel phone
    readonly property string picture: root.phone.screen.picture ?? ""

    radius: Theme.radius.small
    color: Theme.basics.tint
    border.width: Theme.border.medium
    border.color: Theme.colour.darkInk

    // The learner's own picture covers nothing of the other person.
    Drawing {
        y: name.height
        width: root.width - (root.phone.elementsOf("pin").length > 0 ? 128 * Theme.unit : 0)
        height: root.height - y
        source: root.picture
    }

    Icon {
        anchors.centerIn: parent
        name: root.phone.screen.icon ? "app-" + root.phone.screen.icon : "app-person"
        size: 150 * Theme.unit
        colour: Theme.basics.strong
        visible: root.picture === ""
    }

    Rectangle {
        id: name

        width: root.width
        height: who.height + Theme.space.small
        radius: root.radius
        color: Theme.colour.dark

        PhoneText {
            id: who

            x: Theme.space.small
            y: Theme.space.tiny
            width: parent.width - 2 * x
            text: [root.phone.screen.title, root.phone.screen.detail].filter(text => text).join(" · ")
            units: 28
            color: Theme.colour.darkInk
            font.weight: Theme.font.semibold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
        }
    }
}
