pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Base of the activity views: the question over the whole width, the body below it. The player sets `asideWidth` to reserve
// space beside the body for a panel with a hint or feedback, and places this panel at the height `bodyTop`.
FocusScope {
    id: root

    property string heading: ""
    property string headingBlock: "question"
    property string speaking: ""
    property string strand: ""
    property real asideWidth: 0
    property real headingShare: 0.34
    // Fraction of the width for the body while a panel is shown.
    property real bodyShare: 0.5
    // True if the space of the panel is reserved before a panel is shown, so that the body does not move when it opens.
    property bool keepsAside: false
    readonly property real reservedWidth: root.keepsAside ? root.width * (1 - root.bodyShare) : root.asideWidth
    // True if the view itself shows hints and verdicts, so that the player opens no panel.
    property bool tellsItself: false
    // True if the learner has begun something that would be lost by leaving the step.
    property bool isUnderWay: false
    // What the player says when nothing has happened for a while: «film», «again» (the question), «next», or nothing.
    property string reminder: "next"
    // `footHeight`: how far the view can extend down beside the bottom bar; `footClear`: width it occupies at the bar's right end.
    // `headHeight`: how far it extends up beside a head of the screen, with the same width at the right end.
    property real headHeight: 0
    property real footHeight: 0
    property real footClear: 0
    readonly property real bodyTop: area.y
    default property alias body: area.data

    BoundedText {
        id: question

        objectName: "stepHeading"
        width: root.width
        maximumHeight: root.height * root.headingShare * (root.reservedWidth > 0 ? 0.8 : 1)
        text: root.heading
        block: root.headingBlock
        speaking: root.speaking
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    Item {
        id: area

        y: root.heading === "" ? 0 : question.height + Theme.space.large
        width: root.width - (root.reservedWidth > 0 ? root.reservedWidth + Theme.space.huge : 0)
        height: root.height - y
    }
}
