pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Bridge

// Items to put in order: each item gets the next number when it is touched. After a right answer, or when the solution is
// shown, the items move into the right order.
StepView {
    id: root

    required property string question
    required property var items
    required property ActivityViewModel activity
    readonly property list<string> order: root.activity.draft.order ?? []
    readonly property list<string> answer: root.activity.solution.length > 0 ? root.activity.solution : root.order
    readonly property bool isSolved: root.activity.solution.length > 0
    readonly property var shown: root.isSolved ? root.activity.solution.map(id => root.items.find(item => item.id === id)).filter(item => item !== undefined) : root.items

    function markOf(id: string): int {
        if (root.isSolved || root.activity.right.includes(id))
            return Part.Correct;
        if (root.activity.wrong.includes(id))
            return Part.Practise;
        return root.order.includes(id) ? Part.Chosen : Part.Plain;
    }

    heading: root.question
    headingShare: 0.28
    bodyShare: 0.6
    speaking: root.activity.block

    PartGrid {
        id: grid

        anchors.fill: parent
        hasSign: true
        parts: root.shown
        delegate: Part {
            required property int index
            readonly property var part: grid.part(index)
            readonly property int place: root.answer.indexOf(part.id)

            objectName: "item-" + part.id
            x: (index % grid.columns) * (grid.cellWidth + grid.gap)
            y: Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
            width: grid.cellWidth
            height: grid.cellHeight
            enabled: !root.activity.locked
            checked: place >= 0
            role: Accessible.CheckBox
            label: part.text
            picture: grid.pictured ? part.picture : ""
            number: place < 0 ? " " : String(place + 1)
            keepsNumber: true
            mark: root.markOf(part.id)
            upright: grid.upright
            pixelSize: grid.pixelSize
            padding: grid.padding
            block: "item." + part.id
            speaking: root.activity.block
            onActivated: root.activity.choose(part.id)
        }
    }
}
