pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// Lists the commune's hamlets, with a field to add another name.
StepBody {
    id: root

    readonly property HamletsViewModel hamlets: root.model.hamlets
    readonly property real underKeyboard: field.wantsKeyboard ? 5 * Theme.touch.least + 6 * Theme.space.tiny - Theme.touch.main - Theme.space.small - Theme.space.huge : 0

    // The keyboard stays open for the next name; «Done» without a name closes it.
    function add(): void {
        const goesOn = field.text.trim() !== "";
        if (goesOn && root.hamlets.add(field.text))
            field.clear();
        if (goesOn)
            Qt.callLater(root.goOn);
    }

    function finish(): void {
        root.hamlets.add(field.text);
    }

    function goOn(): void {
        field.forceActiveFocus();
        field.wantsKeyboard = true;
        rows.page = rows.pageCount - 1;
    }

    title: qsTr("Which hamlets does the commune have?")
    help: root.hamlets.problemText !== "" ? root.hamlets.problemText : field.wantsKeyboard ? "" : qsTr("Hamlets, villages, residential groups, as people call them.")

    WritingField {
        id: field

        objectName: "hamletField"
        width: addButton.x - Theme.touch.gap
        label: qsTr("Name of a hamlet")
        placeholder: label
        capitalWords: true
        focus: true
        onFinished: root.add()
    }

    KioskButton {
        id: addButton

        objectName: "addHamlet"
        x: root.width - width
        height: field.height
        label: qsTr("Add")
        collapsed: Theme.textScale > 1
        iconName: "app-plus"
        kind: KioskButton.Secondary
        available: field.text.trim() !== ""
        onActivated: root.add()
    }

    PagedList {
        id: rows

        y: field.height + Theme.touch.tightGap
        width: root.width
        height: (field.wantsKeyboard ? root.height - root.underKeyboard : foot.y) - y - Theme.touch.tightGap
        gap: Theme.touch.tightGap
        rowHeight: Theme.touch.least
        items: root.hamlets.rows

        delegate: Item {
            id: row

            required property var modelData

            width: rows.width
            height: rows.rowHeight

            Card {
                width: row.width - remove.width - Theme.touch.tightGap
                height: row.height
                radius: Theme.radius.small

                FitText {
                    x: Theme.space.large
                    width: parent.width - 2 * x
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: row.modelData.text
                    font.pixelSize: Theme.font.body
                }
            }

            IconButton {
                id: remove

                objectName: "removeHamlet-" + row.modelData.index
                x: row.width - width
                label: qsTr("Remove %1").arg(row.modelData.name)
                iconName: "app-trash"
                onActivated: root.hamlets.remove(row.modelData.index)
            }
        }
    }

    Row {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main
        spacing: Theme.touch.gap
        visible: !field.wantsKeyboard

        PageTurner {
            id: turner

            page: rows.shownPage
            pageCount: rows.pageCount
            onTurned: page => rows.page = page
        }

        KioskButton {
            id: undo

            objectName: "putHamletBack"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - (turner.visible ? turner.width + foot.spacing : 0))
            small: true
            kind: KioskButton.Secondary
            iconName: "retry"
            label: qsTr("Restore %1").arg(root.hamlets.removed)
            visible: root.hamlets.removed !== ""
            onActivated: root.hamlets.putBack()
        }
    }
}
