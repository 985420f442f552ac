pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Components
import KioskUi.Theme

// The row of buttons at the bottom of a screen: «Nghe lại» is always on the left, the screen's own buttons are on the right,
// and a short note is between them if there is space. If the buttons are too wide, the factor `squeeze` reduces the width
// and type size of all of them; each screen passes it to its own buttons.
RowLayout {
    id: root

    required property string repeatLabel
    property string note: ""
    property bool wrapsNote: false // whether the note may take as many lines as have room
    property alias leftActs: lefts.data
    default property alias acts: rights.data
    readonly property list<Item> shown: [repeatButton, ...lefts.children, ...rights.children].filter(act => act.visible)
    readonly property list<real> words: root.shown.map(root.wordsOf)
    readonly property real drawn: root.shown.reduce((sum, act) => sum + ((act as KioskButton)?.leadRoom ?? 0), 0)
    readonly property real needed: root.words.reduce((sum, width) => sum + width, 0)
    readonly property real room: root.width - root.drawn - root.words.length * (root.spacing + Theme.touch.icon + Theme.space.small)
    readonly property real squeeze: root.needed + root.words.length * 2 * Theme.space.huge <= root.room ? 1 : Math.min(0.99, (root.room - root.words.length * 2 * Theme.space.medium) / Math.max(1, root.needed))

    signal repeated

    function wordsOf(act: Item): real {
        const button = act as KioskButton;
        if (button === null)
            return act.implicitWidth;
        return button.bare ? 0 : button.wordsWidth;
    }

    height: Theme.touch.main
    spacing: Theme.touch.gap

    KioskButton {
        id: repeatButton

        objectName: "repeatButton"
        squeeze: root.squeeze
        label: root.repeatLabel
        kind: KioskButton.Secondary
        iconName: Theme.hasSound ? "speaker" : "speaker-off"
        available: Theme.hasSound
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.repeated()
    }

    RowLayout {
        id: lefts

        spacing: Theme.touch.gap
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
    }

    Item {
        id: between

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 0

        KioskText {
            anchors.centerIn: parent
            width: root.wrapsNote ? between.width : implicitWidth
            text: root.note
            visible: root.wrapsNote ? contentHeight <= between.height : implicitWidth <= between.width
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: root.wrapsNote ? Text.WordWrap : Text.NoWrap
            lineHeight: 1
        }
    }

    RowLayout {
        id: rights

        spacing: Theme.touch.gap
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
    }
}
