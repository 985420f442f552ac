pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Rights
import KioskUi.Theme

// Face and details of a person, and one of the sections: what was learned, the permissions, the record, the rights.
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
        width: root.width - x - (keep.visible ? keep.width + Theme.space.medium : 0)
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
        maximumHeight: Math.max(root.side * 0.5, root.side - details.height - Theme.space.tiny)
        text: root.model.usedNote
        visible: text !== ""
        pixelSize: Theme.font.small
        color: Theme.safety.strong
        lineHeight: 1.1
    }

    KioskButton {
        id: keep

        objectName: "keepLearning"
        x: root.width - width
        y: (root.side - height) / 2
        width: visible ? Math.min(implicitWidth, root.width * 0.4) : 0
        small: true
        kind: KioskButton.Secondary
        iconName: "check"
        label: qsTr("Keep the record: still learning")
        visible: root.model.isEnding
        onActivated: root.model.keepLearning()
    }

    ChipPages {
        id: chips

        y: root.side + Theme.space.small
        width: root.width
        tag: "section"
        least: Math.floor((root.width - (items.length - 1) * gap) / items.length / Theme.font.halfScale)
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
                "record": record,
                "rights": rights
            })[root.model.section] ?? null
    }

    Component {
        id: learned

        LearnedSection {
            model: root.model.learned
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

    Component {
        id: rights

        RightsSection {
            model: root.model.rights
        }
    }
}
