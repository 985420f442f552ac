pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Technician.Fields
import KioskUi.Screens.Technician.SetUp
import KioskUi.Theme

// One item of the go-live checklist: its fields, the way to its place, and whether it is needed here.
FocusScope {
    id: root

    required property SetUpViewModel model
    readonly property GoLiveViewModel list: root.model.goLive

    focus: true

    ViewHeading {
        id: heading

        width: root.width
        above: qsTr("Go-live checklist")
        title: root.list.title
        help: root.model.fields.wrong ? root.model.fields.wrongHelp : root.list.waived ? qsTr("Marked as not needed here.") : root.list.cure
        problem: root.model.problem
    }

    FieldsForm {
        focus: true
        y: heading.height + Theme.space.medium
        width: root.width
        height: acts.y - y - Theme.space.small
        form: root.model.fields
    }

    Row {
        id: acts

        readonly property real most: (root.width - spacing) / 2

        y: foot.y - height - Theme.space.medium
        height: visible ? Theme.touch.least : 0
        spacing: Theme.touch.gap
        visible: root.list.waivable || root.list.hasPlace

        KioskButton {
            objectName: "goLivePlace"
            small: true
            width: Math.min(implicitWidth, acts.most)
            label: root.list.placeLabel
            iconName: "arrow-right"
            visible: root.list.hasPlace
            onActivated: root.list.openPlace()
        }

        KioskButton {
            objectName: "goLiveWaive"
            small: true
            width: Math.min(implicitWidth, acts.most)
            kind: KioskButton.Secondary
            label: root.list.waived ? qsTr("It is needed here") : qsTr("Not needed here")
            visible: root.list.waivable
            onActivated: root.list.waive()
        }
    }

    ViewFoot {
        id: foot

        y: root.height - height
        width: root.width
        backLabel: qsTr("Checklist")
        hasNext: false
        onBack: root.model.leave()
    }
}
