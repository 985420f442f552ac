pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Base of all items that can be pressed. A press acts on release; sliding off cancels it; Enter, Return and Space act, too.
FocusScope {
    id: root

    required property string label
    property string description: ""
    property real radius: Theme.radius.medium
    property int role: Accessible.Button
    property bool checked: false
    readonly property bool pressed: tap.pressed && tap.point.position.x >= 0 && tap.point.position.y >= 0 && tap.point.position.x <= root.width && tap.point.position.y <= root.height

    signal activated

    implicitWidth: Theme.touch.least
    implicitHeight: Theme.touch.least
    activeFocusOnTab: true

    Accessible.role: root.role
    Accessible.name: root.label
    Accessible.description: root.description
    Accessible.focusable: true
    Accessible.checkable: root.role === Accessible.RadioButton || root.role === Accessible.CheckBox
    Accessible.checked: root.checked
    Accessible.onPressAction: root.activated()

    Keys.onPressed: event => {
        Theme.keyboardInUse = true;
        const presses = event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space;
        event.accepted = presses;
        if (presses && !event.isAutoRepeat)
            root.activated();
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0 // 0: a slow tap counts as a tap, however long it is
        onTapped: root.activated()
    }

    // Loads the focus ring on first use: a ring for each of a hundred keys would need megabytes.
    Loader {
        anchors.fill: parent
        z: 1
        active: root.activeFocus && Theme.keyboardInUse
        sourceComponent: FocusRing {
            around: root.radius
        }
    }
}
