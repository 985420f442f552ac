pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The preview beside the editor: the residents' player, its screen size, text size and moments. As tall as its content.
FocusScope {
    id: root

    required property PreviewViewModel preview
    property bool isEdited: true // whether a touch of words edits them
    property string incomplete: "" // what is shown in place of a step that cannot be played yet
    // The screen is not taller than this; a wide one takes the whole width.
    property real maximumScreen: Infinity
    readonly property real gap: Theme.space.small
    readonly property real screenWidth: Math.min(root.width, root.maximumScreen * root.preview.ratio)
    readonly property real segmentPadding: 1.5 * Theme.space.tiny
    readonly property real screenHeight: root.screenWidth / root.preview.ratio

    // Height of everything but the screen.
    readonly property real aroundHeight: sizes.y + sizes.height + moments.height + wishes.height + 3 * root.gap

    implicitHeight: root.aroundHeight + root.screenHeight

    SegmentControl {
        id: devices

        width: Math.min(implicitWidth, root.width)
        height: Theme.touch.least
        padding: root.segmentPadding
        tag: "device"
        label: qsTr("Screen")
        current: root.preview.device
        segments: [
            {
                key: "station",
                label: qsTr("Kiosk")
            },
            {
                key: "small",
                label: qsTr("Small")
            }
        ]
        onChosen: key => root.preview.setDevice(key)
    }

    SegmentControl {
        id: sizes

        // Below the choice of the screen if there is no room beside it.
        readonly property bool isBelow: implicitWidth > root.width - devices.width - root.gap

        x: root.width - width
        y: isBelow ? devices.height + root.gap : 0
        width: isBelow ? root.width : implicitWidth
        height: Theme.touch.least
        padding: root.segmentPadding
        tag: "previewText"
        label: qsTr("Text size")
        current: root.preview.textSize
        segments: [
            {
                key: "small",
                label: "A−"
            },
            {
                key: "normal",
                label: "A"
            },
            {
                key: "large",
                label: "A+"
            },
            {
                key: "huge",
                label: "A++"
            }
        ]
        onChosen: key => root.preview.setTextSize(key)
    }

    Rectangle {
        id: frame

        x: (root.width - width) / 2
        y: sizes.y + sizes.height + root.gap
        width: root.screenWidth
        height: root.screenHeight
        radius: Theme.border.thick
        color: Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.ink

        FitText {
            objectName: "previewWithheld"
            anchors.fill: parent
            anchors.margins: Theme.space.medium
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.incomplete
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            visible: root.preview.isWithheld
        }

        Loader {
            anchors.fill: parent
            anchors.margins: Theme.border.medium
            visible: !root.preview.isWithheld
            active: !root.preview.playing
            sourceComponent: ScenePane {
                objectName: "previewPicture"
                canvas: root.preview.canvas
                label: qsTr("Preview of this step")
            }
        }
    }

    SegmentControl {
        id: moments

        y: frame.y + frame.height + root.gap
        width: root.width - speaker.width - root.gap
        height: implicitHeight
        tag: "moment"
        label: qsTr("Moment")
        current: root.preview.moment
        chosenColour: root.preview.moment === "right" ? Theme.colour.right : root.preview.moment === "wrong" ? Theme.colour.gold : Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
        chosenInk: root.preview.moment === "right" ? Theme.colour.rightInk : root.preview.moment === "wrong" ? Theme.colour.goldInk : Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
        segments: [
            {
                key: "asked",
                label: root.preview.moments.length > 1 ? qsTr("When asked") : qsTr("When shown")
            },
            {
                key: "right",
                label: qsTr("Right"),
                icon: "check"
            },
            {
                key: "wrong",
                label: qsTr("Not yet right"),
                icon: "retry"
            }
        ].filter(segment => root.preview.moments.includes(segment.key))
        onChosen: key => root.preview.setMoment(key)
    }

    IconButton {
        id: speaker

        objectName: "previewSpeaker"
        x: root.width - width
        y: moments.y
        label: root.preview.speaking ? qsTr("Stop speaking") : qsTr("Read this aloud")
        iconName: root.preview.speaking ? "speaker-off" : "speaker"
        onActivated: root.preview.speaking ? root.preview.hush() : root.preview.speak()
    }

    PreviewWishes {
        id: wishes

        y: moments.y + moments.height + root.gap
        width: root.width
        preview: root.preview
        isEdited: root.isEdited
    }
}
