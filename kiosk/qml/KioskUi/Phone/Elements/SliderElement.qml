pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// A slider with a few positions: drag the knob, tap a position, or tap − and +. During a drag the knob follows the finger.
Element {
    id: root

    readonly property var places: root.element.places ?? []
    readonly property int count: root.places.length
    readonly property string value: root.element.value ?? ""
    readonly property int at: Math.max(0, root.places.findIndex(place => place.id === root.value))
    readonly property int columns: root.count > 4 ? 3 : Math.max(1, root.count)
    readonly property real reach: Math.max(1, line.width - knob.width)

    function centreOf(index: int): real {
        return line.x + knob.width / 2 + (root.count > 1 ? index / (root.count - 1) : 0) * root.reach;
    }

    function slideTo(index: int): void {
        if (index >= 0 && index < root.count && !root.phone.locked)
            root.phone.acted("slide:" + root.elementId + "=" + (root.places[index]?.id ?? ""));
    }

    function spot(finger: var): point {
        const index = root.places.findIndex(place => place.id === finger.to);
        return Qt.point(root.centreOf(index < 0 ? root.at : index), line.y + line.height / 2);
    }

    implicitHeight: grid.y + grid.height + Theme.space.small
    role: Accessible.Slider
    condition: root.element.valueLabel ?? ""
    Keys.onLeftPressed: root.slideTo(root.at - 1)
    Keys.onRightPressed: root.slideTo(root.at + 1)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.colour.card
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
    }

    PhoneText {
        id: name

        x: root.pad
        y: Theme.space.small
        width: root.width - 2 * x
        text: root.text
        font.weight: Theme.font.semibold
    }

    SignKey {
        id: less

        y: line.y
        objectName: "less-" + root.elementId
        label: qsTr("Less")
        sign: "minus"
        onActivated: root.slideTo(root.at - 1)
    }

    SignKey {
        x: root.width - width
        y: line.y
        objectName: "more-" + root.elementId
        label: qsTr("More")
        sign: "app-plus"
        onActivated: root.slideTo(root.at + 1)
    }

    Item {
        id: line

        x: less.width
        y: name.y + name.height + Theme.space.tiny
        width: root.width - 2 * x
        height: Theme.touch.least

        Rectangle {
            x: knob.width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - knob.width
            height: Theme.space.tiny
            radius: height / 2
            color: Theme.colour.chip
            border.width: Theme.border.thin
            border.color: Theme.colour.controlLine
        }

        Rectangle {
            x: knob.width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: knob.x
            height: Theme.space.tiny
            radius: height / 2
            color: Theme.colour.primary
        }

        Rectangle {
            id: knob

            x: drag.active ? Math.max(0, Math.min(root.reach, drag.centroid.position.x - width / 2)) : (root.count > 1 ? root.at / (root.count - 1) : 0) * root.reach
            anchors.verticalCenter: parent.verticalCenter
            width: 52 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.colour.primary
            border.width: Theme.border.thick
            border.color: Theme.colour.card

            Behavior on x {
                enabled: !drag.active && !Theme.reduceMotion

                NumberAnimation {
                    duration: Theme.motion.quick
                    easing.type: Easing.OutCubic
                }
            }
        }

        DragHandler {
            id: drag

            target: null
            xAxis.enabled: true
            yAxis.enabled: false
            dragThreshold: Theme.space.tiny
            onActiveChanged: {
                if (!drag.active)
                    root.slideTo(Math.round(Math.max(0, Math.min(1, (drag.centroid.position.x - knob.width / 2) / root.reach)) * (root.count - 1)));
            }
        }
    }

    Grid {
        id: grid

        x: Theme.space.tiny
        y: line.y + line.height + Theme.space.tiny
        width: root.width - 2 * x
        columns: root.columns
        spacing: Theme.space.tiny / 2

        Repeater {
            model: root.count

            SliderPlace {
                required property int index

                objectName: "place-" + root.elementId + "-" + (root.places[index]?.id ?? "")
                width: (grid.width - (root.columns - 1) * grid.spacing) / root.columns
                label: root.places[index]?.text ?? ""
                checked: root.at === index
                onActivated: {
                    if (!root.phone.touch.spent)
                        root.slideTo(index);
                }
            }
        }
    }
}
