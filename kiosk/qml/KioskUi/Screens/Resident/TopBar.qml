pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The bar of every resident screen: place or Home on the left, space in the middle, then text size, contrast, language,
// sound, help and end, always in this order. If space is short, buttons lose their labels but not their icons. The first
// four buttons stay where they are when the text size or the language changes, so that a second touch meets the same one.
FocusScope {
    id: root

    property bool atHome: false
    property string place: ""
    property string languageName: ""
    property bool canSwitchLanguage: true
    property bool canEnlarge: true
    property bool canShrink: true
    property real middleWidth: 0
    default property alias middle: slot.data
    readonly property real gap: root.width < 1500 * Theme.unit ? Theme.touch.tightGap : 20 * Theme.unit
    readonly property real edge: Theme.space.margin
    readonly property real bareButtons: (root.canSwitchLanguage ? 7 : 6) * (Theme.touch.least + root.gap) - root.gap
    // Width for the left side and the labels; the left side is wide only if help and end have labels beside it.
    readonly property real spare: root.width - 2 * root.edge - 2 * root.gap - root.middleWidth - root.bareButtons
    readonly property real leftLabel: (root.atHome ? 460 : 310) * Theme.unit
    readonly property bool isLeftWide: root.spare - root.leftLabel >= (root.middleWidth > 0 ? 300 : 440) * Theme.unit
    readonly property real labelRoom: Math.min(640 * Theme.unit, root.spare - (root.isLeftWide ? root.leftLabel : Theme.touch.least))
    readonly property real leftRoom: root.spare - root.labelRoom
    readonly property bool wordsLanguage: root.width <= 0 || root.labelRoom >= 480 * Theme.unit * Theme.textScale
    // Additional width that each button needs to show its label, in order of priority.
    readonly property list<real> costs: [helpButton.fullWidth, endButton.fullWidth, soundButton.fullWidth].map(full => full - Theme.touch.least)
    // Number of these buttons with a label. All have one until the width is known, because most screens have room for all
    // labels, and a change of the icon's size would draw every icon twice.
    readonly property int worded: {
        if (root.width <= 0)
            return root.costs.length;
        let used = root.canSwitchLanguage && root.wordsLanguage ? languageButton.fullWidth - Theme.touch.least : 0;
        for (let count = 0; count < root.costs.length; count++) {
            used += root.costs[count];
            if (used > root.labelRoom)
                return count;
        }
        return root.costs.length;
    }

    signal homeAsked
    signal shrinkAsked
    signal enlargeAsked
    signal contrastAsked
    signal soundAsked
    signal languageAsked
    signal helpAsked
    signal endAsked

    implicitHeight: Theme.touch.least + Theme.space.small * 2

    TextMetrics {
        id: placeMetrics

        text: placeText.text
        font: placeText.font
    }

    Drawing {
        id: badge

        x: root.edge
        anchors.verticalCenter: parent.verticalCenter
        width: 64 * Theme.unit
        height: width
        source: "logo"
        label: qsTr("Digital learning station")
        visible: root.atHome
    }

    KioskText {
        id: placeText

        x: badge.x + badge.width + Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        text: root.place === "" ? qsTr("Digital learning station") : qsTr("Digital learning station · %1").arg(root.place)
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        visible: root.atHome && x + placeMetrics.advanceWidth <= root.edge + root.leftRoom
    }

    KioskButton {
        id: homeButton

        objectName: "homeButton"
        x: root.edge
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Home screen")
        kind: KioskButton.Secondary
        small: true
        iconName: "arrow-left"
        bareIconName: "home"
        collapsed: root.width > 0 && fullWidth > root.leftRoom
        visible: !root.atHome
        onActivated: root.homeAsked()
    }

    Item {
        id: slot

        x: (root.atHome ? root.edge : homeButton.x + homeButton.width) + root.gap
        width: settings.x - root.gap - x
        height: parent.height
    }

    Row {
        id: settings

        x: root.width - root.edge - root.bareButtons - root.labelRoom
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.gap

        IconButton {
            objectName: "shrinkButton"
            label: qsTr("Smaller text")
            iconName: "text-smaller"
            available: root.canShrink
            onActivated: root.shrinkAsked()
        }

        IconButton {
            objectName: "enlargeButton"
            label: qsTr("Larger text")
            iconName: "text-larger"
            available: root.canEnlarge
            onActivated: root.enlargeAsked()
        }

        IconButton {
            objectName: "contrastButton"
            label: qsTr("High contrast")
            iconName: "contrast"
            onActivated: root.contrastAsked()
        }

        KioskButton {
            id: languageButton

            objectName: "languageButton"
            label: root.languageName
            description: qsTr("Change the language")
            kind: KioskButton.Secondary
            small: true
            iconName: "globe"
            collapsed: !root.wordsLanguage
            visible: root.canSwitchLanguage
            onActivated: root.languageAsked()
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.gap

        KioskButton {
            id: soundButton

            objectName: "soundButton"
            label: qsTr("Read aloud")
            description: Theme.hasSound ? qsTr("Hear again, louder or quieter") : qsTr("This kiosk has no sound")
            kind: KioskButton.Secondary
            small: true
            iconName: Theme.hasSound ? "speaker" : "speaker-off"
            collapsed: root.worded < 3
            onActivated: root.soundAsked()
        }

        KioskButton {
            id: helpButton

            objectName: "helpButton"
            label: qsTr("Ask for help")
            kind: KioskButton.Secondary
            small: true
            iconName: "help"
            collapsed: root.worded < 1
            onActivated: root.helpAsked()
        }

        KioskButton {
            id: endButton

            objectName: "endButton"
            label: qsTr("Finish")
            kind: KioskButton.Dark
            small: true
            iconName: "close"
            collapsed: root.worded < 2
            onActivated: root.endAsked()
        }
    }
}
