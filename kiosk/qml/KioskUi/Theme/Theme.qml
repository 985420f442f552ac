pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The only file that defines colours or pixels. A length is a number of design units (1080 per screen height) times `unit`.
// LookBindings.qml sets the properties up to `hasSound`, and `atDesk`; items that handle a key set `keyboardInUse`, it clears it.
QtObject {
    id: root

    property real unit: 1
    property real textScale: 1
    property real leastTextScale: 1 // lower limit of `textScale`, set by a screen that is read from a distance
    property bool highContrast: false
    property bool reduceMotion: false
    property bool hasSound: true // false if the machine has no sound device
    property bool keyboardInUse: false
    property bool atDesk: false // true if the program has a mouse and a keyboard: a click opens no on-screen keyboard
    property string inputMethod: root.atDesk ? "marks" : "telex" // of texts that are written in areas, until it is changed
    readonly property Colours colour: root.highContrast ? root.contrastColours : root.plainColours
    readonly property Fonts font: Fonts {
        unit: root.unit
        scale: root.textScale
    }
    readonly property Spaces space: Spaces {
        unit: root.unit
    }
    readonly property Radii radius: Radii {
        unit: root.unit
    }
    readonly property Borders border: Borders {
        unit: root.unit
        highContrast: root.highContrast
    }
    readonly property Touches touch: Touches {
        unit: root.unit
    }
    readonly property Motions motion: Motions {
        still: root.reduceMotion
    }

    readonly property Colours plainColours: Colours {
        ink: "#172033"
        softInk: "#52607A"
        offInk: "#52607A"
        paper: "#FBF7F0"
        card: "#FFFFFF"
        line: "#E4DCCF"
        controlLine: "#948C7B"
        cardPressed: "#F1EADD"
        chip: "#EFE7DA"
        primary: "#0B5CAD"
        primaryPressed: "#084885"
        primaryInk: "#FFFFFF"
        dark: "#172033"
        darkPressed: "#2C3A57"
        darkInk: "#FFFFFF"
        darkSoftInk: "#C8D1E3"
        gold: "#FFC93C"
        goldPressed: "#EBB01C"
        goldTint: "#FFF5DB"
        goldInk: "#172033"
        right: "#0E7650"
        rightTint: "#E0F3E9"
        rightInk: "#FFFFFF"
        focus: "#FFC93C"
        focusEdge: "#172033"
        attract: "#0B5CAD"
        attractDisc: "#2C71B8"
        attractInk: "#FFFFFF"
        attractSoftInk: "#E3EFFB"
        plate: "transparent"
        scrim: "#B3172033"
        track: "#FFFFFF"
        trackLine: "transparent"
    }
    readonly property Colours contrastColours: Colours {
        ink: "#FFFFFF"
        softInk: "#FFFFFF"
        offInk: "#C4C4C4"
        paper: "#000000"
        card: "#000000"
        line: "#FFFFFF"
        controlLine: "#FFFFFF"
        cardPressed: "#3A3A3A"
        chip: "#333333"
        primary: "#FFFFFF"
        primaryPressed: "#CFCFCF"
        primaryInk: "#000000"
        dark: "#000000"
        darkPressed: "#3A3A3A"
        darkInk: "#FFFFFF"
        darkSoftInk: "#FFFFFF"
        gold: "#FFC93C"
        goldPressed: "#EBB01C"
        goldTint: "#332700"
        goldInk: "#000000"
        right: "#7FE5B5"
        rightTint: "#00281A"
        rightInk: "#000000"
        focus: "#FFC93C"
        focusEdge: "#000000"
        attract: "#000000"
        attractDisc: "#FFFFFF"
        attractInk: "#FFFFFF"
        attractSoftInk: "#FFFFFF"
        plate: "#FFFFFF"
        scrim: "#D9000000"
        track: "#000000"
        trackLine: "#FFFFFF"
    }
    readonly property StrandColours basics: StrandColours {
        strong: root.highContrast ? "#9CCBFF" : "#0B5CAD"
        tint: root.highContrast ? "#000000" : "#E3EFFB"
        strongInk: root.highContrast ? "#000000" : "#FFFFFF"
    }
    readonly property StrandColours skills: StrandColours {
        strong: root.highContrast ? "#7FE5B5" : "#0E7650"
        tint: root.highContrast ? "#000000" : "#E0F3E9"
        strongInk: root.highContrast ? "#000000" : "#FFFFFF"
    }
    readonly property StrandColours services: StrandColours {
        strong: root.highContrast ? "#FFC08F" : "#A8470B"
        tint: root.highContrast ? "#000000" : "#FCEBDD"
        strongInk: root.highContrast ? "#000000" : "#FFFFFF"
    }
    readonly property StrandColours safety: StrandColours {
        strong: root.highContrast ? "#FFB3AD" : "#B3261E"
        tint: root.highContrast ? "#000000" : "#FBE6E4"
        strongInk: root.highContrast ? "#000000" : "#FFFFFF"
    }

    function strand(key: string): var { // `basics` for an unknown name; untyped because of several engines (decision 98)
        return key === "skills" ? root.skills : key === "services" ? root.services : key === "safety" ? root.safety : root.basics;
    }

    component Colours: QtObject {
        required property color ink
        required property color softInk
        required property color offInk // of disabled items
        required property color paper
        required property color card
        required property color line
        required property color controlLine
        required property color cardPressed
        required property color chip
        required property color primary
        required property color primaryPressed
        required property color primaryInk
        required property color dark
        required property color darkPressed
        required property color darkInk
        required property color darkSoftInk
        required property color gold
        required property color goldPressed
        required property color goldTint
        required property color goldInk
        required property color right
        required property color rightTint
        required property color rightInk
        required property color focus
        required property color focusEdge
        required property color attract
        required property color attractDisc
        required property color attractInk
        required property color attractSoftInk
        readonly property color night: "#000000"
        readonly property color spokenTint: "#FFE9A8" // behind a dark text that is being spoken
        required property color plate
        required property color scrim
        required property color track
        required property color trackLine
    }

    component StrandColours: QtObject {
        required property color strong
        required property color tint
        required property color strongInk
    }

    // Type sizes. Body text grows in proportion to `scale`, larger type half as much.
    component Fonts: QtObject {
        required property real unit
        required property real scale
        readonly property real halfScale: 1 + (scale - 1) / 2
        readonly property string family: "Be Vietnam Pro"
        readonly property int regular: Font.Normal
        readonly property int semibold: Font.DemiBold
        readonly property int bold: Font.Bold
        readonly property int smallest: Math.ceil(28 * unit)
        readonly property int small: Math.max(smallest, Math.round(30 * unit * scale))
        readonly property int body: Math.round(36 * unit * scale)
        readonly property int button: Math.round(40 * unit * scale)
        readonly property int subtitle: Math.round(44 * unit * halfScale)
        readonly property int title: Math.round(58 * unit * halfScale)
        readonly property int display: Math.round(66 * unit * halfScale)
        readonly property int hero: Math.round(104 * unit * halfScale)
        readonly property real lineHeight: 1.15
    }

    component Spaces: QtObject {
        required property real unit
        readonly property real tiny: 8 * unit
        readonly property real small: 16 * unit
        readonly property real medium: 24 * unit
        readonly property real large: 32 * unit
        readonly property real huge: 48 * unit
        readonly property real margin: 48 * unit
        readonly property real reading: 96 * unit
    }

    component Radii: QtObject {
        required property real unit
        readonly property real small: 24 * unit
        readonly property real medium: 32 * unit
        readonly property real large: 40 * unit
    }

    component Borders: QtObject {
        required property real unit
        required property bool highContrast
        readonly property real thin: Math.max(1, Math.round(2 * unit)) + (highContrast ? 1 : 0)
        readonly property real medium: Math.max(2, Math.round(3 * unit)) + (highContrast ? 1 : 0)
        readonly property real thick: Math.max(2, Math.round(4 * unit)) + (highContrast ? 1 : 0)
        readonly property real focus: Math.max(4, Math.round(7 * unit))
    }

    component Touches: QtObject {
        required property real unit
        readonly property real least: Math.ceil(80 * unit)
        readonly property real main: Math.ceil(112 * unit)
        readonly property real gap: Math.ceil(24 * unit)
        readonly property real tightGap: Math.ceil(16 * unit)
        readonly property real icon: 40 * unit
    }

    component Motions: QtObject {
        required property bool still
        readonly property int quick: still ? 0 : 150
        readonly property int normal: still ? 0 : 200
        readonly property int slow: still ? 0 : 250
    }
}
