pragma ComponentBehavior: Bound

import QtQuick

// What plays a film, as the view of a video sees it: it can be known without loading what plays films.
Item {
    property string video: ""
    property bool plays: false
    property real gain: 1
    property real position: 0
    property bool failed: false
    property bool shown: false

    signal ended

    function rewind(): void {
    }
}
