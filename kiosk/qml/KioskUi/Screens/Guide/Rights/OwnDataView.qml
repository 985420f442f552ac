pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Everything that is stored about a person, in pages of lines, to read together with the person.
FocusScope {
    id: root

    required property OwnDataViewModel model

    focus: true

    BoundedText {
        objectName: "ownDataNote"
        width: root.width
        maximumHeight: list.height
        text: root.model.note
        visible: text !== ""
    }

    PagedList {
        id: list

        objectName: "ownDataList"
        width: root.width
        height: root.height - foot.height - Theme.space.small
        gap: 0
        rowHeight: 1.6 * Theme.font.body
        items: root.model.rows
        delegate: FitText {
            required property var modelData
            required property int index

            objectName: "ownData-" + index
            x: modelData.isHeading ? 0 : Theme.space.large
            width: list.width - x
            height: Math.min(list.rowHeight, list.height)
            text: modelData.text
            color: modelData.isHeading ? Theme.basics.strong : Theme.colour.ink
            font.pixelSize: Theme.font.body
            font.weight: modelData.isHeading ? Theme.font.bold : Theme.font.regular
            verticalAlignment: modelData.isHeading ? Text.AlignBottom : Text.AlignVCenter
            Accessible.role: modelData.isHeading ? Accessible.Heading : Accessible.StaticText
        }
    }

    Item {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main

        PageTurner {
            id: turner

            page: list.shownPage
            pageCount: list.pageCount
            onTurned: page => list.page = page
        }

        KioskButton {
            objectName: "previewOwnData"
            x: root.width - width
            width: Math.min(implicitWidth, root.width - (turner.visible ? turner.width + Theme.space.medium : 0))
            iconName: "print"
            label: qsTr("Print or save")
            available: root.model.isKnown
            focus: true
            onActivated: root.model.preview()
        }
    }
}
