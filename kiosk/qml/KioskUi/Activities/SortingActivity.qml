pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Activities.Sorting
import KioskUi.Bridge

// Items to sort into groups: the learner touches an item, which is then raised, and then a group. Unplaced items are in rows
// at the top, the items of each group in its band. Touching an item in a band selects it again.
StepView {
    id: root

    required property string question
    required property var groups
    required property var items
    required property ActivityViewModel activity
    readonly property var placed: root.key ?? root.activity.draft.placed ?? ({})
    readonly property string held: root.activity.draft.held ?? ""
    readonly property bool isJudged: root.activity.outcome !== ""
    readonly property var key: {
        if (root.activity.solution.length === 0)
            return null;
        const found = {};
        for (const pair of root.activity.solution) {
            const halves = pair.split("[.]");
            found[halves[0]] = halves[1];
        }
        return found;
    }

    function markOf(id: string): int {
        if (root.isJudged)
            return root.key !== null || root.activity.right.includes(id) ? Part.Correct : Part.Practise;
        return root.held === id ? Part.Chosen : Part.Plain;
    }

    heading: root.question
    headingShare: 0.18
    bodyShare: 0.7
    speaking: root.activity.block

    SortingBoard {
        anchors.fill: parent
        groups: root.groups
        items: root.items
        placed: root.placed
        held: root.held
        isJudged: root.isJudged
        locked: root.activity.locked
        speaking: root.activity.block
        markOf: root.markOf
        onTouched: id => root.activity.choose(id)
    }
}
