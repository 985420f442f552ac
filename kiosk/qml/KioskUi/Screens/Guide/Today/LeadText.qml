pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A bold text, and a lighter one behind it, or below it if the line is too short for both. The bold text wraps.
Item {
    id: root

    required property string lead
    required property string detail
    property int leadSize: Theme.font.small
    property int detailSize: Theme.font.small
    property bool isDotted: true // whether a dot separates the texts on one line
    property color detailColour: Theme.colour.softInk
    property real maximumHeight: Infinity
    // False if there is no room for a second line: a detail that does not fit is left out, and the parent shows it.
    property bool stacks: true
    readonly property string joint: root.isDotted ? qsTr("%1 · %2").arg("").arg(root.detail) : root.detail
    readonly property real leadWidth: Math.ceil(leadLine.advanceWidth) + 2
    readonly property real detailX: root.leadWidth - 2 + (root.isDotted ? 0 : Theme.space.small)
    readonly property real fullWidth: root.detailX + Math.ceil(detailLine.advanceWidth) + 2
    readonly property bool fits: root.detail === "" || root.fullWidth <= root.width
    readonly property real detailHeight: root.detail !== "" && root.stacks && !root.fits ? Math.ceil(detailText.implicitHeight) : 0
    readonly property real naturalHeight: leadText.naturalHeight + root.detailHeight

    implicitWidth: root.detail === "" ? root.leadWidth : root.fullWidth
    implicitHeight: leadText.height + root.detailHeight

    TextMetrics {
        id: leadLine

        text: root.lead
        font.family: Theme.font.family
        font.pixelSize: root.leadSize
        font.weight: Theme.font.bold
    }

    TextMetrics {
        id: detailLine

        text: root.joint
        font.family: Theme.font.family
        font.pixelSize: root.detailSize
    }

    FontMetrics {
        id: leadFont

        font: leadLine.font
    }

    FontMetrics {
        id: detailFont

        font: detailLine.font
    }

    BoundedText {
        id: leadText

        width: root.width
        maximumHeight: root.maximumHeight - root.detailHeight
        text: root.lead
        pixelSize: root.leadSize
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskText {
        id: detailText

        x: root.fits ? root.detailX : 0
        y: root.fits ? leadFont.ascent - detailFont.ascent : leadText.height
        width: root.width - x
        text: root.fits ? root.joint : root.detail
        visible: root.detail !== "" && (root.fits || root.stacks)
        color: root.detailColour
        font.pixelSize: root.detailSize
        lineHeight: 1
    }
}
