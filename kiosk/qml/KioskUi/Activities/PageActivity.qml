pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme
import KioskUi.Components

// A picture and a short text to read; the picture is left of the text, or above it on a narrow screen.
StepView {
    id: root

    required property string title
    required property string text
    required property string picture
    required property ActivityViewModel activity
    readonly property bool hasPicture: root.picture !== ""

    heading: root.title
    headingBlock: "title"
    speaking: root.activity.block

    Item {
        id: sheet

        readonly property bool lying: width > height
        readonly property real drawingSide: sheet.lying ? Math.min(height, width * 0.44) : Math.min(width, height * 0.5)
        readonly property real wordsX: root.hasPicture && sheet.lying ? sheet.drawingSide + Theme.space.huge * 1.5 : 0
        readonly property real wordsY: root.hasPicture && !sheet.lying ? sheet.drawingSide + Theme.space.large : 0
        property int pixelSize: Theme.font.subtitle

        function arrange() {
            if (width > 0 && height > 0)
                sheet.pixelSize = common.fitting([root.text], width - wordsX, height - wordsY, Theme.font.subtitle);
        }

        anchors.fill: parent
        onWidthChanged: sheet.arrange()
        onHeightChanged: sheet.arrange()
        onWordsXChanged: sheet.arrange()
        onWordsYChanged: sheet.arrange()
        Component.onCompleted: sheet.arrange()

        Connections {
            target: Theme.font

            function onSubtitleChanged() {
                sheet.arrange();
            }
        }

        CommonSize {
            id: common

            weight: Theme.font.regular
            lineHeight: 1.15
        }

        Drawing {
            objectName: "pagePicture"
            width: sheet.lying ? sheet.drawingSide : parent.width
            height: sheet.drawingSide
            y: sheet.lying ? (parent.height - height) / 2 : 0
            source: root.picture
            visible: root.hasPicture
        }

        ReadAloudText {
            objectName: "pageText"
            x: sheet.wordsX
            y: root.hasPicture && sheet.lying ? Math.max(0, (parent.height - height) / 2) : sheet.wordsY
            width: parent.width - x
            text: root.text
            block: "text"
            speaking: root.activity.block
            font.pixelSize: sheet.pixelSize
            lineHeight: 1.15
        }
    }
}
