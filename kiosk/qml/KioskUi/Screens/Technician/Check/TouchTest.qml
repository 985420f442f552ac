pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A test of the touch screen: cells cover the whole screen and disappear when touched; those that remain did not respond.
Overlay {
    id: root

    readonly property int columns: Math.max(4, Math.floor(root.width / (150 * Theme.unit)))
    readonly property int rows: Math.max(3, Math.floor(root.height / (150 * Theme.unit)))
    readonly property int total: root.columns * root.rows
    readonly property real cellWidth: root.width / root.columns
    readonly property real cellHeight: root.height / root.rows
    property list<int> touched: []
    property bool over: false
    // True if a person stopped the test or touched nothing: then no cell is judged.
    property bool stopped: false
    // Time without a touch after which the test ends, in ms.
    property int patience: 20000
    readonly property list<int> silent: [...Array(root.total).keys()].filter(cell => !root.touched.includes(cell))
    // Vertical position of the text, from 0 (top) to 1; the text moves up once all remaining cells are below it.
    property real place: 0.5

    signal done(silent: list<string>, total: int, finished: bool)
    signal given

    function hit(x: real, y: real): void {
        const column = Math.floor(x / root.cellWidth);
        const row = Math.floor(y / root.cellHeight);
        if (root.over || column < 0 || row < 0 || column >= root.columns || row >= root.rows)
            return;
        quiet.restart();
        const cell = row * root.columns + column;
        if (root.touched.includes(cell))
            return;
        root.touched = [...root.touched, cell];
        if (root.silent.length === 0)
            root.finish(false);
        else if (root.silent.every(left => root.isUnderWords(left)))
            root.moveAway();
    }

    function isUnderWords(cell: int): bool {
        const top = Math.floor(cell / root.columns) * root.cellHeight;
        return top < words.y + words.height && top + root.cellHeight > words.y;
    }

    // Moves the text to the first of three places at which it covers no remaining cell; if there is none, it does not move.
    function moveAway(): void {
        const before = root.place;
        for (const place of [0.5, 0, 1]) {
            root.place = place;
            if (!root.silent.some(cell => root.isUnderWords(cell)))
                return;
        }
        root.place = before;
    }

    function finish(stopped: bool): void {
        root.over = true;
        root.stopped = stopped;
        root.moveAway();
        quiet.stop();
        root.done(root.silent.map(cell => (Math.floor(cell / root.columns) + 1) + "/" + (cell % root.columns + 1)), root.total, !stopped);
    }

    function again(): void {
        root.touched = [];
        root.over = false;
        root.place = 0.5;
        quiet.restart();
    }

    sheetWidth: root.width
    sheetHeight: root.height
    Keys.onEscapePressed: root.over ? root.given() : root.finish(true)

    // Ends the test after a time without a touch, because the button can be in an area that does not respond.
    Timer {
        id: quiet

        interval: root.patience
        running: true
        onTriggered: root.finish(root.touched.length === 0)
    }

    Repeater {
        model: root.total

        Rectangle {
            id: cell

            required property int index
            readonly property bool isTouched: root.touched.includes(cell.index)

            x: (cell.index % root.columns) * root.cellWidth
            y: Math.floor(cell.index / root.columns) * root.cellHeight
            width: root.cellWidth
            height: root.cellHeight
            color: cell.isTouched ? Theme.colour.rightTint : root.over && !root.stopped ? Theme.safety.tint : Theme.colour.card
            border.width: Theme.border.thin
            border.color: cell.isTouched ? Theme.colour.right : root.over && !root.stopped ? Theme.safety.strong : Theme.colour.controlLine

            Icon {
                anchors.centerIn: parent
                name: cell.isTouched ? "check" : root.over && !root.stopped ? "close" : ""
                colour: cell.isTouched ? Theme.colour.right : Theme.safety.strong
                visible: name !== "" && !root.isUnderWords(cell.index)
            }
        }
    }

    MultiPointTouchArea {
        objectName: "touchGround"
        anchors.fill: parent
        mouseEnabled: true
        onPressed: points => points.forEach(point => root.hit(point.x, point.y))
        onUpdated: points => points.forEach(point => root.hit(point.x, point.y))
    }

    Rectangle {
        id: words

        objectName: "touchWords"
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height) * root.place
        width: Math.min(root.width * 0.9, 1100 * Theme.unit)
        height: told.height + acts.height + 3 * Theme.space.medium
        radius: Theme.radius.medium
        color: Theme.colour.paper
        border.width: Theme.border.thick
        border.color: Theme.colour.controlLine

        BoundedText {
            id: told

            objectName: "touchTold"
            x: Theme.space.large
            y: Theme.space.medium
            width: parent.width - 2 * x
            maximumHeight: root.height * 0.3
            text: {
                if (!root.over)
                    return qsTr("Slide one finger over every cell. Left: %1").arg(root.silent.length);
                if (root.stopped)
                    return qsTr("Test stopped; it has not judged the screen. Press “Try again” and slide over every cell.");
                return root.silent.length === 0 ? qsTr("Every cell responds.") : qsTr("Cells with a cross did not respond: %1.").arg(root.silent.length);
            }
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            horizontalAlignment: Text.AlignHCenter
        }

        Row {
            id: acts

            anchors.horizontalCenter: parent.horizontalCenter
            y: told.y + told.height + Theme.space.medium
            spacing: Theme.touch.gap

            KioskButton {
                objectName: "touchAgain"
                label: qsTr("Try again")
                kind: root.stopped ? KioskButton.Primary : KioskButton.Secondary
                small: true
                visible: root.over
                onActivated: root.again()
            }

            KioskButton {
                objectName: "touchDone"
                label: root.over ? qsTr("Done") : qsTr("Stop")
                kind: root.over && !root.stopped ? KioskButton.Primary : KioskButton.Secondary
                small: true
                focus: true
                onActivated: root.over ? root.given() : root.finish(true)
            }
        }
    }
}
