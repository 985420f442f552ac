pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// The result of a lesson: what the visitor can do now and what to practise, the take-home card, and the next lesson.
ResidentPage {
    id: root

    readonly property ResultViewModel result: root.app.result
    readonly property CardPrintingViewModel printing: root.result.printing
    readonly property real bodyTop: Math.max(heading.height, keepingButton.visible ? keepingButton.height : 0) + Theme.space.large
    readonly property real bodyHeight: foot.y - root.bodyTop - Theme.space.huge
    readonly property real rowGap: Theme.space.medium

    onHomeAsked: root.result.home()

    BoundedText {
        id: heading

        width: root.room.width - (keepingButton.visible ? keepingButton.width + Theme.space.large : 0)
        maximumHeight: 180 * Theme.unit
        text: root.result.title
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.display
        weight: Theme.font.bold
        lineHeight: 1
    }

    KeepingButton {
        id: keepingButton

        x: root.room.width - width
        y: Math.max(0, (heading.height - height) / 2)
        width: Math.min(implicitWidth, root.room.width * 0.36)
        keeping: root.app.keeping
    }

    Column {
        id: rows

        readonly property real rowHeight: Math.min(Math.max(118 * Theme.unit, Theme.font.body * 2.3 + Theme.space.medium), (root.bodyHeight - root.rowGap * (root.result.rows.length - 1)) / Math.max(1, root.result.rows.length))

        property int pixelSize: Theme.font.body

        // Uses one type size for all rows, so that no row looks more important than another.
        function arrange(): void {
            const shown = rows.children.map(row => row as ResultRow).filter(row => row !== null);
            if (shown.length > 0 && shown[0].wordsWidth > 0)
                rows.pixelSize = common.fitting(shown.map(row => row.shown), shown[0].wordsWidth, shown[0].wordsHeight, Theme.font.body);
        }

        y: root.bodyTop
        width: root.room.width * 0.6
        spacing: root.rowGap
        onWidthChanged: Qt.callLater(rows.arrange)
        onRowHeightChanged: Qt.callLater(rows.arrange)
        onChildrenChanged: Qt.callLater(rows.arrange)

        Connections {
            target: Theme.font

            function onBodyChanged(): void {
                Qt.callLater(rows.arrange);
            }
        }

        Repeater {
            model: root.result.rows

            ResultRow {
                required property var modelData

                width: rows.width
                height: rows.rowHeight
                text: modelData.text
                alone: modelData.alone
                mastered: modelData.mastered
                block: modelData.block
                speaking: root.app.speech.block
                pixelSize: rows.pixelSize
            }
        }
    }

    CommonSize {
        id: common
    }

    Pressable {
        id: card

        objectName: "cardButton"
        label: qsTr("Card to take home") + ". " + root.result.cardTitle
        x: rows.width + Theme.space.huge
        y: root.bodyTop
        width: root.room.width - x
        height: root.bodyHeight
        radius: Theme.radius.large
        onActivated: root.sheet = ResidentPage.Extra

        Rectangle {
            anchors.fill: parent
            radius: card.radius
            color: card.pressed ? Theme.colour.cardPressed : Theme.basics.tint
            border.width: Theme.highContrast ? Theme.border.thick : 0
            border.color: Theme.basics.strong
        }

        Drawing {
            x: (card.width - width) / 2
            y: Theme.space.large
            width: Math.min(card.width - 2 * Theme.space.large, height)
            height: Math.min(card.height * 0.44, cardTexts.y - y - Theme.space.small)
            source: root.result.cardPicture === "" ? "card" : root.result.cardPicture
        }

        Column {
            id: cardTexts

            x: Theme.space.large
            y: card.height - height - Theme.space.large - Math.max(0, (card.height * 0.5 - height) / 2)
            width: card.width - 2 * x
            spacing: Theme.space.tiny

            BoundedText {
                width: cardTexts.width
                maximumHeight: card.height * 0.26
                text: qsTr("Card to take home")
                block: "result-card"
                speaking: root.app.speech.block
                pixelSize: Theme.font.subtitle
                weight: Theme.font.bold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
            }

            BoundedText {
                width: cardTexts.width
                maximumHeight: card.height * 0.34
                text: root.printing.isOffered ? qsTr("Touch to see it large, then print it or photograph it") : qsTr("Touch to see it large, then photograph it with your phone")
                color: Theme.colour.softInk
                pixelSize: Theme.font.small
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        note: root.result.hasNext ? root.result.nextReason + "\n" + root.result.nextTitle : ""
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "practiseButton"
            squeeze: foot.squeeze
            label: qsTr("Practise more")
            kind: KioskButton.Gold
            iconName: "retry"
            visible: root.result.hasPractice
            focus: root.result.hasPractice && !root.result.hasNext
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.result.practise()
        }

        KioskButton {
            objectName: "nextButton"
            squeeze: foot.squeeze
            label: root.result.hasNext ? qsTr("Next lesson") : qsTr("Home screen")
            description: root.result.hasNext ? root.result.nextTitle : ""
            iconName: root.result.hasNext ? "arrow-right" : "home"
            iconAfter: root.result.hasNext
            focus: root.result.hasNext || !root.result.hasPractice
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.result.hasNext ? root.result.next() : root.result.home()
        }
    }

    extraSheet: Overlay {
        sheetWidth: root.width - 2 * Theme.space.margin
        sheetHeight: root.height - 2 * Theme.space.margin
        Keys.onEscapePressed: root.sheet = ResidentPage.None

        TakeHomeCard {
            anchors.fill: parent
            anchors.margins: Theme.space.medium
            anchors.bottomMargin: closeButton.height + 2 * Theme.space.medium
            title: root.result.cardTitle
            lines: root.result.cardLines
            picture: root.result.cardPicture
            speaking: root.app.speech.block
        }

        RowLayout {
            id: closeButton

            height: Theme.touch.main
            spacing: Theme.touch.gap
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.medium

            KioskButton {
                objectName: "printCard"
                label: root.printing.label
                kind: KioskButton.Secondary
                iconName: root.printing.icon
                visible: root.printing.isOffered
                available: root.printing.state === "ready" || root.printing.state === "failed"
                Layout.fillHeight: true
                Layout.maximumWidth: (root.width - 4 * Theme.space.margin) * 0.55
                onActivated: root.printing.printCard()
            }

            KioskButton {
                objectName: "closeCard"
                label: qsTr("Close the card")
                iconName: "close"
                focus: true
                Layout.fillHeight: true
                Layout.maximumWidth: (root.width - 4 * Theme.space.margin) * 0.45
                onActivated: root.sheet = ResidentPage.None
            }
        }
    }
}
