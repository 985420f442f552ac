pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The choice of a period: the fixed ones around the current days, or free days.
Overlay {
    id: root

    required property PeriodViewModel model
    readonly property real padding: 40 * Theme.unit
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property int columns: 4
    readonly property real cardHeight: Math.ceil(1.3 * Theme.font.small + 2.6 * Theme.font.smallest + Theme.space.small)

    objectName: "periodSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1500 * Theme.unit)
    sheetHeight: foot.y + foot.height + root.padding
    Keys.onEscapePressed: root.model.closeSheet()

    BoundedText {
        id: title

        objectName: "periodTitle"
        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: 90 * Theme.unit
        text: qsTr("Which days?")
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    Grid {
        id: fixed

        x: root.padding
        y: title.y + title.height + Theme.space.small
        columns: root.columns
        spacing: Theme.touch.tightGap

        Repeater {
            model: root.model.fixed

            PeriodCard {
                required property var modelData
                required property int index

                objectName: "period-" + modelData.key
                width: (root.inner - (root.columns - 1) * Theme.touch.tightGap) / root.columns
                height: root.cardHeight
                label: modelData.title
                days: modelData.days
                checked: modelData.isChosen
                focus: index === 0
                onActivated: root.model.chooseFixed(modelData.key)
            }
        }
    }

    BoundedText {
        id: freeTitle

        objectName: "freeTitle"
        x: root.padding
        y: fixed.y + fixed.height + Theme.space.medium
        width: root.inner
        maximumHeight: 80 * Theme.unit
        text: qsTr("Or choose the days freely")
        pixelSize: Theme.font.small
        weight: Theme.font.semibold
        lineHeight: 1
    }

    Column {
        id: free

        x: root.padding
        y: freeTitle.y + freeTitle.height + Theme.space.small
        spacing: Theme.touch.tightGap

        Repeater {
            model: root.model.ends

            DayStepper {
                required property var modelData

                end: modelData
                onMoved: (unit, by) => root.model.step(modelData.key, unit, by)
            }
        }
    }

    Row {
        id: foot

        x: root.padding
        y: free.y + free.height + Theme.space.medium
        height: Theme.touch.main
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "useDays"
            width: Math.min(implicitWidth, root.inner - cancel.width - Theme.touch.gap)
            label: qsTr("Show these days")
            onActivated: root.model.chooseFree()
        }

        KioskButton {
            id: cancel

            objectName: "periodCancel"
            width: Math.min(implicitWidth, root.inner * 0.4)
            kind: KioskButton.Secondary
            label: qsTr("Close")
            onActivated: root.model.closeSheet()
        }
    }
}
