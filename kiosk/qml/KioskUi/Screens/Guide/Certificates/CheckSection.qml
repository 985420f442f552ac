pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Checks a certificate: a hand scanner types the text of the QR code, or a guide the check code.
FocusScope {
    id: root

    required property CertificateCheckViewModel model
    readonly property real padding: Theme.space.medium

    BoundedText {
        id: words

        width: root.width
        maximumHeight: 4 * Theme.font.body
        visible: !root.model.hasResult
        text: qsTr("Touch the field, then scan the QR code with a hand scanner, or type the check code beside it.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
        lineHeight: 1.1
    }

    // A plain field: the keys of a scanner must not be read as Telex.
    KioskTextField {
        id: field

        objectName: "checkField"
        y: words.visible ? words.height + Theme.space.small : 0
        width: root.width - button.width - Theme.space.medium
        label: qsTr("QR code or check code")
        placeholder: qsTr("Code")
        maximumLength: 1000
        focus: true
        onFinished: root.model.check(text)
    }

    KioskButton {
        id: button

        objectName: "checkButton"
        x: root.width - width
        y: field.y
        width: Math.min(implicitWidth, root.width * 0.35)
        iconName: "app-qr"
        label: qsTr("Check")
        onActivated: field.finish()
    }

    Card {
        y: field.y + field.height + Theme.space.medium
        width: root.width
        height: root.model.tasks.length > 0 ? root.height - y : cure.y + cure.height + root.padding
        radius: Theme.radius.small
        visible: root.model.hasResult
        border.color: root.model.isValid ? Theme.colour.right : Theme.colour.controlLine
        border.width: Theme.border.thick

        Icon {
            id: sign

            x: root.padding
            y: root.padding
            name: root.model.isValid ? "check-circle" : "warning"
            size: 64 * Theme.unit
            colour: root.model.isValid ? Theme.colour.right : Theme.colour.ink
        }

        BoundedText {
            id: result

            objectName: "checkResult"
            x: sign.x + sign.width + Theme.space.medium
            y: root.padding
            width: parent.width - x - root.padding
            maximumHeight: root.height * 0.22
            text: root.model.resultText
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        Icon {
            x: sign.x
            y: holderNote.y
            name: "warning"
            size: sign.size
            colour: Theme.colour.ink
            visible: root.model.isValid && root.model.holderName === ""
        }

        // A genuine code can stand on a paper with another name, so the name stands apart.
        BoundedText {
            id: holderNote

            objectName: "checkHolderNote"
            x: result.x
            y: result.y + Math.max(result.height, sign.height) + Theme.space.tiny
            width: result.width
            maximumHeight: root.height * 0.17
            text: root.model.holderNote
            weight: root.model.holderName === "" ? Theme.font.bold : Theme.font.regular
            lineHeight: 1.1
        }

        BoundedText {
            id: holderName

            objectName: "checkHolder"
            x: result.x
            y: holderNote.y + holderNote.height
            width: result.width
            maximumHeight: root.height * 0.14
            text: root.model.holderName
            pixelSize: Theme.font.subtitle
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            id: cure

            objectName: "checkCure"
            x: result.x
            y: holderName.y + holderName.height + Theme.space.tiny
            width: result.width
            maximumHeight: root.height * 0.12
            text: root.model.cureText
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }

        PagedList {
            id: tasks

            readonly property real room: parent.height - y - root.padding

            objectName: "checkTasks"
            x: result.x
            y: cure.y + cure.height + Theme.space.small
            width: more.x - x - Theme.space.medium
            height: Math.max(0, tasks.room)
            visible: items.length > 0 && tasks.room >= tasks.rowHeight
            gap: Theme.space.tiny
            rowHeight: 1.4 * Theme.font.small
            items: root.model.tasks
            delegate: taskRow
        }

        KioskButton {
            id: more

            objectName: "moreTasks"
            x: parent.width - width - root.padding
            y: parent.height - height - root.padding
            small: true
            collapsed: true
            kind: KioskButton.Secondary
            iconName: "next-page"
            label: qsTr("More tasks")
            visible: tasks.visible && tasks.pageCount > 1
            onActivated: tasks.page = tasks.hasNext ? tasks.page + 1 : 0
        }

        Component {
            id: taskRow

            FitText {
                required property string modelData

                width: tasks.width
                height: tasks.rowHeight
                text: modelData
                color: Theme.colour.softInk
                font.pixelSize: Theme.font.small
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
