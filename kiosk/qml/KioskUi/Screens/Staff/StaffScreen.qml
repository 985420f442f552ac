pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The screen of a staff role: the side bar, and the page chosen in it, which is loaded by its URL.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property StaffViewModel staff: root.app.staff as StaffViewModel
    readonly property Component sheet: {
        if (root.staff.idleWarning)
            return idleSheet;
        if (root.staff.problem !== "")
            return problemSheet;
        return (shown.item as StaffPage)?.sheet ?? null;
    }

    function show(): void {
        shown.setSource(root.staff.pageView, {
            model: root.staff.pageModel
        });
    }

    focus: true

    Connections {
        target: root.staff

        function onPageChanged(): void {
            root.show();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.paper
    }

    FocusScope {
        anchors.fill: parent
        enabled: root.sheet === null
        focus: enabled

        SideBar {
            id: bar

            width: implicitWidth
            height: parent.height
            visible: !shown.isWide && !shown.isWhole
            title: root.staff.title
            pages: root.staff.pages
            page: root.staff.page
            marked: root.staff.marked
            focus: true
            onChosen: key => root.staff.showPage(key)
            onExited: root.staff.leave()
        }

        Loader {
            id: shown

            objectName: "staffPage"
            readonly property bool isWide: (shown.item as StaffPage)?.isWide ?? false
            readonly property bool isTall: isWide || ((shown.item as StaffPage)?.isTall ?? false)
            readonly property bool isWhole: (shown.item as StaffPage)?.isWhole ?? false
            readonly property real margin: isWhole ? 0 : Theme.space.huge

            x: (isWide || isWhole ? 0 : bar.width) + margin
            y: isTall && !isWhole ? Theme.space.small : margin
            width: parent.width - x - margin
            // A page that is always tall has its own margin at the foot.
            height: parent.height - ((shown.item as StaffPage)?.isTall ? y : 2 * y)
            Component.onCompleted: root.show()
        }
    }

    Loader {
        objectName: "staffSheet"
        anchors.fill: parent
        active: root.sheet !== null
        focus: active
        sourceComponent: root.sheet
    }

    Component {
        id: problemSheet

        StaffProblem {
            staff: root.staff
        }
    }

    Component {
        id: idleSheet

        NoticeOverlay {
            objectName: "staffIdle"
            title: qsTr("Are you still here?")
            text: qsTr("If nobody touches the screen, it returns to the start screen. Running tasks continue.")
            picture: "idle-clock"
            seconds: root.staff.idleSecondsLeft
            firstLabel: qsTr("I am still here")
            onFirst: root.staff.stillHere()
        }
    }
}
