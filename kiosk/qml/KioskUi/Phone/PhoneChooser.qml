pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import KioskUi.Theme

// The delegate of an element by its kind.
DelegateChooser {
    id: root

    required property PhoneModel phone
    property color ink: Theme.colour.ink

    role: "kind"

    DelegateChoice {
        roleValue: "app"

        PhoneApp {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "row"

        PhoneRow {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "note"

        PhoneRow {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "button"

        PhoneButton {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "text"

        PhoneWords {
            phone: root.phone
            ink: root.ink
        }
    }

    DelegateChoice {
        roleValue: "heading"

        PhoneWords {
            phone: root.phone
            ink: root.ink
            isHeading: true
        }
    }

    DelegateChoice {
        roleValue: "line"

        PhoneWords {
            phone: root.phone
            ink: root.ink
            isLine: true
        }
    }

    DelegateChoice {
        roleValue: "bubble"

        PhoneBubble {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "link"

        PhoneLink {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "switch"

        PhoneSwitch {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "tile"

        PhoneTile {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "slider"

        PhoneSlider {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "field"

        PhoneField {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "dots"

        PhoneField {
            phone: root.phone
            isSecret: true
        }
    }

    DelegateChoice {
        roleValue: "keypad"

        PhoneKeypad {
            phone: root.phone
        }
    }

    DelegateChoice {
        roleValue: "picture"

        PhonePicture {
            phone: root.phone
            ink: root.ink
        }
    }

    DelegateChoice {
        roleValue: "code"

        PhonePicture {
            phone: root.phone
            ink: root.ink
            isCode: true
        }
    }

    DelegateChoice {
        roleValue: "photo"

        PhonePicture {
            phone: root.phone
            isHalf: true
        }
    }
}
