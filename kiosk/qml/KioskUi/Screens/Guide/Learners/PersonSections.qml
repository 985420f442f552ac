pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Face and details of a person, and one of the sections: what was learned, the permissions, the record.
FocusScope {
    id: root

    required property PersonViewModel model
    readonly property real side: Math.min(130 * Theme.unit, root.height * 0.16)

    focus: true

    Drawing {
        id: face

        width: root.side
        height: root.side
        source: root.model.face
    }

    BoundedText {
        id: details

        objectName: "personDetails"
        x: face.width + Theme.space.medium
        y: (root.side - height - (note.visible ? note.height + Theme.space.tiny : 0)) / 2
        width: root.width - x
        maximumHeight: note.text === "" ? root.side : root.side * 0.45
        text: root.model.details
        lineHeight: 1.1
    }

    BoundedText {
        id: note

        objectName: "personNote"
        x: details.x
        y: details.y + details.height + Theme.space.tiny
        width: details.width
        maximumHeight: root.side * 0.5
        text: root.model.usedNote
        visible: text !== ""
        pixelSize: Theme.font.small
        color: Theme.safety.strong
        lineHeight: 1.1
    }

    ChipPages {
        id: chips

        y: root.side + Theme.space.small
        width: root.width
        tag: "section"
        least: (root.width - 2 * gap) / 3 / Theme.font.halfScale
        rowCount: 1
        items: root.model.sections
        onChosen: key => root.model.show(key)
    }

    Loader {
        y: chips.y + chips.height + Theme.space.medium
        width: root.width
        height: root.height - y
        focus: true
        sourceComponent: ({
                "learned": learned,
                "permissions": permissions,
                "record": record
            })[root.model.section] ?? null
    }

    Component {
        id: learned

        LearnedSection {
            model: root.model
        }
    }

    Component {
        id: permissions

        PermissionsSection {
            model: root.model
        }
    }

    Component {
        id: record

        RecordSection {
            model: root.model
        }
    }
}
