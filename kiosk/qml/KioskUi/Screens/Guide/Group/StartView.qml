pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The chosen lesson, the number of people present, and the button that begins.
FocusScope {
    id: root

    required property GroupViewModel model
    readonly property real side: Math.min(root.height * 0.42, root.width * 0.34)

    Drawing {
        id: drawing

        width: root.side
        height: root.side
        source: root.model.lessonPicture
    }

    TitleText {
        id: title

        objectName: "groupLessonTitle"
        x: root.side + Theme.space.huge
        width: root.width - x
        maximumHeight: root.side * 0.44
        text: root.model.lessonTitle
    }

    BoundedText {
        id: caption

        x: title.x
        y: title.height + Theme.space.medium
        width: title.width
        maximumHeight: root.side * 0.2
        text: qsTr("People present")
        color: Theme.colour.softInk
        lineHeight: 1
    }

    Row {
        id: counter

        x: title.x
        y: caption.y + caption.height + Theme.space.small
        height: Theme.touch.main
        spacing: Theme.touch.gap

        IconButton {
            objectName: "present-minus"
            width: Theme.touch.main
            height: Theme.touch.main
            label: qsTr("One person less")
            iconName: "minus"
            available: root.model.present > 0
            onActivated: root.model.changePresent(-1)
        }

        KioskText {
            objectName: "groupPresent"
            width: Math.max(implicitWidth, 180 * Theme.unit)
            height: parent.height
            text: root.model.present
            font.pixelSize: Theme.font.display
            font.weight: Theme.font.bold
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            lineHeight: 1
            wrapMode: Text.NoWrap
        }

        IconButton {
            objectName: "present-plus"
            width: Theme.touch.main
            height: Theme.touch.main
            label: qsTr("One person more")
            iconName: "app-plus"
            onActivated: root.model.changePresent(1)
        }
    }

    KioskButton {
        id: begin

        objectName: "beginGroup"
        y: Math.max(root.side, counter.y + counter.height) + Theme.touch.gap
        width: root.width
        height: Math.min(160 * Theme.unit, other.y - y - Theme.touch.gap)
        label: qsTr("Begin")
        iconName: "play"
        available: root.model.canBegin
        focus: true
        onActivated: root.model.begin()
    }

    KioskButton {
        id: other

        objectName: "otherLesson"
        y: root.height - height
        width: Math.min(implicitWidth, root.width)
        label: qsTr("Another lesson")
        kind: KioskButton.Secondary
        iconName: "arrow-left"
        onActivated: root.model.chooseLesson("")
    }
}
