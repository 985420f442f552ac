pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Video
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A short film beside a short text. The film is paused until the learner starts it, and while speech plays. The film player
// is loaded when the film is first started.
StepView {
    id: root

    required property string title
    required property string text
    required property string video
    required property string picture
    required property var captions
    required property bool spoken
    required property ActivityViewModel activity
    readonly property real position: stage.film?.position ?? 0
    readonly property bool failed: stage.status === Loader.Error || (stage.film?.failed ?? false)
    readonly property bool plays: root.wanted && !root.activity.speaking && !root.failed
    readonly property var shownCaption: root.captions.find(one => (root.hasBegun || root.isEcho) && root.position >= one.start && root.position < one.end) ?? null
    readonly property string caption: root.shownCaption?.text ?? ""
    // True if the view only shows the film that another view plays.
    readonly property bool isEcho: root.activity.isEcho
    property bool wanted: false
    property bool hasBegun: false
    property string told: "" // id of the caption that was spoken last

    function play(): void {
        root.wanted = true;
        root.hasBegun = true;
        root.activity.choose("play");
    }

    function pause(): void {
        root.wanted = false;
        root.activity.choose("pause");
    }

    // Has a caption spoken that has just appeared; the film waits until it is spoken, because it plays only in silence.
    function tell(): void {
        if (root.spoken && root.plays && root.shownCaption !== null && root.shownCaption.id !== root.told) {
            root.told = root.shownCaption.id;
            root.activity.choose(root.told);
        }
    }

    function restart(): void {
        root.told = "";
        stage.film?.rewind();
        root.play();
    }

    heading: root.title
    headingBlock: "title"
    onHasBegunChanged: Qt.callLater(stage.load)
    onPlaysChanged: {
        root.activity.notePlaying(root.plays);
        Qt.callLater(root.tell);
    }
    onShownCaptionChanged: Qt.callLater(root.tell)
    Component.onCompleted: stage.load()
    Component.onDestruction: root.activity?.noteFilm(null)
    reminder: root.plays ? "" : root.hasBegun || root.failed ? "next" : "film"
    speaking: root.activity.block

    Connections {
        target: root.activity

        // Other speech stops the film; the caption that it cuts off is spoken again. Speech names a block only once it has begun.
        function onBlockChanged(): void {
            const block = root.activity.block;
            if (block !== "" && !root.captions.some(one => one.id === block)) {
                root.wanted = false;
                root.told = "";
            }
        }

        function onFilmChanged(): void {
            if (root.isEcho)
                Qt.callLater(stage.load);
        }
    }

    Item {
        id: area

        readonly property real gap: Theme.space.large
        readonly property bool lying: area.width > 1.6 * area.height
        readonly property real buttonsHeight: Theme.touch.least
        readonly property real filmWidth: area.lying ? Math.min(area.width * 0.62, (area.height - captionRow.height - area.buttonsHeight - Theme.space.medium) * 16 / 9) : area.width
        readonly property real filmHeight: Math.min(area.filmWidth * 9 / 16, area.height - captionRow.height - area.buttonsHeight - Theme.space.medium - (area.lying ? 0 : area.height * 0.28))

        anchors.fill: parent

        Rectangle {
            id: screen

            width: area.filmWidth
            height: Math.max(0, area.filmHeight)
            radius: Theme.radius.small / 3
            color: Theme.colour.chip
            border.width: Theme.border.thin
            border.color: Theme.colour.controlLine

            Drawing {
                objectName: "videoPicture"
                anchors.fill: parent
                anchors.margins: Theme.space.small
                source: root.picture
                visible: root.failed || !(stage.film?.shown ?? false)
            }

            Loader {
                id: stage

                readonly property VideoStage film: stage.item as VideoStage

                // Loads the film player. Must be called from the event loop, because Qt's threads write to Python's log
                // during loading.
                function load(): void {
                    if (root.activity.echoed !== null)
                        stage.setSource("Video/VideoEcho.qml", {
                            source: root.activity.echoed
                        });
                    else if (root.hasBegun)
                        stage.setSource("Video/VideoFilm.qml", {
                            video: root.video
                        });
                    else
                        stage.source = "";
                    if (!root.isEcho && stage.film !== null)
                        root.activity.noteFilm(stage.film.screen);
                }

                anchors.fill: parent
                anchors.margins: Theme.border.thin
                visible: !root.failed
            }

            // A touch on the picture plays and pauses, as everywhere; the button below serves keyboards and screen readers.
            TapHandler {
                enabled: !root.failed && !root.isEcho
                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 0
                onTapped: root.wanted ? root.pause() : root.play()
            }

            Rectangle {
                anchors.centerIn: parent
                width: Math.min(parent.height * 0.4, 2 * Theme.touch.main)
                height: width
                radius: width / 2
                color: Theme.colour.primary
                visible: !root.wanted && !root.failed && !root.isEcho

                Icon {
                    anchors.centerIn: parent
                    size: parent.width * 0.6
                    name: "play"
                    colour: Theme.colour.primaryInk
                }
            }

            Binding {
                target: stage.film
                when: stage.film !== null
                property: "gain"
                value: root.activity.gain
            }

            Binding {
                target: stage.film
                when: stage.film !== null
                property: "plays"
                value: root.plays
            }

            Connections {
                target: stage.film

                function onEnded(): void {
                    root.told = "";
                    root.pause();
                }
            }
        }

        Item {
            id: captionRow

            y: screen.height
            width: area.filmWidth
            height: 2.6 * Theme.font.body

            FitText {
                objectName: "videoCaption"
                anchors.fill: parent
                anchors.margins: Theme.space.tiny
                text: root.failed ? qsTr("The film cannot be shown here. The picture shows what it is about.") : root.caption
                font.pixelSize: Theme.font.body
                font.weight: Theme.font.semibold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }

        Row {
            y: captionRow.y + captionRow.height
            width: area.filmWidth
            spacing: Theme.touch.gap
            visible: !root.failed && !root.isEcho

            KioskButton {
                objectName: "videoPlay"
                width: Math.min(implicitWidth, (area.filmWidth - parent.spacing) / 2)
                small: true
                iconName: root.wanted ? "pause" : "play"
                label: root.wanted ? qsTr("Pause") : qsTr("Play the film")
                onActivated: root.wanted ? root.pause() : root.play()
            }

            KioskButton {
                objectName: "videoAgain"
                width: Math.min(implicitWidth, (area.filmWidth - parent.spacing) / 2)
                small: true
                kind: KioskButton.Secondary
                iconName: "retry"
                label: qsTr("From the beginning")
                visible: root.hasBegun
                onActivated: root.restart()
            }
        }

        BoundedText {
            objectName: "videoText"
            x: area.lying ? area.filmWidth + area.gap * 1.5 : 0
            y: area.lying ? Math.max(0, (screen.height - height) / 2) : area.height - height
            width: area.width - x
            maximumHeight: area.lying ? area.height : area.height * 0.26
            text: root.text
            block: "text"
            speaking: root.speaking
            pixelSize: area.lying ? Theme.font.subtitle : Theme.font.body
        }
    }
}
