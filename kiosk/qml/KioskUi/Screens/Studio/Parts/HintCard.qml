pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A friendly yellow card: what still lacks, what is well already, and a button that goes to the place.
Rectangle {
    id: root

    required property string title
    property string text: ""
    // What is well already, shown with a tick beside the button.
    property string note: ""
    // Several hints are turned like pages, in the place of the note.
    property int page: 0
    property int pageCount: 1
    property string actionLabel: qsTr("Correct it")
    property string name: "hintAct" // object name of the button
    property string iconName: "hint"
    readonly property real padding: Theme.space.medium
    readonly property real turnerWidth: 2 * (Theme.touch.least + Theme.touch.tightGap) + 3 * Theme.font.small
    // Whether there is no room for both arrows beside the button: then one arrow turns round all hints.
    readonly property bool isTight: root.turnerWidth + Theme.space.small + act.fullWidth > root.width - 2 * root.padding
    readonly property bool hasFoot: act.visible || foot.visible || root.pageCount > 1
    readonly property real contentHeight: body.y + body.naturalHeight + (root.hasFoot ? Theme.space.small + act.height : 0) + root.padding

    signal acted
    signal turned(page: int)

    implicitHeight: Math.ceil(root.contentHeight)
    radius: Theme.radius.medium
    color: Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: Theme.colour.gold

    Badge {
        id: badge

        x: root.padding
        y: root.padding - Theme.space.small
        size: Math.max(56 * Theme.unit, Theme.font.subtitle * 1.25)
        kind: Badge.Practise
        sign: root.iconName
    }

    FitText {
        id: heading

        x: badge.x + badge.width + Theme.space.small
        y: badge.y
        width: root.width - x - root.padding
        height: Math.max(badge.height, Math.ceil(2 * 1.3 * Theme.font.smallest))
        verticalAlignment: Text.AlignVCenter
        text: root.title
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
    }

    BoundedText {
        id: body

        x: root.padding
        y: heading.y + heading.height + Theme.space.tiny / 2
        width: root.width - 2 * x
        maximumHeight: Math.max(Theme.font.smallest, root.height - y - root.padding - (root.hasFoot ? act.height + Theme.space.tiny : 0) + Theme.space.tiny)
        text: root.text
        pixelSize: Theme.font.small
    }

    TextMetrics {
        id: noteWords

        text: root.note
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
    }

    Row {
        id: foot

        x: root.padding
        y: act.y
        width: act.visible ? act.x - x - Theme.space.small : root.width - 2 * x
        height: act.height
        spacing: Theme.space.tiny
        // The note is left out if there is no room for it beside the button.
        visible: root.note !== "" && root.pageCount < 2 && noteWords.advanceWidth * Theme.font.smallest / Theme.font.small < 1.6 * (width - tick.width - spacing)

        Icon {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            size: 36 * Theme.unit
            colour: Theme.colour.right
        }

        FitText {
            width: foot.width - tick.width - foot.spacing
            height: foot.height
            verticalAlignment: Text.AlignVCenter
            text: root.note
            font.pixelSize: Theme.font.small
        }
    }

    PageTurner {
        id: turner

        x: root.padding
        y: act.y
        small: true
        name: "hint"
        page: root.page
        pageCount: root.pageCount
        visible: root.pageCount > 1 && !root.isTight
        onTurned: page => root.turned(page)
    }

    IconButton {
        id: following

        objectName: "hintFollowing"
        x: root.padding
        y: act.y
        label: qsTr("Next hint")
        iconName: "next-page"
        visible: root.pageCount > 1 && root.isTight
        onActivated: root.turned((root.page + 1) % root.pageCount)
    }

    KioskButton {
        id: act

        objectName: root.name
        x: root.width - width - root.padding
        y: root.height - height - root.padding + Theme.space.tiny
        width: Math.min(implicitWidth, root.width - 2 * root.padding - (turner.visible ? turner.width + Theme.space.small : following.visible ? following.width + Theme.space.small : 0))
        kind: KioskButton.Gold
        small: true
        label: root.actionLabel
        iconName: "arrow-right"
        iconAfter: true
        visible: root.actionLabel !== ""
        onActivated: root.acted()
    }
}
