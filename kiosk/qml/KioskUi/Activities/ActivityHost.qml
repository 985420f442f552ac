pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Loads the view of a step. The registry of activities determines the view's file; lesson content cannot choose it.
FocusScope {
    id: root

    readonly property StepView view: loader.item as StepView
    property string strand: ""
    property real asideWidth: 0
    property real headHeight: 0
    property real footHeight: 0

    // Load the view `name` with its `props`; an empty name unloads it. While a step is edited, its view stays.
    function load(name: string, props: var, activity: ActivityViewModel): void {
        if (name === "")
            loader.source = "";
        else if (activity.keepsView && loader.item !== null && loader.source === Qt.resolvedUrl(name + ".qml"))
            root.renew(props);
        else
            loader.setSource(Qt.resolvedUrl(name + ".qml"), Object.assign({
                activity: activity
            }, props));
    }

    // Give the loaded view those of its `props` that differ.
    function renew(props: var): void {
        const view = loader.item;
        for (const name of Object.keys(props)) {
            if (JSON.stringify(view[name]) !== JSON.stringify(props[name]))
                view[name] = props[name];
        }
    }

    Binding {
        target: root.view
        when: root.view !== null
        property: "asideWidth"
        value: root.asideWidth
    }

    Binding {
        target: root.view
        when: root.view !== null
        property: "strand"
        value: root.strand
    }

    Binding {
        target: root.view
        when: root.view !== null
        property: "footHeight"
        value: root.footHeight
    }

    Binding {
        target: root.view
        when: root.view !== null
        property: "headHeight"
        value: root.headHeight
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }
}
