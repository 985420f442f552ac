pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The first step: the files on the stick, and on an office PC those of the user; or the progress of the reading.
FocusScope {
    id: root

    required property ImportViewModel model
    readonly property ImportFilesViewModel files: root.model.files
    readonly property real gap: Theme.space.small
    readonly property int columns: Math.max(1, Math.floor((root.width + root.gap) / (760 * Theme.unit * Theme.font.halfScale + root.gap)))
    readonly property real rowHeight: Math.ceil(Math.max(112 * Theme.unit, 3 * Theme.font.small + Theme.space.medium))
    readonly property int rows: Math.max(1, Math.floor((template.y - list.y) / (root.rowHeight + root.gap)))
    readonly property int perPage: root.rows * root.columns

    onPerPageChanged: Qt.callLater(root.files.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.files.setPageSize, root.perPage)

    BoundedText {
        id: heading

        width: root.width - (pages.visible ? pages.width + root.gap : 0)
        maximumHeight: Theme.touch.least
        text: root.model.isReading ? qsTr("Reading %1").arg(root.model.fileName) : root.files.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: explanation

        y: heading.height + Theme.space.tiny
        width: heading.width
        maximumHeight: 2.4 * Theme.font.small
        text: root.model.isReading ? root.model.progress : qsTr("GIFT, Aiken, Moodle XML, QTI, H5P, or a table (XLSX, CSV). Nothing is changed before you have seen everything.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    PageTurner {
        id: pages

        x: root.width - width
        small: true
        page: root.files.page
        pageCount: root.model.isReading ? 1 : root.files.pageCount
        onTurned: page => root.files.showPage(page)
    }

    KioskButton {
        objectName: "stopReading"
        y: list.y
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Stop")
        iconName: "close"
        visible: root.model.isReading
        focus: visible
        onActivated: root.model.stopReading()
    }

    Grid {
        id: list

        y: Math.max(pages.height, explanation.y + Math.max(explanation.height, Theme.font.small * 1.3)) + Theme.space.medium
        columns: root.columns
        spacing: root.gap
        visible: !root.model.isReading

        Repeater {
            model: root.files.files.slice(0, root.perPage)

            Pressable {
                id: file

                required property var modelData
                required property int index

                objectName: "file-" + index
                label: modelData.name
                description: modelData.details
                width: (root.width - (root.columns - 1) * root.gap) / root.columns
                height: root.rowHeight
                radius: Theme.radius.small
                focus: index === 0
                onActivated: root.files.choose(modelData.index)

                Rectangle {
                    anchors.fill: parent
                    radius: file.radius
                    color: file.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine
                }

                Icon {
                    id: sign

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    name: file.modelData.isOnStick ? "stick" : "app-paper"
                    size: 52 * Theme.unit
                    colour: Theme.colour.primary
                }

                OneLine {
                    id: name

                    x: sign.x + sign.width + Theme.space.medium
                    y: (file.height - height - details.height) / 2
                    width: file.width - x - Theme.space.small
                    whole: file.modelData.name
                    font.weight: Theme.font.bold
                    Accessible.ignored: true
                }

                OneLine {
                    id: details

                    x: name.x
                    y: name.y + name.height
                    width: name.width
                    whole: file.modelData.details
                    color: Theme.colour.softInk
                    largest: Theme.font.smallest
                    Accessible.ignored: true
                }
            }
        }
    }

    BoundedText {
        objectName: "fileHint"
        y: list.y
        width: root.width
        maximumHeight: template.y - y
        text: root.model.isReading ? "" : root.files.hint
    }

    KioskButton {
        id: template

        objectName: "writeTemplate"
        y: root.height - height
        width: Math.min(implicitWidth, root.width)
        kind: KioskButton.Secondary
        small: true
        label: root.files.stick.label === "" && root.files.isAtDesk ? qsTr("Write the template for tables") : qsTr("Write the template for tables to the stick")
        iconName: "app-download"
        available: root.files.canWrite
        visible: !root.model.isReading
        onActivated: root.files.writeTemplate()
    }

    BoundedText {
        objectName: "templateNote"
        x: template.width + Theme.space.medium
        y: template.y + (template.height - height) / 2
        width: root.width - x
        maximumHeight: template.height
        text: root.files.note
        pixelSize: Theme.font.small
        visible: template.visible
    }
}
