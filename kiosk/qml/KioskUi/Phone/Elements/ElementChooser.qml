pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import KioskUi.Theme

// Chooses the delegate (the QML type) of an element by its kind.
DelegateChooser {
    id: root

    required property ScreenModel phone
    property color ink: Theme.colour.ink

    role: "kind"

    DelegateChoice {
        roleValue: "app"

        AppElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "row"

        RowElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "note"

        RowElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "button"

        ButtonElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "text"

        TextElement {
            phone: root.phone
            ink: root.ink
        }
    }

    DelegateChoice {
        roleValue: "heading"

        TextElement {
            phone: root.phone
            ink: root.ink
            isHeading: true
        }
    }

    DelegateChoice {
        roleValue: "line"

        TextElement {
            phone: root.phone
            ink: root.ink
            isLine: true
        }
    }

    DelegateChoice {
        roleValue: "bubble"

        BubbleElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "link"

        LinkElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "switch"

        SwitchElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "tile"

        TileElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "slider"

        SliderElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "field"

        FieldElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "dots"

        FieldElement {
            phone: root.phone
            isSecret: true
        }
    }

    DelegateChoice {
        roleValue: "keypad"

        KeypadElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "picture"

        PictureElement {
            phone: root.phone
            ink: root.ink
        }
    }

    DelegateChoice {
        roleValue: "code"

        PictureElement {
            phone: root.phone
            ink: root.ink
            isCode: true
        }
    }

    DelegateChoice {
        roleValue: "photo"

        PictureElement {
            phone: root.phone
            isHalf: true
        }
    }

    DelegateChoice {
        roleValue: "paper"

        PaperElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "finder"

        FinderElement {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "speaker"

        SpeakerElement {
            phone: root.phone
        }
    }
}
