pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// The pictures to choose from, in pages, and a search by words: those of the pack, then the drawings of the program; or
// the files of a stick, with their names.
Overlay {
    id: root

    required property PicturesViewModel model
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property int columns: root.model.isForeign ? 4 : 6
    readonly property real tileHeight: root.model.isForeign ? 0.75 * root.side : root.side
    readonly property list<var> shown: root.model.pictures.slice(root.page * root.perPage, (root.page + 1) * root.perPage)
    readonly property real side: (root.inner - (root.columns - 1) * root.gap) / root.columns
    readonly property real gridTop: heading.y + heading.height + root.gap
    readonly property int rows: Math.max(1, Math.floor((close.y - root.gridTop) / (root.tileHeight + root.gap)))
    readonly property int perPage: root.rows * root.columns
    readonly property int pageCount: Math.max(1, Math.ceil(root.model.pictures.length / root.perPage))
    property int page: 0

    signal closed

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1500 * Theme.unit)
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.closed()
    onShownChanged: root.model.look(root.shown.map(one => one.key))

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.small
        width: root.inner - (search.visible ? search.width + root.gap : 0)
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: root.model.heading
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    WritingField {
        id: search

        objectName: "pictureSearch"
        x: root.sheetWidth - width - Theme.space.large
        y: heading.y
        width: Math.min(470 * Theme.unit, root.inner * 0.45)
        height: Theme.touch.least
        label: qsTr("Search pictures")
        placeholder: qsTr("Search pictures")
        iconName: "app-search"
        font.pixelSize: Theme.font.body
        visible: root.model.asked === "" && (root.model.isSearched || root.model.pictures.length > root.perPage)
        onEdited: text => {
            root.page = 0;
            root.model.search(text);
        }
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
            model: root.shown

            Pressable {
                id: tile

                required property var modelData
                readonly property string picture: tile.modelData.source !== "" ? tile.modelData.source : root.model.looks[tile.modelData.path] ?? ""

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
                    anchors.bottomMargin: fileName.visible ? fileName.height + Theme.space.small : Theme.space.small
                    source: tile.picture
                    visible: tile.picture !== ""
                }

                FitText {
                    id: fileName

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.space.small
                    height: tile.picture === "" ? tile.height - 2 * Theme.space.small : Theme.font.smallest * 1.4
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: tile.picture === "" ? Text.WrapAnywhere : Text.NoWrap
                    elide: tile.picture === "" ? Text.ElideNone : Text.ElideMiddle
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
            search.text = "";
            if (root.model.asked !== "")
                root.model.takeBackFile();
            else if (root.model.isForeign && root.model.pictures.length > 0)
                root.model.openDrawings();
            else
                root.model.openFiles();
        }
    }
}
