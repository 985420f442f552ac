pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// The bar above the views of one lesson: the way back, title, what is saved, undo and redo, buttons, the main action.
FocusScope {
    id: root

    required property string backLabel
    required property string title
    property bool canRename: false
    property string saved: "" // «Đã lưu 19:42»; empty hides it
    property bool isUnsaved: false // whether `saved` is a warning
    property bool hasVersions: false // whether a touch on it opens the kept versions
    property bool hasHistory: false
    property bool canUndo: false
    property bool canRedo: false
    property string actionLabel: ""
    property string actionIcon: ""
    property bool canAct: true
    // Further buttons between redo and the main action: small KioskButtons that are collapsed if `isTight`.
    default property alias extras: extraRow.data
    readonly property real extrasWidth: {
        let sum = 0;
        for (let i = 0; i < extraRow.children.length; ++i)
            sum += root.gap + ((extraRow.children[i] as KioskButton)?.fullWidth ?? extraRow.children[i].implicitWidth);
        return sum;
    }
    readonly property bool isTight: root.tightness > 2
    readonly property real gap: Theme.space.small
    readonly property real titleWidth: Math.min(Math.ceil(titleWords.advanceWidth) + pencil.room, 420 * Theme.unit * Theme.font.halfScale)
    readonly property real historyWidth: root.hasHistory ? 2 * (Theme.touch.least + root.gap) : 0
    readonly property real actWidth: root.actionLabel === "" ? 0 : act.fullWidth + root.gap
    // 0: everything has its words; 1: not the way back; 2: not the time either; 3: not the further buttons either.
    readonly property int tightness: {
        const fixed = root.titleWidth + root.historyWidth + root.actWidth + root.extrasWidth + root.gap;
        const words = root.saved === "" ? 0 : time.fullWidth + root.gap;
        const bare = root.saved === "" ? 0 : Theme.touch.least + root.gap;
        if (fixed + back.fullWidth + words <= root.width)
            return 0;
        if (fixed + back.least + words <= root.width)
            return 1;
        return fixed + back.least + bare <= root.width ? 2 : 3;
    }

    signal backed
    signal renamed(string title)
    signal versionsAsked
    signal undone
    signal redone
    signal acted

    implicitHeight: Theme.touch.least

    KioskButton {
        id: back

        objectName: "studioBack"
        kind: KioskButton.Secondary
        small: true
        label: root.backLabel
        iconName: "arrow-left"
        collapsed: root.tightness > 0
        onActivated: root.backed()
    }

    TextMetrics {
        id: titleWords

        text: root.title
        font.family: Theme.font.family
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Pressable {
        id: naming

        objectName: "studioTitle"
        x: back.width + root.gap
        width: tools.x - x - root.gap
        height: root.height
        label: root.canRename ? qsTr("Change the title: %1").arg(root.title) : root.title
        role: root.canRename ? Accessible.Button : Accessible.Heading
        enabled: root.canRename
        visible: !renaming.active
        onActivated: renaming.active = true

        FitText {
            id: caption

            width: parent.width - pencil.room
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.title
            font.pixelSize: Theme.font.subtitle
            font.weight: Theme.font.bold
            Accessible.ignored: true
        }

        Icon {
            id: pencil

            readonly property real room: root.canRename ? width + Theme.space.small : 0

            x: caption.contentWidth + Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            name: "pencil"
            size: 34 * Theme.unit
            colour: Theme.colour.softInk
            visible: root.canRename
        }
    }

    Loader {
        id: renaming

        x: naming.x
        width: naming.width
        height: root.height
        active: false
        sourceComponent: WritingField {
            objectName: "studioRename"
            height: root.height
            label: qsTr("Title of the lesson")
            maximumLength: 60
            font.pixelSize: Theme.font.body
            onFinished: root.renamed(text.trim())
            onActiveFocusChanged: {
                if (activeFocus)
                    return;
                if (text.trim() !== root.title)
                    root.renamed(text.trim());
                renaming.active = false;
            }
            Component.onCompleted: {
                text = root.title;
                forceActiveFocus();
                wantsKeyboard = !Theme.atDesk;
            }
        }
    }

    Row {
        id: tools

        x: root.width - width
        height: root.height
        spacing: root.gap

        Pressable {
            id: time

            readonly property real fullWidth: tick.width + Theme.space.tiny + Math.ceil(timeWords.advanceWidth) + 2 + (root.hasVersions ? arrow.width + Theme.space.tiny : 0) + Theme.space.small
            readonly property bool isBare: root.tightness > 1

            objectName: "studioSaved"
            label: root.saved
            role: root.hasVersions ? Accessible.Button : Accessible.StaticText
            enabled: root.hasVersions
            visible: root.saved !== ""
            width: isBare ? Theme.touch.least : fullWidth
            height: root.height
            onActivated: root.versionsAsked()

            TextMetrics {
                id: timeWords

                text: root.saved
                font.family: Theme.font.family
                font.pixelSize: Theme.font.small
            }

            Icon {
                id: tick

                x: time.isBare ? (time.width - width) / 2 : 0
                anchors.verticalCenter: parent.verticalCenter
                name: root.isUnsaved ? "warning" : "check"
                size: 34 * Theme.unit
                colour: root.isUnsaved ? Theme.services.strong : Theme.colour.right
            }

            KioskText {
                x: tick.width + Theme.space.tiny
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                lineHeight: 1
                text: root.saved
                color: root.isUnsaved ? Theme.services.strong : Theme.colour.softInk
                font.pixelSize: Theme.font.small
                visible: !time.isBare
                Accessible.ignored: true
            }

            Icon {
                id: arrow

                x: time.width - width - Theme.space.small / 2
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                size: 30 * Theme.unit
                colour: Theme.colour.softInk
                visible: root.hasVersions && !time.isBare
            }
        }

        IconButton {
            objectName: "studioUndo"
            label: qsTr("Take back")
            iconName: "undo"
            available: root.canUndo
            visible: root.hasHistory
            onActivated: root.undone()
        }

        IconButton {
            objectName: "studioRedo"
            label: qsTr("Do it again")
            iconName: "redo"
            available: root.canRedo
            visible: root.hasHistory
            onActivated: root.redone()
        }

        Row {
            id: extraRow

            height: parent.height
            spacing: root.gap
            visible: children.length > 0
        }

        KioskButton {
            id: act

            objectName: "studioAct"
            small: true
            label: root.actionLabel
            iconName: root.actionIcon
            available: root.canAct
            visible: root.actionLabel !== ""
            onActivated: root.acted()
        }
    }
}
