pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// «Bắt đầu từ mẫu»: an empty errand, or one of the ready errands of the province's lessons, in pages.
Overlay {
    id: root

    required property ErrandViewModel model
    readonly property ReadyErrandsViewModel ready: root.model.ready
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property real listTop: heading.y + heading.height + root.gap
    readonly property real listHeight: empty.y - root.listTop - root.gap
    readonly property real least: Math.max(190 * Theme.unit, 6 * Theme.font.smallest * 1.25 + 3 * root.gap)
    readonly property int columns: root.inner > 1500 * Theme.unit ? 3 : 2
    readonly property int rows: Math.max(1, Math.floor((root.listHeight + root.gap) / (root.least + root.gap)))
    readonly property real cardWidth: (root.inner - (root.columns - 1) * root.gap) / root.columns
    readonly property real cardHeight: (root.listHeight - (root.rows - 1) * root.gap) / root.rows

    sheetWidth: root.width - 2 * Theme.space.margin
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.model.closeSheet()
    onRowsChanged: root.ready.fit(root.rows * root.columns)
    Component.onCompleted: root.ready.fit(root.rows * root.columns)

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.small
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Begin with a ready errand, or with an empty one")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    KioskText {
        x: Theme.space.large
        y: root.listTop
        text: qsTr("Looking through the lessons…")
        color: Theme.colour.softInk
        visible: root.ready.isLoading
    }

    Grid {
        x: Theme.space.large
        y: root.listTop
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.ready.lines

            Pressable {
                id: card

                required property var modelData
                required property int index

                objectName: "ready-" + index
                width: root.cardWidth
                height: root.cardHeight
                radius: Theme.radius.small
                label: qsTr("%1: %2").arg(modelData.lesson).arg(modelData.goal)
                onActivated: root.ready.choose(modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: card.radius
                    color: card.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.thin
                    border.color: Theme.colour.controlLine
                }

                ScenePane {
                    id: phone

                    x: Theme.space.small
                    y: Theme.space.tiny
                    width: (card.height - 2 * y) * root.model.stage.ratio
                    height: card.height - 2 * y
                    canvas: root.ready.picture(card.modelData.key)
                }

                KioskText {
                    id: lesson

                    x: phone.x + phone.width + Theme.space.small
                    y: Theme.space.small
                    width: card.width - x - Theme.space.small
                    text: card.modelData.lesson
                    color: Theme.colour.softInk
                    font.pixelSize: Theme.font.smallest
                    lineHeight: 1
                    Accessible.ignored: true
                }

                FitText {
                    x: lesson.x
                    y: lesson.y + lesson.height + Theme.space.tiny
                    width: lesson.width
                    height: card.height - y - Theme.space.tiny
                    text: card.modelData.goal
                    font.pixelSize: Theme.font.small
                    font.weight: Theme.font.semibold
                    Accessible.ignored: true
                }
            }
        }
    }

    KioskButton {
        id: empty

        objectName: "emptyErrand"
        width: Math.min(implicitWidth, turner.x - leave.width - Theme.touch.gap - Theme.touch.tightGap - x)
        x: Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        focus: true
        label: qsTr("Empty errand: home screen and goal")
        iconName: "plus"
        onActivated: root.model.closeSheet()
    }

    KioskButton {
        id: leave

        objectName: "leaveStart"
        x: empty.x + empty.width + Theme.touch.tightGap
        y: empty.y
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Back")
        iconName: "arrow-left"
        onActivated: {
            root.model.closeSheet();
            root.model.leave();
        }
    }

    PageTurner {
        id: turner

        x: root.sheetWidth - width - Theme.space.large
        y: empty.y
        small: true
        name: "ready"
        page: root.ready.page
        pageCount: root.ready.pageCount
        onTurned: page => root.ready.turn(page)
    }
}
