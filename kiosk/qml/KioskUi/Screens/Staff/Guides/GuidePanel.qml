pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Pin

// What a page shows instead of the list of guides: a form, an account, or the PIN dialogue.
FocusScope {
    id: root

    required property GuidesViewModel model
    readonly property Component sheet: root.model.closing === "" ? null : question

    visible: root.model.view !== "list"

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.model.view) {
            case "add":
            case "name":
                return form;
            case "guide":
                return account;
            case "pin":
                return dialogue;
            default:
                return null;
            }
        }
    }

    Component {
        id: form

        NameForm {
            model: root.model
        }
    }

    Component {
        id: account

        AccountSheet {
            model: root.model
        }
    }

    Component {
        id: dialogue

        InlineDialogue {
            model: root.model.pin
            onCancelled: root.model.back()
        }
    }

    Component {
        id: question

        NoticeOverlay {
            objectName: "closeQuestion"
            title: root.model.closeTitle
            text: root.model.closeText
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: root.model.closing === "erase" ? qsTr("Close and delete the name") : qsTr("Close the account")
            secondIcon: "check"
            onFirst: root.model.back()
            onSecond: root.model.confirmClose()
        }
    }
}
