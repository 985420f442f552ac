pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The entry of a PIN: prompt or error on the left, dots for the digits, keys in fixed places. A real keyboard works, too.
FocusScope {
    id: root

    required property PinViewModel model
    readonly property bool typing: root.model.phase === "enter" || root.model.phase === "choose" || root.model.phase === "repeat"
    readonly property bool locked: root.model.phase === "locked"
    readonly property real keySide: Math.min(168 * Theme.unit, (root.height - 3 * Theme.touch.gap) / 4, (root.width * 0.5 - 2 * Theme.touch.gap) / 3)
    readonly property real keysWidth: 3 * root.keySide + 2 * Theme.touch.gap

    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.model.submit();
        else if (event.key === Qt.Key_Backspace)
            root.model.erase();
        else if (event.text.length === 1 && event.text >= "0" && event.text <= "9")
            root.model.strike(event.text);
        else
            return;
        event.accepted = true;
    }

    Item {
        id: told

        width: root.width - root.keysWidth - Theme.space.reading
        height: root.height

        BoundedText {
            id: title

            objectName: "pinTitle"
            width: told.width
            maximumHeight: 0.3 * told.height
            text: root.model.heading
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1.05
        }

        BoundedText {
            id: words

            objectName: "pinHelp"
            y: title.y + title.height + Theme.space.small
            width: told.width
            maximumHeight: 0.25 * told.height
            text: root.model.helpText
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
        }

        PinDots {
            id: dots

            objectName: "pinDots"
            y: words.y + words.height + Theme.space.large
            width: told.width
            count: root.model.count
            places: root.model.leastDigits
            visible: root.typing || root.model.phase === "checking"
            focus: true
        }

        KioskText {
            id: wait

            objectName: "pinWait"
            y: dots.y
            text: root.model.waitText
            visible: root.locked
            font.pixelSize: Theme.font.hero
            font.weight: Theme.font.bold
            lineHeight: 1
            Accessible.name: qsTr("%1 minutes and seconds to wait").arg(root.model.waitText)
        }

        BoundedText {
            id: fault

            objectName: "pinProblem"
            y: dots.y + dots.height + Theme.space.large
            width: told.width
            maximumHeight: told.height - y
            text: root.model.problemText
            visible: root.model.problem !== ""
            color: Theme.safety.strong
            pixelSize: Theme.font.subtitle
            weight: Theme.font.semibold
        }

        Drawing {
            readonly property Item above: fault.visible ? fault : wait.visible ? wait : dots

            y: told.height - height
            width: height
            height: Math.min(300 * Theme.unit, told.width, told.height - above.y - above.height - Theme.space.huge)
            visible: height >= 160 * Theme.unit
            source: "padlock"
        }
    }

    Grid {
        x: root.width - root.keysWidth
        y: (root.height - height) / 2
        columns: 3
        spacing: Theme.touch.gap
        enabled: root.typing
        opacity: root.typing ? 1 : 0.4

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

            PinKey {
                required property string modelData
                readonly property bool isDigit: modelData.length === 1

                objectName: "pin-" + modelData
                width: root.keySide
                height: root.keySide
                main: modelData === "enter"
                iconName: isDigit ? "" : main ? "check" : "backspace"
                label: isDigit ? modelData : main ? qsTr("Done") : qsTr("Delete a digit")
                onActivated: {
                    if (isDigit)
                        root.model.strike(modelData);
                    else if (main)
                        root.model.submit();
                    else
                        root.model.erase();
                }
            }
        }
    }
}
