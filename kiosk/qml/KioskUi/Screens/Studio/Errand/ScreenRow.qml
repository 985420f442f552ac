pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The screens of the errand as small phones: those of the right way with arrows, those beside it, or the variant.
FocusScope {
    id: root

    required property ErrandViewModel model
    required property bool isVariant
    readonly property string wayTitle: root.rows.isBeside ? qsTr("Beside the way") : qsTr("The right way")
    readonly property ErrandRowsViewModel rows: root.model.rows
    readonly property real pad: Theme.space.small
    readonly property real edge: Theme.space.tiny
    readonly property real between: Theme.touch.tightGap
    readonly property int count: Math.max(3, Math.min(6, Math.floor((root.width - 2 * root.pad) / (190 * Theme.unit))))
    readonly property real each: (root.width - 2 * root.edge - (root.count - 1) * root.between) / root.count
    property bool canSwitch: false // whether the row can show the right way as well as the variant
    readonly property bool isTall: root.isVariant || root.rows.isStuck || root.canSwitch // the heading has buttons
    readonly property real headHeight: Math.max(root.isTall ? Theme.touch.least : 0, pill.visible && !root.canSwitch && pill.isCramped ? Math.ceil(Theme.font.small * 2.7) : Math.ceil(Theme.font.body * 1.4))
    readonly property real headEnd: root.canSwitch ? both.x + both.width : heading.x + heading.width
    readonly property real headTop: Theme.space.tiny / 2
    readonly property real secondLine: root.headTop + both.height + root.pad // below the choice of the row
    readonly property real phonesTop: {
        if (root.canSwitch && !root.isVariant)
            return pill.y + pill.height + root.pad;
        if (root.canSwitch && turner.visible)
            return turner.y + turner.height + Theme.touch.tightGap;
        if (root.canSwitch)
            return root.secondLine;
        return root.isTall ? root.headTop + Theme.touch.least + Theme.touch.tightGap : root.headHeight + Theme.space.tiny;
    }
    readonly property real textLine: Math.ceil(Theme.font.smallest * 1.3)
    // Height of the pictures if the names have all their lines, and the texts below have two.
    readonly property real pictures: root.height - root.phonesTop - (root.nameLines + 2) * root.textLine - 3 * Theme.space.tiny
    readonly property int touchLines: {
        if (!root.isVariant && root.pictures < 150 * Theme.unit)
            return 1;
        let most = 1;
        for (let i = 0; i < places.count; ++i)
            most = Math.max(most, (places.itemAt(i) as SmallPhone)?.ownTouchLines ?? 1);
        return most;
    }
    readonly property int nameLines: {
        let most = 1;
        for (let i = 0; i < places.count; ++i)
            most = Math.max(most, (places.itemAt(i) as SmallPhone)?.ownLines ?? 1);
        return most;
    }

    onCountChanged: {
        if (root.canSwitch || !root.isVariant)
            root.rows.fit(root.count);
    }
    Component.onCompleted: {
        if (root.canSwitch || !root.isVariant)
            root.rows.fit(root.count);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.line
    }

    FitText {
        id: heading

        x: root.pad + Theme.space.tiny / 2
        y: Theme.space.tiny / 2
        width: Math.min(Math.ceil(implicitWidth), (root.isVariant ? changing.x : root.width * 0.5) - x - Theme.space.tiny)
        height: root.headHeight
        verticalAlignment: Text.AlignVCenter
        text: root.isVariant ? qsTr("Done differently") : root.wayTitle
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        visible: !root.canSwitch
    }

    SegmentControl {
        id: both

        x: Theme.space.tiny / 2
        y: Theme.space.tiny / 2
        width: Math.min(implicitWidth, root.isVariant ? changing.x - x - Theme.touch.tightGap : root.width * 0.6)
        height: implicitHeight
        tag: "row"
        label: qsTr("Which screens")
        current: root.isVariant ? "variant" : "way"
        segments: [
            {
                key: "way",
                label: root.wayTitle
            },
            {
                key: "variant",
                label: qsTr("Done differently")
            }
        ]
        visible: root.canSwitch
        onChosen: key => root.model.chooseScreen(root.model.screen, key === "variant")
    }

    ProofPill {
        id: pill

        x: root.canSwitch ? root.pad : root.headEnd + root.pad
        y: root.canSwitch ? root.secondLine : root.headTop + (root.headHeight - height) / 2
        width: (film.visible && !root.canSwitch ? film.x : root.width) - x - root.pad
        height: Math.min(root.canSwitch ? Infinity : root.headHeight, Math.ceil(Theme.font.small * (isCramped ? 2.7 : 1.6)))
        rows: root.rows
        visible: !root.isVariant
    }

    KioskButton {
        id: film

        objectName: "showStuck"
        x: root.width - width - Theme.space.tiny
        y: Theme.space.tiny / 2
        small: true
        kind: KioskButton.Gold
        label: qsTr("Step by step")
        visible: !root.isVariant && root.rows.isStuck
        onActivated: root.model.openSheet("film")
    }

    PageTurner {
        id: turner

        x: root.canSwitch ? root.pad : root.width - width - Theme.space.tiny
        y: root.canSwitch ? root.secondLine : root.headTop
        small: true
        name: "screens"
        page: root.rows.page
        pageCount: root.rows.pageCount
        visible: pageCount > 1 && root.isVariant
        onTurned: page => root.rows.turn(page)
    }

    FitText {
        x: root.headEnd + root.pad
        y: Theme.space.tiny
        width: changing.x - x - root.pad
        height: root.headHeight
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: qsTr("same errand, another phone")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        visible: root.isVariant && width > 260 * Theme.unit
    }

    KioskButton {
        id: changing

        objectName: "changeVariant"
        x: (turner.visible && !root.canSwitch ? turner.x - Theme.touch.tightGap : root.width - Theme.space.tiny) - width
        y: Theme.space.tiny / 2
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Change something")
        iconName: "pencil"
        collapsed: (root.canSwitch ? both.x + both.implicitWidth : heading.x + heading.implicitWidth) + fullWidth + (turner.visible && !root.canSwitch ? turner.width : 0) + 3 * root.pad > root.width
        visible: root.isVariant
        onActivated: root.model.openSheet("changes")
    }

    Row {
        x: root.edge
        y: root.phonesTop
        height: root.height - y - Theme.space.tiny / 2
        spacing: root.between

        Repeater {
            id: places

            model: root.rows.lines

            SmallPhone {
                required property var modelData
                required property int index

                isLast: index === places.count - 1
                width: root.each
                height: parent.height
                line: modelData
                isVariant: root.isVariant
                nameLines: root.nameLines
                touchLines: root.touchLines
                stage: root.model.stage
                chosen: modelData.id === root.model.screen && root.isVariant === root.model.isVariant
                onActivated: root.model.chooseScreen(modelData.id, root.isVariant)
            }
        }
    }
}
