pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Matching
import KioskUi.Bridge

// Items to join in pairs: the learner touches one item, then its partner. A line connects both, and they show one number.
StepView {
    id: root

    required property string question
    required property var leftSide
    required property var rightSide
    required property ActivityViewModel activity
    readonly property var paired: root.key ?? root.activity.draft.paired ?? ({})
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

    function isRight(left: string): bool {
        return root.key !== null || root.activity.right.includes(left);
    }

    heading: root.question
    headingShare: 0.18
    bodyShare: 0.7
    speaking: root.activity.block

    MatchingBoard {
        anchors.fill: parent
        leftSide: root.leftSide
        rightSide: root.rightSide
        paired: root.paired
        held: root.key === null ? root.activity.draft.held ?? "" : ""
        isJudged: root.isJudged
        locked: root.activity.locked
        speaking: root.activity.block
        isRight: root.isRight
        onTouched: id => root.activity.choose(id)
    }
}
