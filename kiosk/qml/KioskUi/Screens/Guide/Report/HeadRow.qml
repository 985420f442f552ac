pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The title, the period between its arrows, and the buttons that save the report; if space is short, one button for all.
Item {
    id: root

    required property ReportViewModel model
    readonly property real gap: Theme.touch.tightGap
    readonly property real fixedWidth: back.width + onward.width + 2 * root.gap + 2 * Theme.space.medium
    // Width of the days in the smallest type.
    readonly property real leastDays: Math.ceil(days.wordsWidth * Theme.font.smallest / days.naturalSize) + 2 * days.sidePadding + Theme.space.tiny
    readonly property real wholeDays: days.wordsWidth + Math.max(Theme.touch.icon, days.naturalSize) + Theme.space.small + 2 * days.sidePadding
    readonly property bool isNarrow: title.implicitWidth + root.fixedWidth + root.wholeDays + formats.implicitWidth > root.width
    readonly property real saveWidth: root.isNarrow ? save.width : formats.implicitWidth

    implicitHeight: Theme.touch.least

    FitText {
        id: title

        objectName: "reportTitle"
        width: Math.min(implicitWidth, root.width - root.fixedWidth - root.leastDays - root.saveWidth)
        height: root.height
        text: qsTr("Reports")
        font.pixelSize: Theme.font.title
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }

    IconButton {
        id: back

        objectName: "periodBack"
        x: title.width + Theme.space.medium
        label: qsTr("Period before")
        iconName: "previous-page"
        available: root.model.period.canGoBack
        onActivated: root.model.period.back()
    }

    KioskButton {
        id: days

        objectName: "periodDays"
        x: back.x + back.width + root.gap
        width: Math.max(root.leastDays, Math.min(implicitWidth, root.width - title.width - root.fixedWidth - root.saveWidth))
        small: true
        kind: KioskButton.Secondary
        label: root.model.period.label
        iconName: root.isNarrow ? "" : "app-calendar"
        available: root.model.period.label !== ""
        onActivated: root.model.period.openSheet()
    }

    IconButton {
        id: onward

        objectName: "periodOnward"
        x: days.x + days.width + root.gap
        label: qsTr("Period after")
        iconName: "next-page"
        available: root.model.period.canGoOn
        onActivated: root.model.period.goOn()
    }

    Row {
        id: formats

        x: root.width - width
        spacing: root.gap
        visible: !root.isNarrow

        Repeater {
            model: root.model.saving.choices

            KioskButton {
                required property var modelData

                objectName: "save-" + modelData.key
                small: true
                kind: KioskButton.Secondary
                label: modelData.label
                description: modelData.words
                available: root.model.isReady
                onActivated: root.model.save(modelData.key)
            }
        }
    }

    KioskButton {
        id: save

        objectName: "saveReport"
        x: root.width - width
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Save")
        description: qsTr("Save the report")
        collapsed: Theme.textScale > 1
        iconName: "app-download"
        visible: root.isNarrow
        available: root.model.isReady
        onActivated: root.model.offerSaving()
    }
}
