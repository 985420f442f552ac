pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for tapping: three fruits on a branch; a tapped fruit falls into the basket below.
Playground {
    id: root

    readonly property int count: 3
    readonly property real fruitSide: Math.max(Theme.touch.main, Math.min(root.height * 0.42, root.width * 0.2, 220 * Theme.unit))
    property list<int> picked: []

    function pick(index: int): void {
        if (root.locked || root.picked.includes(index))
            return;
        root.picked = [...root.picked, index];
        if (root.picked.length === root.count)
            root.done();
    }

    handFrom: {
        const next = [0, 1, 2].find(index => !root.picked.includes(index)) ?? 0;
        return Qt.point(root.width * (next * 2 + 1) / 6, root.height * 0.12 + root.fruitSide * 0.6);
    }

    Rectangle {
        y: root.height * 0.09
        width: root.width
        height: 18 * Theme.unit
        color: Theme.services.strong
    }

    Drawing {
        x: (root.width - width) / 2
        y: root.height - height
        width: root.fruitSide * 1.25
        height: root.height * 0.36
        source: "basket"
    }

    Repeater {
        model: root.count

        Pressable {
            id: fruit

            required property int index
            readonly property bool isPicked: root.picked.includes(index)

            objectName: "fruit-" + index
            x: root.width * (index * 2 + 1) / 6 - width / 2
            y: root.height * 0.12
            width: root.fruitSide
            height: root.fruitSide
            radius: width / 2
            enabled: !root.locked // a picked fruit takes the second tap of a double tap, which is no mistake
            activeFocusOnTab: !fruit.isPicked
            label: qsTr("Ripe fruit %1").arg(index + 1)
            onActivated: root.pick(fruit.index)

            Drawing {
                anchors.fill: parent
                source: "ripe-fruit"
                opacity: fruit.isPicked ? 0 : 1

                Behavior on opacity {
                    enabled: !Theme.reduceMotion

                    NumberAnimation {
                        duration: Theme.motion.slow
                    }
                }
            }

            Badge {
                anchors.centerIn: parent
                kind: Badge.Right
                visible: fruit.isPicked
            }
        }
    }
}
