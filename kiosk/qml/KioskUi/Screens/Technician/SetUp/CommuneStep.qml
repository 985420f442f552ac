pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// Searches for the commune by its current or a former name; the matches are listed above the keyboard.
StepBody {
    id: root

    // Height of the part of this step that the on-screen keyboard covers; the page ends `space.huge` above the screen's
    // bottom.
    readonly property real underKeyboard: field.wantsKeyboard ? 5 * Theme.touch.least + 6 * Theme.space.tiny - Theme.touch.main - Theme.space.small - Theme.space.huge : 0

    // Minimum number of rows that are visible above the keyboard.
    readonly property int least: Theme.textScale > 1 ? 2 : 3

    title: qsTr("In which commune is this kiosk?")
    canGoOn: !root.model.fresh
    help: field.wantsKeyboard ? "" : root.model.values.communeHelp

    WritingField {
        id: field

        objectName: "communeField"
        width: root.width - (pages.visible ? pages.width + Theme.touch.gap : 0)
        label: qsTr("Name of the commune")
        placeholder: label
        iconName: "app-search"
        capitalWords: true
        focus: true
        onTextChanged: root.model.commune.seek(field.text)
    }

    PageTurner {
        id: pages

        anchors.right: parent.right
        page: rows.shownPage
        pageCount: rows.pageCount
        onTurned: page => rows.page = page
    }

    KioskText {
        y: rows.y + Theme.space.medium
        width: root.width
        text: root.model.commune.ready ? qsTr("No commune has this name. Try another part of it.") : qsTr("One moment…")
        color: Theme.colour.softInk
        visible: root.model.commune.sought && root.model.commune.rows.length === 0
    }

    PagedList {
        id: rows

        y: field.height + Theme.touch.tightGap
        width: root.width
        height: root.height - y - root.underKeyboard - Theme.space.tiny
        gap: Theme.touch.tightGap
        rowHeight: Math.max(Theme.touch.least, Math.min(Theme.font.body * 1.15 + Theme.font.small * 1.15 + Theme.space.medium, (height - (root.least - 1) * gap) / root.least))
        items: root.model.commune.rows

        delegate: CommuneRow {
            required property var modelData

            objectName: "commune-" + modelData.code
            row: modelData
            current: modelData.code === root.model.values.communeCode
            width: rows.width
            height: rows.rowHeight
            onActivated: {
                field.wantsKeyboard = false;
                root.model.commune.choose(modelData.code);
            }
        }
    }
}
