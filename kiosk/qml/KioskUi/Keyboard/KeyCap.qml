pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One key of an on-screen keyboard. It types the text on it; `next` marks the key to press next.
Pressable {
    id: root

    enum Kind {
        Letter,
        Mark,
        Work,
        Main
    }

    property int kind: KeyCap.Letter
    property string face: ""
    // A letter drawn in a pale colour on the key, so that only the tone mark over it is prominent.
    property string pale: ""
    property string iconName: ""
    property real faceSize: 36 * Theme.unit
    property bool next: false
    property bool held: false
    readonly property color inkColour: {
        if (root.next)
            return Theme.colour.goldInk;
        if (root.held)
            return Theme.colour.primaryInk;
        return root.kind === KeyCap.Main ? Theme.colour.primaryInk : Theme.colour.ink;
    }
    readonly property color ground: {
        if (root.next)
            return root.pressed ? Theme.colour.goldPressed : Theme.colour.gold;
        if (root.kind === KeyCap.Main)
            return root.pressed ? Theme.colour.primaryPressed : Theme.colour.primary;
        if (root.held)
            return Theme.colour.primary;
        if (root.pressed)
            return Theme.colour.cardPressed;
        return root.kind === KeyCap.Letter ? Theme.colour.card : Theme.colour.chip;
    }

    radius: root.faceSize * 0.28

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: root.held || root.next ? Theme.border.medium : Theme.border.thin
        border.color: root.next ? Theme.colour.focusEdge : Theme.colour.controlLine
    }

    Loader {
        anchors.fill: parent
        anchors.margins: Theme.border.thick
        active: root.next
        sourceComponent: Rectangle {
            radius: root.radius
            color: "transparent"
            border.width: Theme.border.thick
            border.color: Theme.colour.goldInk
            opacity: 0.7

            SequentialAnimation on opacity {
                running: !Theme.reduceMotion
                loops: Animation.Infinite

                OpacityAnimator {
                    from: 0.7
                    to: 0
                    duration: Theme.motion.slow
                }
                PauseAnimation {
                    duration: Theme.motion.slow
                }
                OpacityAnimator {
                    from: 0
                    to: 0.7
                    duration: Theme.motion.slow
                }
                PauseAnimation {
                    duration: Theme.motion.slow
                }
            }
        }
    }

    Loader {
        anchors.centerIn: parent
        sourceComponent: root.iconName === "" ? face : icon
    }

    Component {
        id: face

        Letters {
            text: root.face
            color: root.inkColour

            Loader {
                active: root.pale !== "" && !root.next
                sourceComponent: Letters {
                    objectName: "paleLetter"
                    text: root.pale
                    color: Theme.colour.controlLine
                }
            }
        }
    }

    Component {
        id: icon

        Icon {
            name: root.iconName
            colour: root.inkColour
            size: root.faceSize
        }
    }

    component Letters: KioskText {
        wrapMode: Text.NoWrap
        lineHeight: 1
        font.pixelSize: Math.round(root.face.length > 1 ? root.faceSize * 0.75 : root.pale !== "" ? root.faceSize * 1.2 : root.faceSize)
        font.weight: root.kind === KeyCap.Letter ? Theme.font.regular : Theme.font.semibold
        Accessible.ignored: true
    }
}
