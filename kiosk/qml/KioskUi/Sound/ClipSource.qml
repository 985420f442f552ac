pragma ComponentBehavior: Bound

import QtMultimedia

// Plays sound files, one at a time. Lives on the sound thread: nothing here may use an object created by Python.
MediaPlayer {
    id: root

    readonly property MediaDevices devices: MediaDevices {}
    readonly property int outputs: root.devices.audioOutputs.length
    property int number: 0

    // The command with this number was executed.
    signal taken(number: int)
    // The clip of the command with this number ended or cannot be played.
    signal over(number: int)

    // The playback position advanced.
    signal moved(number: int)
    signal failed(message: string)
    signal outputsTold(count: int)

    // Stop playback, then play `clip` unless it is empty.
    function take(number: int, clip: url): void {
        root.stop();
        root.number = number;
        if (clip.toString() !== "") {
            if (root.mediaStatus === MediaPlayer.InvalidMedia)
                root.source = ""; // setting the same source again would not change the status, so `over` would never be emitted
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
