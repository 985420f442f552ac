pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Theme

// A question or notice that must be answered: a drawing, one sentence, a large button and an optional second button. An
// optional small button in the corner is for staff.
Overlay {
    id: root

    required property string title
    required property string firstLabel
    property string text: ""
    property string picture: ""
    property string firstIcon: "check"
    property string secondLabel: ""
    property string secondIcon: ""
    property string cornerLabel: ""
    property int seconds: -1
    property bool spoken: false
    readonly property real padding: Theme.space.huge
    readonly property real inner: root.sheetWidth - 2 * root.padding

    signal first
    signal second
    signal corner

    sheetHeight: picturePlace.height + heading.height + (root.text === "" ? 0 : words.height + Theme.space.medium) + acts.height + 2 * root.padding + 2 * Theme.space.large

    // Escape presses the second button; it presses the first if there is no second, or if the first has the icon "close".
    Keys.onEscapePressed: root.secondLabel === "" || root.firstIcon === "close" ? root.first() : root.second()

    Item {
        id: picturePlace

        x: root.padding
        y: root.padding
        width: root.inner
        height: root.picture === "" && root.seconds < 0 ? 0 : 200 * Theme.unit

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: root.seconds < 0 ? 0 : -width / 2 - Theme.space.medium
            width: parent.height
            height: parent.height
            source: root.picture
        }

        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: root.picture === "" ? 0 : parent.height / 2 + Theme.space.medium
            text: String(root.seconds)
            visible: root.seconds >= 0
            font.pixelSize: Theme.font.hero
            font.weight: Theme.font.bold
            Accessible.name: qsTr("Seconds left: %1").arg(root.seconds)
        }
    }

    KioskButton {
        objectName: "noticeCorner"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.medium
        width: Math.min(implicitWidth, root.inner / 2 - 100 * Theme.unit)
        label: root.cornerLabel
        kind: KioskButton.Quiet
        small: true
        iconName: "lock"
        visible: root.cornerLabel !== ""
        onActivated: root.corner()
    }

    BoundedText {
        id: heading

        x: root.padding
        y: picturePlace.y + picturePlace.height + (picturePlace.height > 0 ? Theme.space.large : 0)
        width: root.inner
        maximumHeight: root.height * 0.3
        text: root.title
        block: "title"
        speaking: root.spoken ? "title" : ""
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
    }

    BoundedText {
        id: words

        x: root.padding
        y: heading.y + heading.height + Theme.space.medium
        width: root.inner
        maximumHeight: root.height * 0.2
        text: root.text
        visible: root.text !== ""
        horizontalAlignment: Text.AlignHCenter
    }

    RowLayout {
        id: acts

        x: root.padding
        y: root.sheetHeight - root.padding - height
        width: root.inner
        height: Theme.touch.main
        spacing: Theme.touch.gap

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }

        KioskButton {
            objectName: "noticeSecond"
            label: root.secondLabel
            kind: KioskButton.Secondary
            iconName: root.secondIcon
            visible: root.secondLabel !== ""
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.second()
        }

        KioskButton {
            objectName: "noticeFirst"
            label: root.firstLabel
            iconName: root.firstIcon
            focus: true
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.max(implicitWidth, root.secondLabel === "" ? 560 * Theme.unit : 0)
            onActivated: root.first()
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
}
