pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A question with two to four possible answers; its picture is hidden while a hint or feedback panel is shown beside it.
StepView {
    id: root

    required property string question
    required property var options
    required property bool several
    required property string picture
    required property ActivityViewModel activity
    readonly property var chosen: root.activity.draft.chosen ?? []
    readonly property bool hasPicture: root.picture !== "" && root.asideWidth === 0

    function markOf(id: string): int {
        if (root.activity.right.includes(id) || root.activity.solution.includes(id))
            return Part.Correct;
        if (root.activity.wrong.includes(id))
            return Part.Practise;
        return root.chosen.includes(id) ? Part.Chosen : Part.Plain;
    }

    heading: root.question
    speaking: root.activity.block

    PartGrid {
        id: grid

        width: root.hasPicture ? parent.width * 0.6 : parent.width
        height: parent.height
        parts: root.options
        delegate: Part {
            required property int index
            readonly property var part: grid.part(index)

            objectName: "option-" + part.id
            x: (index % grid.columns) * (grid.cellWidth + grid.gap)
            y: Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
            width: grid.cellWidth
            height: grid.cellHeight
            enabled: !root.activity.locked
            role: root.several ? Accessible.CheckBox : Accessible.RadioButton
            checked: root.chosen.includes(part.id)
            label: part.text
            picture: grid.pictured ? part.picture : ""
            number: String(index + 1)
            mark: root.markOf(part.id)
            upright: grid.upright
            pixelSize: grid.pixelSize
            padding: grid.padding
            block: "option." + part.id
            speaking: root.activity.block
            onActivated: root.activity.choose(part.id)
        }
    }

    Drawing {
        x: parent.width * 0.6 + Theme.space.huge
        width: parent.width - x
        height: Math.min(parent.height, width)
        source: root.picture
        visible: root.hasPicture
    }
}
