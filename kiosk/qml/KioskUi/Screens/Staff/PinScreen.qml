pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Pin
import KioskUi.Theme

// The choice of a role, if there are several, and the PIN prompt that protects the staff screens; there is no other
// access to them.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property StaffViewModel staff: root.app.staff as StaffViewModel
    property bool forgotten: false
    readonly property Component sheet: root.staff.problem !== "" ? problemSheet : root.forgotten ? forgottenSheet : null

    focus: true
    Keys.onEscapePressed: root.staff.pin.leave()

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.paper
    }

    FocusScope {
        id: door

        anchors.fill: parent
        anchors.margins: Theme.space.margin
        enabled: root.sheet === null
        focus: enabled

        KioskButton {
            id: back

            objectName: "pinBack"
            label: qsTr("Back")
            iconName: "arrow-left"
            kind: KioskButton.Secondary
            small: true
            available: root.staff.pin.phase !== "checking"
            onActivated: root.staff.pin.leave()
        }

        KioskButton {
            objectName: "pinForgotten"
            visible: !choice.visible
            anchors.right: parent.right
            label: qsTr("Forgot PIN?")
            iconName: "help"
            kind: KioskButton.Quiet
            small: true
            onActivated: root.forgotten = true
        }

        RoleChoice {
            id: choice

            x: pad.x
            y: pad.y
            width: pad.width
            height: pad.height
            roles: root.staff.roles
            visible: roles.length > 0
            focus: visible
            onChosen: key => root.staff.chooseRole(key)
        }

        PinPad {
            id: pad

            x: (door.width - width) / 2
            y: back.height + Theme.space.huge
            width: Math.min(door.width, 1560 * Theme.unit)
            height: door.height - y
            model: root.staff.pin
            visible: !choice.visible
            focus: visible
        }
    }

    Loader {
        anchors.fill: parent
        active: root.sheet !== null
        focus: active
        sourceComponent: root.sheet
    }

    Component {
        id: problemSheet

        StaffProblem {
            staff: root.staff
        }
    }

    Component {
        id: forgottenSheet

        NoticeOverlay {
            objectName: "forgottenNotice"
            title: qsTr("Forgot the PIN?")
            text: root.staff.forgotten
            firstLabel: qsTr("I understand")
            onFirst: root.forgotten = false
        }
    }
}
