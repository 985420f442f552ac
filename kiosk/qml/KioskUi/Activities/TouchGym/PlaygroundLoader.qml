pragma ComponentBehavior: Bound

import QtQuick

// Loads the playground of the current exercise, a new one for every exercise.
Loader {
    id: root

    required property string direction
    required property bool locked
    readonly property Playground ground: root.item as Playground

    signal done
    signal almost

    // Loads the playground of `gesture`; an empty name unloads it.
    function show(gesture: string): void {
        root.sourceComponent = null;
        root.sourceComponent = root.groundOf(gesture);
    }

    function groundOf(gesture: string): Component {
        switch (gesture) {
        case "tap":
            return tapping;
        case "double-tap":
            return doubleTapping;
        case "hold":
            return holding;
        case "swipe":
            return swiping;
        case "scroll":
            return scrolling;
        case "drag":
            return dragging;
        case "pinch":
            return pinching;
        default:
            return null;
        }
    }

    Component {
        id: tapping

        TappingPlayground {}
    }

    Component {
        id: doubleTapping

        DoubleTappingPlayground {}
    }

    Component {
        id: holding

        HoldingPlayground {}
    }

    Component {
        id: swiping

        SwipingPlayground {}
    }

    Component {
        id: scrolling

        ScrollingPlayground {}
    }

    Component {
        id: dragging

        DraggingPlayground {}
    }

    Component {
        id: pinching

        PinchingPlayground {}
    }

    Binding {
        target: root.ground
        when: root.ground !== null
        property: "direction"
        value: root.direction
    }

    Binding {
        target: root.ground
        when: root.ground !== null
        property: "locked"
        value: root.locked
    }

    Connections {
        target: root.ground

        function onDone(): void {
            root.done();
        }

        function onAlmost(): void {
            root.almost();
        }
    }
}
