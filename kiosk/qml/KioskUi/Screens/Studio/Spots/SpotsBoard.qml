pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The big picture on which places are marked: a touch beside all places marks a new one; a place is dragged, and so are
// the corners of the chosen one. With a keyboard: Tab, arrows, Shift or Ctrl with arrows, Delete.
SpotsPicture {
    id: root

    readonly property int chosen: root.model.chosen
    readonly property alias isHeld: touch.pressed
    readonly property list<int> arrows: [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down]

    function takeFocus(): void {
        marks.itemAt(root.chosen)?.forceActiveFocus();
    }

    margin: 0.75 * Theme.touch.least
    onChosenChanged: root.takeFocus()

    MouseArea {
        id: touch

        function across(x: real): real {
            return (x - root.sheet.x) / root.sheet.width;
        }

        function down(y: real): real {
            return (y - root.sheet.y) / root.sheet.height;
        }

        objectName: "spotsBoard"
        anchors.fill: parent
        preventStealing: true
        Accessible.ignored: true
        onPressed: mouse => root.model.press(across(mouse.x), down(mouse.y), Theme.touch.least / root.sheet.width, Theme.touch.least / root.sheet.height)
        onPositionChanged: mouse => root.model.drag(across(mouse.x), down(mouse.y))
        onReleased: mouse => {
            root.model.release(across(mouse.x), down(mouse.y));
            root.takeFocus();
        }
        onCanceled: root.model.cancel()
    }

    Repeater {
        id: marks

        model: root.model.spots.length

        FocusScope {
            id: place

            required property int index
            readonly property var spot: root.model.spots[place.index] ?? ({
                    x: 0,
                    y: 0,
                    width: 0,
                    height: 0,
                    label: "",
                    right: false,
                    marked: false
                })

            objectName: "spot-" + place.index
            x: root.sheet.x + place.spot.x * root.sheet.width
            y: root.sheet.y + place.spot.y * root.sheet.height
            z: place.index === root.chosen ? 1 : 0
            width: place.spot.width * root.sheet.width
            height: place.spot.height * root.sheet.height
            visible: place.spot.marked
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Place %1: %2").arg(place.index + 1).arg(place.spot.label)
            Accessible.description: place.spot.right ? qsTr("To be found") : ""
            Accessible.focusable: true
            Accessible.onPressAction: root.model.choose(place.index)
            onActiveFocusChanged: {
                if (place.activeFocus)
                    root.model.choose(place.index);
            }
            Keys.onPressed: event => {
                Theme.keyboardInUse = true;
                const isArrow = root.arrows.includes(event.key);
                event.accepted = isArrow || event.key === Qt.Key_Delete;
                if (isArrow)
                    root.model.nudge(event.key === Qt.Key_Left ? -1 : event.key === Qt.Key_Right ? 1 : 0, event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0, (event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0);
                else if (event.accepted)
                    root.model.remove();
            }
            Keys.onReleased: event => {
                event.accepted = root.arrows.includes(event.key) && !event.isAutoRepeat;
                if (event.accepted)
                    root.model.drop();
            }

            SpotMark {
                anchors.fill: parent
                number: place.index + 1
                isRight: place.spot.right
                isChosen: place.index === root.chosen
            }
        }
    }
}
