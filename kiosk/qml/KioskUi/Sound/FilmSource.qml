pragma ComponentBehavior: Bound

import QtMultimedia

// Plays one film into a video sink. It runs on the sound thread, so it must not use an object created by Python.
MediaPlayer {
    id: root

    readonly property MediaDevices devices: MediaDevices {}

    signal moved(seconds: real)
    signal rewound
    signal over
    signal failed(message: string)

    // Resumes playback, or starts the film from the beginning after its end.
    function begin(): void {
        if (root.mediaStatus === MediaPlayer.EndOfMedia)
            root.position = 0;
        root.play();
    }

    // Pauses the film. A film that has ended stays at its last picture, because `pause` would rewind it.
    function rest(): void {
        if (root.mediaStatus !== MediaPlayer.EndOfMedia)
            root.pause();
    }

    function rewind(): void {
        root.position = 0;
        root.rewound();
    }

    function setGain(gain: real): void {
        output.volume = gain;
    }

    videoOutput: VideoSink {}
    audioOutput: AudioOutput {
        id: output

        device: root.devices.defaultAudioOutput
    }
    onPositionChanged: root.moved(root.position / 1000)
    onErrorOccurred: (_error, message) => root.failed(message)
    onMediaStatusChanged: {
        if (root.mediaStatus === MediaPlayer.EndOfMedia)
            root.over();
    }
}
