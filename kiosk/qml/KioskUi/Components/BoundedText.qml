pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A read-aloud text, as tall as needed up to `maximumHeight`; if it needs more, its type size is reduced.
Item {
    id: root

    required property string text
    property string block: ""
    property string speaking: ""
    property real reach: Theme.space.small // room at the left for the highlight
    property real maximumHeight: Infinity
    property int pixelSize: Theme.font.body
    property int weight: Theme.font.regular
    property color color: Theme.colour.ink
    property int horizontalAlignment: Text.AlignLeft
    property real lineHeight: Theme.font.lineHeight
    // The text with a no-break space before a short last word, so that this word is never alone on a line.
    readonly property string whole: root.text.replace(/ (\S{1,5})$/, "\u00a0$1")
    readonly property bool spoken: root.block !== "" && root.block === root.speaking
    readonly property real naturalHeight: root.text === "" ? 0 : Math.ceil(probe.implicitHeight)
    readonly property bool isShrunk: root.naturalHeight > root.maximumHeight
    readonly property real contentWidth: words.contentWidth

    implicitWidth: Math.ceil(probe.implicitWidth)
    implicitHeight: root.isShrunk ? Math.ceil(words.contentHeight) : root.naturalHeight

    KioskText {
        id: probe

        width: root.width > 0 ? root.width : implicitWidth
        visible: false
        text: root.whole
        wrapMode: Text.WordWrap
        lineHeight: root.lineHeight
        font.pixelSize: root.pixelSize
        font.weight: root.weight
        Accessible.ignored: true
    }

    FitText {
        id: words

        objectName: "words"
        width: root.width
        height: root.isShrunk ? root.maximumHeight : root.naturalHeight
        text: root.whole
        Accessible.name: root.text
        color: root.color
        lineHeight: root.isShrunk ? 1 : root.lineHeight
        font.pixelSize: root.pixelSize
        font.weight: root.weight
        horizontalAlignment: root.horizontalAlignment

        SpokenMark {
            letters: words
            shown: root.spoken
            reach: root.reach
        }
    }
}
