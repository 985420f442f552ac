pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// The first start at an office: the commune is searched by its current or a former name.
StudioView {
    id: root

    required property CommuneSearchViewModel model

    TitleText {
        id: title

        width: root.width
        maximumHeight: 160 * Theme.unit
        text: qsTr("Which commune makes these lessons?")
    }

    BoundedText {
        id: help

        y: title.height + Theme.space.small
        width: root.width
        maximumHeight: 160 * Theme.unit
        text: qsTr("Type the commune's name, or a former commune or district, with or without accents.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    WritingField {
        id: field

        objectName: "communeField"
        y: help.y + help.height + Theme.space.small
        width: root.width - (pages.visible ? pages.width + Theme.touch.gap : 0)
        label: qsTr("Name of the commune")
        placeholder: label
        iconName: "app-search"
        focus: true
        onEdited: text => root.model.seek(text)
    }

    PageTurner {
        id: pages

        x: root.width - width
        y: field.y
        page: rows.shownPage
        pageCount: rows.pageCount
        onTurned: page => rows.page = page
    }

    KioskText {
        y: rows.y + Theme.space.medium
        width: root.width
        text: root.model.ready ? qsTr("No commune has this name. Try another part of it.") : qsTr("One moment…")
        color: Theme.colour.softInk
        visible: root.model.sought && root.model.rows.length === 0
    }

    PagedList {
        id: rows

        y: field.y + field.height + Theme.touch.tightGap
        width: root.width
        height: root.height - y - Theme.space.large
        gap: Theme.touch.tightGap
        rowHeight: Math.max(Theme.touch.main, 1.4 * (Theme.font.body + Theme.font.small))
        items: root.model.rows

        delegate: CommuneRow {
            required property var modelData

            objectName: "commune-" + modelData.code
            row: modelData
            width: rows.width
            height: rows.rowHeight
            onActivated: root.model.choose(modelData.code)
        }
    }
}
