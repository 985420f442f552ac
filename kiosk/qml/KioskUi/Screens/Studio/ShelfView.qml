pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff.Output
import KioskUi.Screens.Studio.Shelf
import KioskUi.Screens.Studio.Use
import KioskUi.Theme

// The commune's own lessons as cards, and the lessons of the province as a start.
StudioView {
    id: root

    required property ShelfViewModel model
    readonly property bool isPrinting: root.model.output.phase !== ""
    readonly property real gap: Theme.space.small
    readonly property real cardHeight: Math.ceil(Math.max(228 * Theme.unit, 5.4 * Theme.font.small + Theme.font.body))
    readonly property int columns: Math.max(1, Math.floor((root.width + root.gap) / (430 * Theme.unit * Theme.font.halfScale + root.gap)))
    // Height of the smallest part for the lessons of the province: its head and one row.
    readonly property real leastProvince: province.headHeight + Theme.touch.least + 2 * Theme.space.tiny + 3 * root.gap
    readonly property int rows: Math.max(1, Math.floor((root.height - list.y - root.leastProvince + root.gap) / (root.cardHeight + root.gap)))
    readonly property int perPage: root.columns * root.rows

    sheet: root.model.use.state !== "" ? useSheet : root.model.menu.length > 0 ? actsSheet : null
    // Later, because a new page size changes the cards, which are being laid out.
    onPerPageChanged: Qt.callLater(root.model.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.model.setPageSize, root.perPage)

    FocusScope {
        anchors.fill: parent
        visible: !root.isPrinting
        enabled: visible
        focus: visible

        BoundedText {
            id: title

            objectName: "shelfTitle"
            y: (Theme.touch.least - height) / 2
            width: Math.min(implicitWidth, root.width * 0.3)
            maximumHeight: Theme.touch.least
            text: qsTr("Own lessons")
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1
        }

        // Hidden if there is no room for it beside the search.
        KioskText {
            id: count

            readonly property real room: (pages.visible ? pages.x : search.x) - x - root.gap

            x: title.width + Theme.space.medium
            height: Theme.touch.least
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            text: root.model.countText
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            visible: count.implicitWidth <= count.room
        }

        PageTurner {
            id: pages

            x: search.x - width - root.gap
            small: true
            page: root.model.page
            pageCount: root.model.pageCount
            onTurned: page => root.model.showPage(page)
        }

        TextMetrics {
            id: whatIsSearched

            text: qsTr("Lessons, questions")
            font.family: Theme.font.family
            font.pixelSize: Theme.font.smallest
        }

        WritingField {
            id: search

            readonly property real hintRoom: width - leftPadding - Theme.space.tiny - rightPadding

            objectName: "shelfSearch"
            x: root.width - width
            width: Math.min(470 * Theme.unit, root.width * 0.34)
            height: Theme.touch.least
            label: qsTr("Search lessons and questions")
            placeholder: Math.ceil(whatIsSearched.advanceWidth) + 2 <= hintRoom ? whatIsSearched.text : qsTr("Search")
            iconName: "app-search"
            font.pixelSize: Theme.font.body
            onEdited: text => root.model.search(text)
        }

        ShelfActions {
            id: actions

            y: search.height + root.gap
            width: root.width
            model: root.model
            visible: !root.model.needsCommune
            focus: true
        }

        EmptyShelf {
            y: list.y
            width: root.width
            height: root.cardHeight
            model: root.model
            visible: reason !== ""
        }

        Grid {
            id: list

            y: actions.y + actions.height + root.gap
            width: root.width
            columns: root.columns
            spacing: root.gap

            Repeater {
                model: root.model.cards.slice(0, root.perPage) // until the page size is known

                Loader {
                    id: spot

                    required property var modelData
                    required property int index

                    width: (root.width - (root.columns - 1) * root.gap) / root.columns
                    height: root.cardHeight
                    sourceComponent: modelData.isRemoved ? removed : present

                    Component {
                        id: removed

                        RemovedPlace {
                            card: spot.modelData
                            place: spot.index
                            onTakenBack: root.model.act(spot.modelData.key, "restore")
                        }
                    }

                    Component {
                        id: present

                        LessonCard {
                            card: spot.modelData
                            place: spot.index
                            canOpen: root.model.canOpen
                            onOpened: root.model.openLesson(spot.modelData.key)
                            onMenuAsked: root.model.openMenu(spot.modelData.key)
                        }
                    }
                }
            }
        }

        ProvinceList {
            id: province

            readonly property int shownRows: Math.max(1, Math.min(root.rows, Math.ceil(root.model.cards.length / root.columns)))

            y: list.y + shownRows * (root.cardHeight + root.gap)
            width: root.width
            height: root.height - y - root.gap
            model: root.model.province
            canRecord: root.model.canRecord
            visible: !root.model.needsCommune
        }
    }

    Loader {
        anchors.fill: parent
        active: root.isPrinting
        focus: active
        sourceComponent: PreviewPane {
            model: root.model.output
        }
    }

    Component {
        id: actsSheet

        ActsSheet {
            // The second map is for the moment in which the sheet closes.
            card: root.model.menu[0] ?? ({
                    key: "",
                    title: "",
                    acts: []
                })
            onActed: key => root.model.act(card.key, key)
            onClosed: root.model.openMenu("")
        }
    }

    Component {
        id: useSheet

        UseSheet {
            model: root.model.use
        }
    }
}
