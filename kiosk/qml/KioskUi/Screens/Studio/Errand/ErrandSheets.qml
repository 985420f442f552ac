pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Editor

// The sheets over the editor of practice phones; `current` is the one that is open.
QtObject {
    id: root

    required property ErrandViewModel model
    readonly property PhoneTouchViewModel touch: root.model.touch
    readonly property Component current: root.model.problem !== "" ? root.problem : root.of[root.model.sheet] ?? null
    readonly property var of: ({
            start: root.start,
            screens: root.screens,
            elements: root.elements,
            targets: root.targets,
            more: root.more,
            changes: root.changes,
            film: root.film
        })

    readonly property Component problem: Component {
        NoticeOverlay {
            objectName: "errandProblem"
            title: root.model.problem
            firstLabel: qsTr("I understand")
            onFirst: root.model.dismissProblem()
        }
    }
    readonly property Component start: Component {
        StartSheet {
            objectName: "startSheet"
            model: root.model
        }
    }
    readonly property Component screens: Component {
        ListSheet {
            objectName: "screenSheet"
            title: qsTr("Which kind of screen?")
            columns: 2
            items: root.model.shown.kinds
            onChosen: item => root.model.addScreen(item.key)
            onClosed: root.model.closeSheet()
        }
    }
    readonly property Component elements: Component {
        ListSheet {
            objectName: "elementSheet"
            title: qsTr("What is to be on the screen?")
            columns: 2
            items: root.model.shown.elementKinds
            onChosen: item => root.model.addElement(item.key)
            onClosed: root.model.closeSheet()
        }
    }
    readonly property Component targets: Component {
        ListSheet {
            objectName: "targetSheet"
            title: qsTr("Which screen comes next?")
            explanation: qsTr("Close this to add a new screen instead.")
            columns: 2
            items: root.model.rows.targets
            onChosen: item => root.model.linkTo(item.key)
            onClosed: root.model.closeSheet()
        }
    }
    readonly property Component more: Component {
        ListSheet {
            objectName: "moreSheet"
            title: root.touch.title
            explanation: root.touch.isBound ? qsTr("What a touch does here depends on what was done before (%n further way(s)). This stays as it is; it can be changed in the file only.", "", root.touch.others) : ""
            items: [
                {
                    key: "up",
                    label: qsTr("Move it forward")
                },
                {
                    key: "down",
                    label: qsTr("Move it back")
                },
                {
                    key: "remove",
                    label: qsTr("Remove it from the screen")
                }
            ]
            onChosen: item => {
                if (item.key === "remove")
                    root.touch.remove();
                else
                    root.touch.move(item.key === "up" ? -1 : 1);
                root.model.closeSheet();
            }
            onClosed: root.model.closeSheet()
        }
    }
    readonly property Component changes: Component {
        ListSheet {
            objectName: "changeSheet"
            title: qsTr("What is to be different the second time?")
            explanation: qsTr("One touch changes it; “Take back” brings it back.")
            items: [...root.model.rows.suggestions,
                {
                    key: -1,
                    label: qsTr("Another make of phone, with other keys")
                }
            ]
            onChosen: item => {
                root.model.rows.suggest(item.key);
                root.model.closeSheet();
            }
            onClosed: root.model.closeSheet()
        }
    }
    readonly property Component film: Component {
        FilmSheet {
            objectName: "filmSheet"
            model: root.model
        }
    }
}
