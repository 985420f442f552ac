pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Reminds the visitor how to go on when nothing has been said or done for a while: each reminder once.
Timer {
    id: root

    required property AppViewModel app
    // What the reminder is about; nothing is due if it is empty.
    required property string reminder
    property string reminded: ""
    property Connections acts: Connections {
        target: root.app

        function onActed(): void {
            if (root.running)
                root.restart();
        }
    }

    signal due(reminder: string)

    objectName: "silence"
    interval: 15000
    running: root.reminder !== "" && root.reminder !== root.reminded && !root.app.speech.speaking
    onTriggered: {
        root.reminded = root.reminder;
        root.due(root.reminder);
    }
}
