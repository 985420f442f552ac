pragma ComponentBehavior: Bound

import QtMultimedia

// Plays sound files, one at a time. Lives on the sound thread: nothing here may use an object that Python made.
MediaPlayer {
    id: root

    readonly property MediaDevices devices: MediaDevices {}
    readonly property int outputs: root.devices.audioOutputs.length
    property int number: 0

    // The command with this number was carried out.
    signal taken(number: int)
    // The clip of the command with this number was played to its end, or cannot be played.
    signal over(number: int)

    // The clip goes on.
    signal moved(number: int)
    signal failed(message: string)
    signal outputsTold(count: int)

    // Cut what is being played; then begin `clip`, unless it is empty.
    function take(number: int, clip: url): void {
        root.stop();
        root.number = number;
        if (clip.toString() !== "") {
            if (root.mediaStatus === MediaPlayer.InvalidMedia)
                root.source = ""; // the same file again would change no status, so the clip would never be over
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
