pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Pin
import KioskUi.Theme

// The entrance to the staff screens, which have no other access: the choice of a role and of a guide, if there are guides,
// and the PIN prompt.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property StaffViewModel staff: root.app.staff as StaffViewModel
    readonly property EntranceViewModel entrance: root.staff.entrance
    readonly property bool asksPin: root.entrance.step === "pin"
    property bool forgotten: false
    readonly property Component sheet: root.staff.problem !== "" ? problemSheet : root.forgotten ? forgottenSheet : null

    focus: true
    Keys.onEscapePressed: root.entrance.pin.leave()

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
            available: root.entrance.pin.phase !== "checking"
            onActivated: root.entrance.pin.leave()
        }

        KioskButton {
            objectName: "pinOther"
            visible: root.entrance.hasOther
            x: back.width + Theme.touch.gap
            label: qsTr("Somebody else")
            iconName: "app-people"
            kind: KioskButton.Secondary
            small: true
            available: back.available
            onActivated: root.entrance.chooseOther()
        }

        KioskButton {
            objectName: "pinForgotten"
            visible: root.asksPin
            anchors.right: parent.right
            label: qsTr("Forgot PIN?")
            iconName: "help"
            kind: KioskButton.Quiet
            small: true
            onActivated: root.forgotten = true
        }

        RoleChoice {
            x: pad.x
            y: pad.y
            width: pad.width
            height: pad.height
            roles: root.entrance.roles
            visible: root.entrance.step === "role"
            focus: visible
            onChosen: key => root.entrance.chooseRole(key)
        }

        GuideChoice {
            x: pad.x
            y: pad.y
            width: pad.width
            height: pad.height
            guides: root.entrance.guides
            visible: root.entrance.step === "guide"
            focus: visible
            onChosen: key => root.entrance.chooseGuide(key)
        }

        PinPad {
            id: pad

            x: (door.width - width) / 2
            y: back.height + Theme.space.huge
            width: Math.min(door.width, 1560 * Theme.unit)
            height: door.height - y
            model: root.entrance.pin
            visible: root.asksPin
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
            text: root.entrance.forgotten
            firstLabel: qsTr("I understand")
            onFirst: root.forgotten = false
        }
    }
}
