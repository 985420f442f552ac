pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// The lessons of a strand, in pages.
FocusScope {
    id: root

    required property GroupViewModel model

    PagedList {
        id: list

        width: parent.width
        height: foot.y - Theme.space.medium
        focus: true
        items: root.model.lessons
        rowHeight: Math.min(height, Math.max(140 * Theme.unit, Theme.font.button * 1.3 * 2 + Theme.font.small * 1.3 + 2 * Theme.space.small))

        delegate: LessonRow {
            required property var modelData
            required property int index

            objectName: "groupLesson-" + modelData.id
            label: modelData.title
            title: modelData.title
            details: modelData.details
            standing: ""
            isOwn: modelData.isOwn
            picture: modelData.picture
            focus: index === 0
            width: list.width
            height: list.rowHeight
            onActivated: root.model.chooseLesson(modelData.id)
        }
    }

    Item {
        id: foot

        y: parent.height - height
        width: parent.width
        height: Theme.touch.main

        KioskButton {
            objectName: "otherStrand"
            width: Math.min(implicitWidth, foot.width - (turner.visible ? turner.width + Theme.touch.gap : 0))
            label: qsTr("Another subject")
            kind: KioskButton.Secondary
            iconName: "arrow-left"
            onActivated: root.model.chooseStrand("")
        }

        PageTurner {
            id: turner

            x: foot.width - width
            page: list.shownPage
            pageCount: list.pageCount
            onTurned: page => list.page = page
        }
    }
}
