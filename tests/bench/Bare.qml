import QtQuick

// Baseline of the benchmarks: a window with one text, which each touch changes.
Window {
    id: root

    signal changed

    width: 1920
    height: 1080
    visible: true
    visibility: Window.FullScreen

    Text {
        id: words

        anchors.centerIn: parent
        font.pixelSize: 60
        text: "Xin chào"
    }

    TapHandler {
        onTapped: {
            words.text = words.text + "!";
            root.changed();
        }
    }
}
