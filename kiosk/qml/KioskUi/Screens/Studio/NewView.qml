pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Shelf
import KioskUi.Theme

// The form for a new lesson: its title, its strand and what it contains in the beginning.
StudioView {
    id: root

    required property NewLessonViewModel model
    readonly property real gap: Theme.space.small

    Keys.onEscapePressed: root.model.back()

    StudioTopBar {
        id: bar

        width: root.width
        backLabel: qsTr("Own lessons")
        title: qsTr("A new lesson")
        onBacked: root.model.back()
    }

    TextCard {
        id: title

        y: bar.height + Theme.space.medium
        width: root.width
        height: Math.max(150 * Theme.unit, implicitHeight)
        name: "newTitle"
        label: qsTr("Title of the lesson")
        placeholder: qsTr("What will people be able to do?")
        value: root.model.title
        isTitle: true
        focus: true
        onEdited: text => root.model.write(text)
    }

    FitText {
        id: strandLabel

        y: title.y + title.height + Theme.space.medium
        width: root.width
        height: Math.ceil(Theme.font.small * 1.3)
        text: qsTr("Which strand does it belong to?")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    Row {
        id: strands

        y: strandLabel.y + strandLabel.height + Theme.space.tiny
        spacing: root.gap

        Repeater {
            model: root.model.strands

            Chip {
                required property var modelData

                objectName: "strand-" + modelData.key
                label: modelData.label
                checked: modelData.chosen
                radius: Theme.radius.small
                width: (root.width - 3 * root.gap) / 4
                onActivated: root.model.chooseStrand(modelData.key)
            }
        }
    }

    FitText {
        id: startLabel

        y: strands.y + strands.height + Theme.space.medium
        width: root.width
        height: strandLabel.height
        text: qsTr("What shall it begin with?")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    Row {
        y: startLabel.y + startLabel.height + Theme.space.tiny
        spacing: root.gap

        Repeater {
            model: root.model.starts

            StartCard {
                required property var modelData

                start: modelData
                width: (root.width - root.gap) / 2
                height: Math.min(300 * Theme.unit * Theme.font.halfScale, forward.y - startLabel.y - startLabel.height - Theme.space.medium)
                onActivated: root.model.chooseStart(modelData.key)
            }
        }
    }

    KioskButton {
        id: forward

        objectName: "beginLesson"
        x: root.width - width
        y: root.height - height - Theme.space.large
        width: Math.min(implicitWidth, root.width)
        label: qsTr("Begin to write")
        iconName: "arrow-right"
        iconAfter: true
        available: root.model.canBegin
        onActivated: root.model.begin()
    }
}
