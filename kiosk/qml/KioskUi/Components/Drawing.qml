pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A coloured drawing, which has a white plate in high contrast. `source` is a URL or a name in assets/pictures.
Item {
    id: root

    required property string source
    property string label: ""
    readonly property bool isThere: root.source !== ""
    // True until the drawing is visible; the tour and the tests wait for false before they take a picture of the screen.
    readonly property bool isLoading: picture.status === Image.Loading || picture.isMoving

    Accessible.role: Accessible.Graphic
    Accessible.name: root.label
    Accessible.ignored: root.label === ""

    Rectangle {
        anchors.centerIn: picture
        width: Math.min(root.width, picture.paintedWidth + Theme.space.medium)
        height: Math.min(root.height, picture.paintedHeight + Theme.space.medium)
        radius: Theme.radius.small
        color: Theme.colour.plate
        visible: root.isThere && Theme.highContrast
    }

    Image {
        id: picture

        // False while the item has no size: a drawing would then be rendered at the size in its file, up to 4096 × 4096.
        readonly property bool hasSize: width >= 1 && height >= 1
        property bool isSettled: false
        property bool isMoving: false

        anchors.fill: parent
        anchors.margins: Theme.highContrast ? Theme.space.small / 2 : 0
        source: root.source === "" || !isSettled ? "" : root.source.includes(":") ? root.source : "image://picture/" + root.source
        onWidthChanged: picture.isMoving = true
        onHeightChanged: picture.isMoving = true
        // Qt decodes files of packs on its own thread, on which the Python image provider must not be called (decision 14).
        asynchronous: root.source.startsWith("file:")
        retainWhileLoading: true
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }

    // Renders the drawing once the frame is laid out: before, the item has several sizes, and each would be rendered and
    // cached.
    Connections {
        target: root.Window.window
        enabled: picture.isMoving

        function onAfterAnimating(): void {
            picture.isMoving = false;
            picture.sourceSize = Qt.size(Math.round(picture.width), Math.round(picture.height));
            picture.isSettled = picture.hasSize;
        }
    }
}
