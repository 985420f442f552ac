pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The third step: the lessons that have the questions now, and what is left to do in them.
FocusScope {
    id: root

    required property ImportViewModel model
    readonly property real gap: Theme.space.small
    readonly property int columns: root.model.made.length > 1 && root.width > 1500 * Theme.unit * Theme.font.halfScale ? 2 : 1
    readonly property real rowHeight: Math.ceil(Math.max(112 * Theme.unit, 3 * Theme.font.small))
    readonly property int rows: Math.max(1, Math.floor((hint.y - list.y) / (root.rowHeight + root.gap)))
    readonly property int perPage: root.rows * root.columns
    property int page: 0

    Badge {
        id: badge

        y: (Theme.touch.main - size) / 2
        size: 84 * Theme.unit
        kind: Badge.Right
    }

    FitText {
        id: heading

        objectName: "importDone"
        x: badge.width + Theme.space.medium
        width: (pages.visible ? pages.x - root.gap : root.width) - x
        height: Theme.touch.main
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%n question(s) imported", "", root.model.madeCount)
        font.pixelSize: Theme.font.title
        font.weight: Theme.font.bold
    }

    PageTurner {
        id: pages

        x: root.width - width
        small: true
        name: "made"
        page: root.page
        pageCount: Math.max(1, Math.ceil(root.model.made.length / root.perPage))
        onTurned: page => root.page = page
    }

    Grid {
        id: list

        y: heading.height + Theme.space.medium
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.model.made.slice(root.page * root.perPage, (root.page + 1) * root.perPage)

            Pressable {
                id: lesson

                required property var modelData
                required property int index

                objectName: "made-" + index
                label: qsTr("Open %1").arg(modelData.title)
                width: (root.width - (root.columns - 1) * root.gap) / root.columns
                height: root.rowHeight
                radius: Theme.radius.small
                focus: index === 0
                onActivated: root.model.openLesson(modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: lesson.radius
                    color: lesson.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine
                }

                OneLine {
                    id: title

                    x: Theme.space.medium
                    y: Theme.space.tiny
                    width: open.x - x - Theme.space.small
                    height: (lesson.height - 2 * y) * 0.56
                    verticalAlignment: Text.AlignVCenter
                    whole: lesson.modelData.title
                    largest: Theme.font.body
                    font.weight: Theme.font.bold
                    Accessible.ignored: true
                }

                FitText {
                    x: title.x
                    y: title.y + title.height
                    width: title.width
                    height: lesson.height - y - Theme.space.tiny
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("%n question(s)", "", lesson.modelData.count)
                    color: Theme.colour.softInk
                    font.pixelSize: Theme.font.small
                    Accessible.ignored: true
                }

                KioskText {
                    id: open

                    x: arrow.x - width - Theme.space.small
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Open the lesson")
                    color: Theme.colour.primary
                    font.pixelSize: Theme.font.small
                    font.weight: Theme.font.semibold
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                Icon {
                    id: arrow

                    x: lesson.width - width - Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    name: "arrow-right"
                    size: 44 * Theme.unit
                    colour: Theme.colour.primary
                }
            }
        }
    }

    BoundedText {
        id: hint

        y: another.y - height - Theme.space.medium
        width: root.width
        maximumHeight: 5 * Theme.font.small
        text: qsTr("The lessons are drafts. Read them as a learner would: write the explanations that are missing, and add a step in which the learner does something.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    KioskButton {
        id: another

        objectName: "importAnother"
        y: root.height - height
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Import another file")
        iconName: "app-download"
        onActivated: root.model.chooseAnother()
    }

    KioskButton {
        objectName: "importBack"
        x: root.width - width
        y: another.y
        small: true
        label: qsTr("Own lessons")
        iconName: "check"
        onActivated: root.model.back()
    }
}
