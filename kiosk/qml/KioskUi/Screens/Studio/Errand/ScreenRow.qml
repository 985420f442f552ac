pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The screens of the errand as small phones: those of the right way with arrows, or what differs in the variant.
FocusScope {
    id: root

    required property ErrandViewModel model
    required property string title
    required property bool isVariant
    readonly property real pad: Theme.space.small
    readonly property int count: 6
    readonly property real each: (root.width - 2 * root.pad) / root.count

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.line
    }

    KioskText {
        id: heading

        x: root.pad
        y: Theme.space.tiny
        text: root.title
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        lineHeight: 1
        wrapMode: Text.NoWrap
    }

    // The proof of the right way, or the suggestions for the variant.
    Item {
        id: side

        x: heading.x + heading.contentWidth + root.pad
        y: Theme.space.tiny / 2
        width: root.width - x - root.pad - (turner.visible ? turner.width + root.pad : 0)
        height: Math.ceil(Theme.font.small * 1.5)

        Rectangle {
            width: Math.min(parent.width, words.contentWidth + sign.width + 2 * root.pad + Theme.space.tiny)
            height: parent.height
            radius: height / 2
            color: root.model.rows.isProved ? Theme.colour.rightTint : Theme.colour.goldTint
            visible: !root.isVariant && root.model.rows.isTried

            Icon {
                id: sign

                x: root.pad / 2
                anchors.verticalCenter: parent.verticalCenter
                name: root.model.rows.isProved ? "check" : "hint"
                size: Theme.font.small
                colour: root.model.rows.isProved ? Theme.colour.right : Theme.colour.ink
            }

            FitText {
                id: words

                x: sign.x + sign.width + Theme.space.tiny
                width: side.width - x - root.pad
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                text: {
                    if (root.model.rows.isProved)
                        return qsTr("%n way(s) of touching tried: the goal is always reached", "", root.model.rows.states);
                    return root.model.rows.isStuck ? qsTr("Somebody can get stuck") : qsTr("The goal is not reached yet");
                }
                color: root.model.rows.isProved ? Theme.colour.right : Theme.colour.ink
                font.pixelSize: Theme.font.smallest
                font.weight: Theme.font.semibold
            }
        }
    }

    PageTurner {
        id: turner

        x: root.width - width - root.pad
        y: Theme.space.tiny / 2
        small: true
        name: root.isVariant ? "variantScreens" : "screens"
        page: root.model.rows.page
        pageCount: root.model.rows.pageCount
        visible: pageCount > 1 && !root.isVariant
        onTurned: page => root.model.rows.turn(page)
    }

    Row {
        id: acts

        x: root.width - width - root.pad
        y: Theme.space.tiny / 2
        spacing: Theme.space.tiny
        visible: root.isVariant || root.model.rows.isStuck

        KioskButton {
            objectName: "suggest"
            small: true
            kind: KioskButton.Secondary
            label: root.model.rows.suggestions.length > 0 ? qsTr("Change: %1").arg(root.model.rows.suggestions[0]) : ""
            width: Math.min(implicitWidth, root.width * 0.42)
            visible: root.isVariant && root.model.rows.suggestions.length > 0
            onActivated: root.model.suggest(0)
        }

        KioskButton {
            objectName: "otherMake"
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Other make")
            visible: root.isVariant
            onActivated: root.model.changeMake()
        }

        KioskButton {
            objectName: "showStuck"
            small: true
            kind: KioskButton.Gold
            label: qsTr("Show me")
            visible: !root.isVariant && root.model.rows.isStuck
            onActivated: root.model.showStuck()
        }
    }

    Row {
        x: root.pad
        y: Math.max(heading.y + heading.height, acts.visible || turner.visible ? acts.y + Theme.touch.least : side.y + side.height) + Theme.space.tiny / 2
        height: root.height - y - Theme.space.tiny

        Repeater {
            model: root.model.rows.lines

            SmallPhone {
                required property var modelData

                width: root.each
                height: parent.height
                line: modelData
                isVariant: root.isVariant
                stage: root.model.stage
                chosen: modelData.id === root.model.screen && root.isVariant === root.model.isVariant
                onActivated: root.model.chooseScreen(modelData.id, root.isVariant)
            }
        }
    }
}
