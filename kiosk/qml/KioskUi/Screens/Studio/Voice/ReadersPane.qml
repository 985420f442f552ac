pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The choice of the language and of the person who reads.
FocusScope {
    id: root

    required property VoiceReadersViewModel model
    readonly property real gap: Theme.space.small
    readonly property real leftWidth: root.width * 0.36
    readonly property int perPage: Math.max(1, Math.floor((newReader.y - list.y) / (Theme.touch.main + root.gap)))

    signal languageAsked
    signal readerAsked

    onPerPageChanged: Qt.callLater(root.model.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.model.setPageSize, root.perPage)

    FitText {
        id: languageTitle

        width: root.leftWidth
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Which language is spoken?")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Grid {
        id: languages

        readonly property int rows_: Math.max(2, Math.floor((other.y - y) / (Theme.touch.least + root.gap)))
        readonly property int columns_: root.model.languages.length > rows_ ? 2 : 1

        y: languageTitle.height + root.gap
        width: root.leftWidth
        columns: columns_
        spacing: root.gap

        Repeater {
            model: root.model.languages.slice(0, 2 * languages.rows_)

            Chip {
                required property var modelData

                objectName: "language-" + modelData.key
                width: (root.leftWidth - (languages.columns_ - 1) * root.gap) / languages.columns_
                label: modelData.label
                checked: modelData.chosen
                radius: Theme.radius.small
                onActivated: root.model.chooseLanguage(modelData.key)
            }
        }
    }

    KioskButton {
        id: other

        objectName: "otherLanguage"
        y: root.height - height
        width: root.leftWidth
        kind: KioskButton.Secondary
        small: true
        iconName: "plus"
        label: qsTr("Another language")
        onActivated: root.languageAsked()
    }

    FitText {
        id: readerTitle

        x: list.x
        width: list.width - turner.width
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Who reads?")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    PageTurner {
        id: turner

        x: root.width - width
        small: true
        name: "readers"
        page: root.model.page
        pageCount: root.model.pageCount
        onTurned: page => root.model.showPage(page)
    }

    Column {
        id: list

        x: root.leftWidth + Theme.space.huge
        y: languages.y
        width: root.width - x
        spacing: root.gap

        Repeater {
            model: root.model.readers.slice(0, root.perPage)

            ReaderLine {
                required property var modelData
                required property int index

                width: list.width
                reader: modelData
                place: index
                onActivated: root.model.choose(modelData.key)
                onForgetAsked: root.model.askToForget(modelData.key)
            }
        }
    }

    BoundedText {
        x: list.x
        y: list.y
        width: list.width
        maximumHeight: newReader.y - y
        text: qsTr("Nobody has agreed to be recorded yet.")
        color: Theme.colour.softInk
        visible: root.model.readers.length === 0
    }

    KioskButton {
        id: newReader

        objectName: "newReader"
        x: list.x
        y: root.height - height
        width: list.width
        iconName: "person-add"
        label: qsTr("A new reader")
        focus: true
        onActivated: root.readerAsked()
    }
}
