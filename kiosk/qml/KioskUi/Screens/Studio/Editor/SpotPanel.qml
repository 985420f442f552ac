pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// What the form says about the chosen place: its name, whether it is to be found, and the explanation.
FocusScope {
    id: root

    required property FormRowModel row
    required property StepFormViewModel form
    required property bool editable
    readonly property real gap: Theme.touch.tightGap
    readonly property real labelHeight: Math.ceil(1.3 * Theme.font.small + 2.6 * Theme.font.body) + 2 * Theme.space.small
    readonly property real shortHeight: Math.ceil(1.3 * Theme.font.small + 1.3 * Theme.font.body) + 2 * Theme.space.small
    readonly property bool isCramped: root.height < root.labelHeight + Theme.touch.least + root.shortHeight + 2 * root.gap

    enabled: root.editable

    WrittenCard {
        id: name

        row: root.row.parts[0]
        form: root.form
        isTitle: true
        width: root.width
        height: root.isCramped ? Math.max(Theme.touch.least, (root.height - Theme.touch.least - 2 * root.gap) / 2) : root.labelHeight
    }

    FlagRow {
        id: flag

        objectName: "spotRight"
        row: root.row
        statement: qsTr("To be found")
        y: name.height + root.gap
        width: root.width
        height: Theme.touch.least
        onToggled: root.form.mark(root.row.key)
    }

    WrittenCard {
        row: root.row.parts[1]
        form: root.form
        y: flag.y + flag.height + root.gap
        width: root.width
        height: Math.max(Theme.touch.least, root.height - y)
    }
}
