pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// How many take-home cards are printed: fewer, more, or a usual number; and the paper that they need.
Column {
    id: root

    required property CardCopiesViewModel model

    spacing: Theme.touch.tightGap

    Item {
        width: root.width
        height: Theme.touch.least

        IconButton {
            id: less

            objectName: "fewerCards"
            label: qsTr("One sheet less")
            iconName: "minus"
            available: root.model.canTakeAway
            onActivated: root.model.addSheets(-1)
        }

        FitText {
            objectName: "cardsCount"
            x: less.width + Theme.space.small
            width: more.x - x - Theme.space.small
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.model.cardsText
            font.pixelSize: Theme.font.subtitle
            font.weight: Theme.font.bold
        }

        IconButton {
            id: more

            objectName: "moreCards"
            x: root.width - width
            label: qsTr("One sheet more")
            iconName: "app-plus"
            available: root.model.canAdd
            onActivated: root.model.addSheets(1)
        }
    }

    Row {
        id: usual

        spacing: Theme.touch.tightGap

        Repeater {
            model: root.model.choices

            Chip {
                required property var modelData

                objectName: "cards-" + modelData.number
                width: (root.width - (root.model.choices.length - 1) * usual.spacing) / root.model.choices.length
                label: modelData.label
                checked: modelData.isChosen
                onActivated: root.model.choose(modelData.number)
            }
        }
    }

    BoundedText {
        objectName: "sheetsText"
        width: root.width
        maximumHeight: 2.5 * Theme.font.small
        text: root.model.sheetsText
        pixelSize: Theme.font.small
        lineHeight: 1.1
    }
}
