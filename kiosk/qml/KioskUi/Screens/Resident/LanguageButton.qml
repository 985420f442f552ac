pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The names of the languages, on the blue first screens; a touch switches to the next one.
Pressable {
    id: root

    required property LookViewModel look

    objectName: "languageButton"
    label: qsTr("Change the language")
    width: names.width + 2 * Theme.space.medium
    height: Theme.touch.least
    radius: Theme.radius.small
    visible: root.look.canSwitchLanguage
    onActivated: root.look.switchLanguage()

    Row {
        id: names

        anchors.centerIn: parent

        Repeater {
            model: root.look.languages

            Row {
                id: entry

                required property int index
                required property var modelData

                KioskText {
                    text: " · "
                    visible: entry.index > 0
                    color: Theme.colour.attractSoftInk
                    font.pixelSize: Theme.font.small
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                KioskText {
                    text: entry.modelData.name
                    color: Theme.colour.attractSoftInk
                    font.pixelSize: Theme.font.small
                    font.weight: entry.modelData.key === root.look.language ? Theme.font.bold : Theme.font.regular
                    font.underline: entry.modelData.key !== root.look.language
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
