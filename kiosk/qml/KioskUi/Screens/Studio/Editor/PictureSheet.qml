pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The pictures to choose from, in pages: those of the pack, then the drawings of the program; or a file from a stick.
Overlay {
    id: root

    required property PicturesViewModel model
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property int columns: root.model.isForeign ? 3 : 6
    readonly property real tileHeight: root.model.isForeign ? Theme.touch.least : root.side
    readonly property real side: (root.inner - (root.columns - 1) * root.gap) / root.columns
    readonly property real gridTop: heading.y + heading.height
    readonly property int rows: Math.max(1, Math.floor((close.y - root.gridTop) / (root.tileHeight + root.gap)))
    readonly property int perPage: root.rows * root.columns
    readonly property int pageCount: Math.max(1, Math.ceil(root.model.pictures.length / root.perPage))
    property int page: 0

    signal closed

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1500 * Theme.unit)
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.closed()

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.small
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: root.model.asked !== "" ? root.model.asked : root.model.isForeign && root.model.pictures.length === 0 ? qsTr("There is no picture on a stick. Plug one in, then touch “From a stick” again.") : qsTr("Which picture?")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    PictureLicence {
        x: Theme.space.large
        y: root.gridTop
        width: root.inner
        model: root.model
        visible: root.model.asked !== ""
    }

    Grid {
        x: Theme.space.large
        y: root.gridTop
        columns: root.columns
        spacing: root.gap
        visible: root.model.asked === ""

        Repeater {
            model: root.model.pictures.slice(root.page * root.perPage, (root.page + 1) * root.perPage)

            Pressable {
                id: tile

                required property var modelData

                objectName: "drawing-" + modelData.key
                label: modelData.label
                width: root.side
                height: root.tileHeight
                radius: Theme.radius.small
                focus: true
                onActivated: root.model.choose(modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius.small
                    color: tile.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.thin
                    border.color: Theme.colour.controlLine
                }

                Drawing {
                    anchors.fill: parent
                    anchors.margins: Theme.space.small
                    source: tile.modelData.source
                    visible: tile.modelData.source !== ""
                }

                FitText {
                    anchors.fill: parent
                    anchors.margins: Theme.space.small
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.WrapAnywhere
                    text: tile.modelData.label
                    font.pixelSize: Theme.font.smallest
                    visible: tile.modelData.source === ""
                    Accessible.ignored: true
                }
            }
        }
    }

    PageTurner {
        x: Theme.space.large
        y: close.y
        small: true
        name: "pictures"
        page: root.page
        pageCount: root.pageCount
        visible: root.model.asked === "" && root.pageCount > 1
        onTurned: page => root.page = page
    }

    KioskButton {
        id: close

        objectName: "closePictures"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.small
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.closed()
    }

    KioskButton {
        objectName: "pictureFiles"
        x: close.x - width - root.gap
        y: close.y
        small: true
        kind: KioskButton.Secondary
        label: root.model.otherLabel
        iconName: root.model.isForeign ? "arrow-left" : "stick"
        onActivated: {
            root.page = 0;
            if (root.model.asked !== "")
                root.model.takeBackFile();
            else if (root.model.isForeign && root.model.pictures.length > 0)
                root.model.openDrawings();
            else
                root.model.openFiles();
        }
    }
}
