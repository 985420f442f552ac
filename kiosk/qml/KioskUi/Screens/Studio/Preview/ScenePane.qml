pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// The picture of an off-screen scene, which receives the touches. One canvas has one pane at a time, which sets its size.
FocusScope {
    id: root

    required property Canvas canvas
    property string label: ""
    readonly property bool isDue: root.canvas?.isDue ?? false // a newer picture is being drawn

    Accessible.role: Accessible.Graphic
    Accessible.name: root.label

    ScenePicture {
        objectName: "scenePicture"
        anchors.fill: parent
        focus: true
        Component.onCompleted: show(root.canvas)
    }
}
