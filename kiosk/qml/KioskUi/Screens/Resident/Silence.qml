pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Reminds the visitor how to go on when nothing has been said or done for a while: each reminder once.
Timer {
    id: root

    required property SpeechViewModel speech
    // What the reminder is about; nothing is due if it is empty.
    required property string reminder
    property string reminded: ""

    signal due(reminder: string)

    objectName: "silence"
    interval: 15000
    running: root.reminder !== "" && root.reminder !== root.reminded && !root.speech.speaking
    onTriggered: {
        root.reminded = root.reminder;
        root.due(root.reminder);
    }
}
