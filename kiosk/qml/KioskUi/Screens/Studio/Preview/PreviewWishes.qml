pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What a touch of the preview does, and buttons for contrast, language and form of address.
Item {
    id: root

    required property PreviewViewModel preview
    property bool isEdited: true // whether a touch of words edits them
    readonly property list<string> languages: ["vi", "en"]
    readonly property list<string> addresses: ["bác", "cô", "chú", "anh", "chị", "em", "bà con"]

    // The entry of `all` after `current`; the first one after the last.
    function following(all: list<string>, current: string): string {
        return all[(all.indexOf(current) + 1) % all.length];
    }

    implicitHeight: Theme.touch.least

    Drawing {
        id: finger

        width: 64 * Theme.unit
        height: width
        anchors.verticalCenter: parent.verticalCenter
        source: "finger"
        visible: words.visible
    }

    FitText {
        id: words

        visible: root.isEdited && width > 10.5 * Theme.font.small
        x: finger.width + Theme.space.tiny
        width: buttons.x - x - Theme.space.tiny
        height: parent.height
        text: qsTr("Touch words to change them.")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
    }

    Row {
        id: buttons

        x: parent.width - width
        spacing: Theme.touch.tightGap

        KioskButton {
            objectName: "previewAddress"
            kind: KioskButton.Secondary
            small: true
            label: root.preview.address
            description: qsTr("Another form of address")
            onActivated: root.preview.setAddress(root.following(root.addresses, root.preview.address))
        }

        IconButton {
            objectName: "previewLanguage"
            label: qsTr("Another language")
            iconName: "globe"
            onActivated: root.preview.setLanguage(root.following(root.languages, root.preview.language))
        }

        IconButton {
            objectName: "previewContrast"
            label: qsTr("High contrast")
            iconName: "contrast"
            onActivated: root.preview.setContrast(!root.preview.contrast)
        }
    }
}
