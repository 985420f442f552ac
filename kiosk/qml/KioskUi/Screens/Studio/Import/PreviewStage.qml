pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The second step: what becomes of the questions, what the program changed, and where they go. Nothing is changed yet.
FocusScope {
    id: root

    required property ImportViewModel model
    readonly property ImportItemsViewModel items: root.model.items
    readonly property ImportTargetViewModel target: root.model.target
    readonly property real gap: Theme.space.small
    readonly property real columnTop: head.height + root.gap
    readonly property real columnHeight: chips.y - root.gap - root.columnTop
    readonly property bool hasLeft: root.items.leftCount > 0
    readonly property real leftWidth: root.hasLeft ? root.width * (root.width < 1500 * Theme.unit * Theme.font.halfScale ? 0.42 : 0.36) : 0

    Item {
        id: head

        width: root.width
        height: Theme.touch.least

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: "app-paper"
            size: 56 * Theme.unit
            colour: Theme.colour.primary
        }

        OneLine {
            id: name

            x: sign.width + Theme.space.small
            width: another.x - x - root.gap
            height: parent.height * 0.54
            verticalAlignment: Text.AlignVCenter
            whole: root.model.fileName
            largest: Theme.font.body
            font.weight: Theme.font.bold
        }

        OneLine {
            x: name.x
            y: name.height
            width: name.width
            height: parent.height - y
            verticalAlignment: Text.AlignVCenter
            whole: qsTr("%1 · nothing is changed until you touch Import").arg(root.model.details)
            color: Theme.colour.softInk
        }

        KioskButton {
            id: another

            objectName: "anotherFile"
            x: parent.width - width
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Choose another file")
            iconName: "app-files"
            collapsed: root.width < 1500 * Theme.unit * Theme.font.halfScale
            available: !root.model.isTaking
            onActivated: root.model.chooseAnother()
        }
    }

    TakenColumn {
        y: root.columnTop
        width: root.width - (root.hasLeft ? root.leftWidth + Theme.space.large : 0)
        height: root.columnHeight
        items: root.items
        focus: true
        onLookedAt: place => root.model.look.begin(place)
    }

    LeftColumn {
        x: root.width - width
        y: root.columnTop
        width: root.leftWidth
        height: root.columnHeight
        items: root.items
        visible: root.hasLeft
        onCured: place => root.model.cure.begin(place)
    }

    ChangeChips {
        id: chips

        y: question.y - height - (visible ? Theme.space.tiny : 0)
        width: root.width
        chips: root.items.chips
    }

    KioskText {
        id: question

        y: places.y - height - Theme.space.tiny
        text: qsTr("Where do they go?")
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        lineHeight: 1
    }

    Row {
        id: places

        readonly property int count: root.target.cards.length

        y: root.height - height
        width: go.x - Theme.space.medium
        height: Math.ceil(Math.max(Theme.touch.main, 3.4 * Theme.font.small))
        spacing: root.gap

        Repeater {
            model: root.target.cards

            PlaceCard {
                required property var modelData

                card: modelData
                width: Math.min((places.width - (places.count - 1) * places.spacing) / places.count, 560 * Theme.unit)
                height: places.height
                available: modelData.isOffered && !root.model.isTaking
                onActivated: root.target.choose(modelData.key)
            }
        }
    }

    KioskButton {
        id: go

        objectName: "takeIn"
        x: root.width - width
        y: places.y
        width: Math.min(implicitWidth, root.width * 0.28)
        height: places.height
        label: root.model.isTaking ? root.model.progress || qsTr("Importing…") : qsTr("Import %n question(s)", "", root.items.chosenCount)
        iconName: "arrow-right"
        iconAfter: true
        available: root.target.canGo && !root.model.isTaking
        onActivated: root.model.takeIn()
    }
}
