pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// The lessons of one strand, in pages.
ResidentPage {
    id: root

    readonly property LessonListViewModel list: root.app.lessons

    onHomeAsked: root.list.back()

    Silence {
        app: root.app
        reminder: root.list.lessons.length === 0 ? "" : pages.pageCount > 1 ? "remind-pages" : "remind-lessons"
        onDue: reminder => root.app.remind(reminder)
    }

    Drawing {
        id: drawing

        width: 110 * Theme.unit
        height: width
        source: root.list.strand === "" ? "" : "strand-" + root.list.strand
    }

    BoundedText {
        id: heading

        x: drawing.width + Theme.space.large
        y: Math.max(0, (drawing.height - height) / 2)
        width: root.room.width - x
        maximumHeight: 190 * Theme.unit
        text: root.list.title
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        color: Theme.strand(root.list.strand).strong
        lineHeight: 1
    }

    KioskText {
        y: pages.y
        width: root.room.width
        text: qsTranslate("Phrases", "This subject has no lessons here yet.")
        visible: root.list.lessons.length === 0
    }

    PagedList {
        id: pages

        readonly property bool isNarrow: root.room.width < 1260 * Theme.unit * Math.max(1, Theme.font.halfScale)

        function notePage(): void {
            root.list.showPage(pages.first, pages.perPage);
        }

        focus: true
        y: Math.max(drawing.height, heading.y + heading.height) + Theme.space.large
        width: root.room.width
        height: foot.y - y - Theme.space.large
        items: root.list.lessons
        onFirstChanged: pages.notePage()
        onPerPageChanged: pages.notePage()
        Component.onCompleted: pages.notePage()
        // Tall enough for two lines of title and one line of details; taller if there are few lessons.
        rowHeight: Math.min(height, Math.max(140 * Theme.unit, Theme.font.button * 1.3 * 2 + Theme.font.small * 1.3 + 2 * Theme.space.small, Math.min(200 * Theme.unit, (height + gap) / Math.max(1, items.length) - gap)))

        delegate: LessonRow {
            required property var modelData
            required property int index

            objectName: "lesson-" + modelData.id
            label: modelData.label
            title: modelData.title
            details: modelData.details
            standing: modelData.state
            isOwn: modelData.isOwn
            picture: modelData.picture
            block: modelData.id
            speaking: root.app.speech.block
            focus: index === 0
            width: pages.width
            height: pages.rowHeight
            onActivated: root.list.open(modelData.id)
        }
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "previousPage"
            squeeze: foot.squeeze
            label: qsTr("Page before")
            kind: KioskButton.Secondary
            iconName: "previous-page"
            collapsed: pages.isNarrow
            visible: pages.pageCount > 1
            available: pages.hasPrevious
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: {
                pages.previous();
                root.list.readPage();
            }
        }

        KioskText {
            text: qsTr("%1 of %2").arg(pages.shownPage + 1).arg(pages.pageCount)
            visible: pages.pageCount > 1
            font.pixelSize: Theme.font.button
            font.weight: Theme.font.semibold
            wrapMode: Text.NoWrap
        }

        KioskButton {
            objectName: "nextPage"
            squeeze: foot.squeeze
            label: qsTr("Next page")
            kind: KioskButton.Secondary
            iconName: "next-page"
            collapsed: pages.isNarrow
            iconAfter: true
            visible: pages.pageCount > 1
            available: pages.hasNext
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: {
                pages.next();
                root.list.readPage();
            }
        }
    }
}
