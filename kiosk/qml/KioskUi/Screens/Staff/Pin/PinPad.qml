pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The entry of a PIN: prompt or error on the left, dots for the digits, keys in fixed places. A real keyboard works, too.
FocusScope {
    id: root

    required property PinViewModel model
    property string title: ""
    readonly property bool typing: root.model.phase === "enter" || root.model.phase === "choose" || root.model.phase === "repeat"
    readonly property bool locked: root.model.phase === "locked"
    readonly property real keySide: Math.min(168 * Theme.unit, (root.height - 3 * Theme.touch.gap) / 4, (root.width * 0.5 - 2 * Theme.touch.gap) / 3)
    readonly property real keysWidth: 3 * root.keySide + 2 * Theme.touch.gap
    readonly property string timeLeft: qsTr("%1:%2").arg(Math.floor(root.model.secondsLeft / 60)).arg(String(root.model.secondsLeft % 60).padStart(2, "0"))
    readonly property string heading: {
        switch (root.model.phase) {
        case "opening":
            return qsTr("One moment…");
        case "choose":
            return root.model.staff === "guide" ? qsTr("Choose a PIN for the guides") : root.model.isFirst ? qsTr("Choose the technician's PIN") : qsTr("Choose a new PIN");
        case "repeat":
            return qsTr("Enter it once more");
        case "checking":
            return qsTr("Being checked…");
        case "locked":
            return qsTr("Too many wrong PINs");
        default:
            return root.title === "" ? qsTr("Enter your PIN") : root.title;
        }
    }
    readonly property string help: {
        switch (root.model.phase) {
        case "choose":
            return root.model.isFirst ? qsTr("This kiosk has no PIN yet. %n digits or more; keep them to yourself.", "", root.model.leastDigits) : qsTr("%n digits or more. No date, no row, no number for luck.", "", root.model.leastDigits);
        case "repeat":
            return qsTr("So that no slip of the finger locks you out.");
        case "locked":
            return qsTr("No PIN is looked at until the time is over. Switching the kiosk off makes it begin anew.");
        default:
            return "";
        }
    }
    readonly property string problem: {
        switch (root.model.problem) {
        case "":
            return "";
        case "wrong":
            return root.model.triesLeft > 1 ? qsTr("That is not the PIN. %n more wrong ones, then there is a wait.", "", root.model.triesLeft) : qsTr("That is not the PIN. After another wrong one there is a wait.");
        case "differ":
            return qsTr("The two were not the same. Choose again.");
        case "short":
            return qsTr("Too short: %n digits or more.", "", root.model.leastDigits);
        case "repeated":
            return qsTr("Digits that repeat are guessed first. Choose others.");
        case "in-row":
            return qsTr("Digits in a row are guessed first. Choose others.");
        case "few":
            return qsTr("One or two different digits are guessed first. Choose others.");
        case "mirrored":
            return qsTr("A number that reads the same backwards is guessed first. Choose another one.");
        case "keypad":
            return qsTr("A line or a figure on the keypad is guessed first. Choose another number.");
        case "date":
            return qsTr("A date or a year is guessed first. Choose another number.");
        case "well-known":
            return qsTr("Many people choose this number, so it is guessed first. Choose another one.");
        case "taken":
            return qsTr("Somebody else at this kiosk has this PIN. Choose another one.");
        default:
            return qsTr("This PIN cannot be used. Choose another one.");
        }
    }

    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.model.submit();
        else if (event.key === Qt.Key_Backspace)
            root.model.erase();
        else if (/^[0-9]$/.test(event.text))
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
            text: root.heading
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
            text: root.help
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
            text: root.timeLeft
            visible: root.locked
            font.pixelSize: Theme.font.hero
            font.weight: Theme.font.bold
            lineHeight: 1
            Accessible.name: qsTr("%1 minutes and seconds to wait").arg(root.timeLeft)
        }

        BoundedText {
            id: fault

            objectName: "pinProblem"
            y: dots.y + dots.height + Theme.space.large
            width: told.width
            maximumHeight: told.height - y
            text: root.problem
            visible: root.problem !== ""
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
