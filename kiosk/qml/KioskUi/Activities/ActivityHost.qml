pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// Loads the view of a step. The registry of activities determines the view's file; lesson content cannot choose it.
// A touch on a text (an item with a property `block`) reads it aloud, unless it lies on something that acts on touches itself.
FocusScope {
    id: root

    readonly property StepView view: loader.item as StepView
    property ActivityViewModel activity: null
    property string strand: ""
    property real asideWidth: 0
    property real headHeight: 0
    property real footHeight: 0

    // Load the view `name` with its `props`; an empty name unloads it. While a step is edited, its view stays.
    function load(name: string, props: var, activity: ActivityViewModel): void {
        root.activity = activity;
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

    // Returns the block of the topmost text at this place of `item`; undefined if none is there, "" over an enabled `Pressable`.
    function blockAt(item: Item, x: real, y: real): var {
        for (let at = item.children.length - 1; at >= 0; --at) {
            const child = item.children[at];
            const place = child.mapFromItem(item, x, y);
            if (!child.visible || !child.contains(place))
                continue;
            if (child instanceof Pressable && child.enabled)
                return "";
            const block = root.blockAt(child, place.x, place.y) ?? (child["block"] || undefined);
            if (block !== undefined)
                return block;
        }
        return undefined;
    }

    TapHandler {
        property string block: ""

        // Looked up at the press: the touch itself may change what is shown.
        onPressedChanged: {
            if (pressed)
                block = root.blockAt(loader, point.pressPosition.x, point.pressPosition.y) ?? "";
        }
        onTapped: {
            if (block !== "")
                root.activity.read(block);
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
