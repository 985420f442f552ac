pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// The big practice phone of the editor of errands; `marks` is drawn over each element; its parent has the id `place`.
Item {
    id: root

    required property PhoneStageViewModel stage
    property Component marks: null
    readonly property real phoneHeight: Math.min(root.height, root.width / root.stage.ratio)

    ScenePane {
        id: phone

        objectName: "phoneStage"
        width: root.phoneHeight * root.stage.ratio
        height: root.phoneHeight
        canvas: root.stage.canvas
        label: qsTr("The practice phone")

        Repeater {
            model: root.marks === null ? [] : root.stage.places

            MarkPlace {
                whole: phone.height
                x: modelData.x * phone.width
                y: modelData.y * phone.height
                width: modelData.width * phone.width
                height: modelData.height * phone.height
                sourceComponent: root.marks
            }
        }
    }
}
