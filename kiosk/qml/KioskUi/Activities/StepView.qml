pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The frame of an activity's view: the question over the whole width, the body below it. The player sets `asideWidth`
// to keep room free beside the body for a hint or for feedback, and puts that panel at `bodyTop`.
FocusScope {
    id: root

    property string heading: ""
    property string headingBlock: "question"
    property string speaking: ""
    property string strand: ""
    property real asideWidth: 0
    property real headingShare: 0.34
    // The share of the width that the body keeps beside a panel.
    property real bodyShare: 0.5
    // The view tells hints and verdicts itself, and needs no panel beside it.
    property bool tellsItself: false
    // Something on it is being done now, which the way on would leave undone.
    property bool isUnderWay: false
    // How far below itself the view may reach, beside the bar at the foot; and how much of that bar's right end it takes.
    property real footHeight: 0
    property real footClear: 0
    readonly property real bodyTop: area.y
    default property alias body: area.data

    BoundedText {
        id: question

        objectName: "stepHeading"
        width: root.width
        maximumHeight: root.height * root.headingShare * (root.asideWidth > 0 ? 0.8 : 1)
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
        width: root.width - (root.asideWidth > 0 ? root.asideWidth + Theme.space.huge : 0)
        height: root.height - y
    }
}
