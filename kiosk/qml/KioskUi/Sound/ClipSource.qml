pragma ComponentBehavior: Bound

import QtMultimedia

// Plays sound files, one at a time. It runs on the sound thread, so it must not use an object created by Python.
MediaPlayer {
    id: root

    readonly property MediaDevices devices: MediaDevices {}
    readonly property int outputs: root.devices.audioOutputs.length
    property int number: 0

    // Emitted when the command with this number was executed.
    signal taken(number: int)
    // Emitted when the clip of the command with this number ended or cannot be played.
    signal over(number: int)

    // Emitted when the playback position advanced.
    signal moved(number: int)
    signal failed(message: string)
    signal outputsTold(count: int)

    // Stops playback, then plays `clip` unless it is empty.
    function take(number: int, clip: url): void {
        root.stop();
        root.number = number;
        if (clip.toString() !== "") {
            if (root.mediaStatus === MediaPlayer.InvalidMedia)
                root.source = ""; // else setting the same source would not change the status, and `over` would not be emitted
            root.source = clip;
            root.play();
        }
        root.taken(number);
    }

    function setGain(gain: real): void {
        output.volume = gain;
    }

    audioOutput: AudioOutput {
        id: output

        device: root.devices.defaultAudioOutput
    }
    onPositionChanged: root.moved(root.number)
    onErrorOccurred: (_error, message) => root.failed(message)
    onOutputsChanged: root.outputsTold(root.outputs)
    onMediaStatusChanged: {
        if (root.mediaStatus === MediaPlayer.EndOfMedia || root.mediaStatus === MediaPlayer.InvalidMedia)
            root.over(root.number);
    }
}
