pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The facts to put into a text, each with its source and the day of its review; or the form of a new fact.
Overlay {
    id: root

    required property FactsViewModel model
    readonly property real gap: Theme.space.small
    readonly property real padding: Theme.space.large
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property real rowHeight: Math.max(Theme.touch.least, 3.2 * Theme.font.small)
    readonly property real listTop: heading.y + heading.height + root.gap
    readonly property int perPage: Math.max(1, Math.floor((close.y - root.listTop) / (root.rowHeight + root.gap)))
    readonly property int pageCount: Math.max(1, Math.ceil(root.model.facts.length / root.perPage))
    property int page: 0
    property string value: ""
    property string source: ""
    property int days: 180

    signal closed

    objectName: "factSheet"
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.closed()

    FitText {
        id: heading

        x: root.padding
        y: Theme.space.medium
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: root.model.isNew ? qsTr("A new fact of the commune") : qsTr("Which fact?")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Column {
        x: root.padding
        y: root.listTop
        spacing: root.gap
        visible: !root.model.isNew

        Repeater {
            model: root.model.isNew ? [] : root.model.facts.slice(root.page * root.perPage, (root.page + 1) * root.perPage)

            FactLine {
                required property var modelData

                objectName: "fact-" + modelData.key
                width: root.inner
                height: root.rowHeight
                value: modelData.value
                source: modelData.source
                review: modelData.review
                tone: modelData.tone
                focus: true
                onActivated: root.model.choose(modelData.key)
            }
        }
    }

    Column {
        x: root.padding
        y: root.listTop
        spacing: root.gap
        visible: root.model.isNew

        TextCard {
            width: root.inner
            height: 3.2 * Theme.font.body
            name: "factValue"
            label: qsTr("Value")
            placeholder: qsTr("A number, a price, a name, a time")
            value: root.value
            focus: root.model.isNew
            onEdited: text => root.value = text
        }

        TextCard {
            width: root.inner
            height: 3.2 * Theme.font.body
            name: "factSource"
            label: qsTr("Where it stands: the paper or the office, with the year")
            placeholder: qsTr("Decision 12 of the commune, 2026")
            value: root.source
            onEdited: text => root.source = text
        }

        FitText {
            width: root.inner
            height: 1.4 * Theme.font.small
            text: qsTr("Check it again after")
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
        }

        SegmentControl {
            height: Theme.touch.least
            width: Math.min(implicitWidth, root.inner)
            tag: "review"
            label: qsTr("Check it again after")
            current: String(root.days)
            segments: root.model.reviews.map(review => ({
                        key: String(review.days),
                        label: review.label
                    }))
            onChosen: key => root.days = Number(key)
        }
    }

    PageTurner {
        x: root.padding
        y: close.y
        small: true
        name: "facts"
        page: root.page
        pageCount: root.pageCount
        visible: !root.model.isNew && root.pageCount > 1
        onTurned: page => root.page = page
    }

    Row {
        x: root.sheetWidth - width - root.padding
        y: close.y
        spacing: root.gap
        layoutDirection: Qt.RightToLeft

        KioskButton {
            objectName: root.model.isNew ? "keepFact" : "newFact"
            small: true
            kind: root.model.isNew ? KioskButton.Primary : KioskButton.Secondary
            label: root.model.isNew ? qsTr("Keep and put in") : qsTr("New fact")
            iconName: root.model.isNew ? "check" : "plus"
            available: !root.model.isNew || root.value.trim() !== "" && root.source.trim() !== ""
            onActivated: root.model.isNew ? root.model.add(root.value, root.source, root.days) : root.model.beginNew()
        }

        KioskButton {
            id: closing

            objectName: "closeFacts"
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Close")
            iconName: "close"
            onActivated: root.closed()
        }
    }

    Item {
        id: close

        y: root.sheetHeight - Theme.touch.least - Theme.space.medium
    }
}
