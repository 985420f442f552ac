pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// What the camera sees: the lesson's drawing, perhaps blurred, with glare, tilted, cut off or dark. On a camera screen, four
// corners show the frame into which the paper belongs. The faults are drawn without effects that the software renderer lacks.
Element {
    id: root

    readonly property string view: root.element.value ?? "good"
    readonly property bool isLens: root.phone.screen.kind === "camera"
    readonly property real frame: 18 * Theme.unit
    readonly property real shift: 9 * Theme.unit

    leastHeight: words.visible ? words.height + Theme.space.tiny : 0
    implicitHeight: plate.height + (words.visible ? words.height + Theme.space.tiny : 0)
    role: Accessible.Graphic
    label: root.text || qsTr("What the camera sees")
    condition: root.element.valueLabel ?? ""

    Rectangle {
        id: plate

        width: root.width
        height: Math.max(150 * Theme.unit, Math.min(root.width * 0.78, 340 * Theme.unit, root.phone.codeRoom))
        radius: root.radius / 2
        color: Theme.services.tint
        clip: true

        // Copies beside each other look blurred.
        Repeater {
            model: root.view === "blurred" ? [[-1.6, 0.9], [1.6, -0.9], [-0.8, -1.5], [0.8, 1.5], [0, 0]] : [[0, 0]]

            Drawing {
                required property var modelData

                x: root.frame + (root.view === "cut" ? -0.34 * plate.width : 0) + modelData[0] * root.shift
                y: root.frame + (root.view === "cut" ? 0.2 * plate.height : 0) + modelData[1] * root.shift
                width: plate.width - 2 * root.frame
                height: plate.height - 2 * root.frame
                rotation: root.view === "tilted" ? 21 : 0
                opacity: root.view === "blurred" ? 0.34 : 1
                source: root.picture
            }
        }

        Rectangle {
            anchors.fill: parent
            color: Theme.colour.dark
            opacity: 0.72
            visible: root.view === "dark"
        }

        // The reflection of a lamp.
        Repeater {
            model: root.view === "glare" ? [[0.52, 0.45], [0.4, 0.7], [0.26, 1]] : []

            Rectangle {
                required property var modelData

                x: plate.width * 0.62 - width / 2
                y: plate.height * 0.46 - height / 2
                width: plate.height * modelData[0] * 1.5
                height: plate.height * modelData[0]
                radius: height / 2
                rotation: -24
                color: Theme.colour.darkInk
                opacity: modelData[1]
            }
        }

        Repeater {
            model: root.isLens ? 4 : 0

            Item {
                id: corner

                required property int index
                readonly property bool isRight: index % 2 === 1
                readonly property bool isLow: index > 1

                x: isRight ? plate.width - width - Theme.space.tiny : Theme.space.tiny
                y: isLow ? plate.height - height - Theme.space.tiny : Theme.space.tiny
                width: 56 * Theme.unit
                height: width

                Rectangle {
                    y: corner.isLow ? corner.height - height : 0
                    width: corner.width
                    height: Theme.border.focus
                    color: Theme.colour.gold
                }

                Rectangle {
                    x: corner.isRight ? corner.width - width : 0
                    width: Theme.border.focus
                    height: corner.height
                    color: Theme.colour.gold
                }
            }
        }
    }

    PhoneText {
        id: words

        y: plate.height + Theme.space.tiny
        width: root.width
        text: root.text
        units: 28
        color: root.phone.isDark ? Theme.colour.darkInk : Theme.colour.ink
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
    }
}
