pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One row of the form; the kind of the row decides how it is drawn.
FocusScope {
    id: root

    required property FormRowModel modelData
    required property StepFormViewModel form
    required property SpotsViewModel spots
    required property bool editable
    property int firstLines: 1
    readonly property real indent: root.modelData.depth * Theme.space.medium

    signal pasting(key: string)
    signal choosingPicture(key: string)

    enabled: root.editable

    Loader {
        x: root.indent
        width: root.width - x
        height: root.height
        focus: true
        sourceComponent: {
            switch (root.modelData.kind) {
            case "heading":
                return heading;
            case "text":
                return written;
            case "entry":
                return entry;
            case "adds":
                return adds;
            case "flag":
                return flag;
            case "choice":
                return choice;
            case "number":
                return number;
            case "picture":
                return picture;
            case "spots":
                return spotsRow;
            default:
                return null;
            }
        }
    }

    Component {
        id: heading

        FitText {
            verticalAlignment: Text.AlignBottom
            text: root.modelData.label
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
        }
    }

    Component {
        id: written

        WrittenCard {
            row: root.modelData
            form: root.form
        }
    }

    Component {
        id: entry

        EntryRow {
            row: root.modelData
            form: root.form
            firstLines: root.firstLines
            onMarking: root.spots.openFor(root.modelData.key)
        }
    }

    Component {
        id: adds

        AddsRow {
            row: root.modelData
            onAdding: root.modelData.hasArea ? root.spots.openWithNew() : root.form.add(root.modelData.key)
            onPasting: root.pasting(root.modelData.key)
        }
    }

    Component {
        id: flag

        FlagRow {
            row: root.modelData
            onToggled: root.form.check(root.modelData.key, !root.modelData.checked)
        }
    }

    Component {
        id: choice

        ChoiceRow {
            row: root.modelData
            onPicked: key => root.form.pick(root.modelData.key, key)
        }
    }

    Component {
        id: picture

        PictureRow {
            row: root.modelData
            onChoosing: root.choosingPicture(root.modelData.key)
            onRemoved: root.form.pick(root.modelData.key, "")
        }
    }

    Component {
        id: number

        NumberRow {
            row: root.modelData
            onCounted: count => root.form.count(root.modelData.key, count)
        }
    }

    Component {
        id: spotsRow

        SpotsRow {
            row: root.modelData
            model: root.spots
        }
    }
}
