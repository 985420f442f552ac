pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Certificates
import KioskUi.Screens.Staff
import KioskUi.Screens.Staff.Output
import KioskUi.Theme

// Papers: certificates and their check, lists, take-home cards; each is previewed before it is printed or saved.
StaffPage {
    id: root

    required property CertificatesViewModel model
    readonly property bool isNarrow: root.width < 1300 * Theme.unit * Theme.font.halfScale

    isWide: root.model.output.phase !== ""

    FocusScope {
        id: sections

        anchors.fill: parent
        visible: root.model.output.phase === ""
        enabled: visible
        focus: visible

        TitleText {
            id: title

            objectName: "papersTitle"
            width: root.isNarrow ? root.width : root.width * 0.22
            maximumHeight: root.isNarrow ? Theme.touch.least : Theme.touch.main
            text: qsTr("Papers")
        }

        ChipPages {
            id: chips

            x: root.isNarrow ? 0 : title.width + Theme.space.medium
            y: root.isNarrow ? title.height + Theme.space.small : 0
            width: root.width - x
            tag: "section"
            least: 250 * Theme.unit
            rowCount: 2
            items: root.model.sections
            onChosen: key => root.model.show(key)
        }

        Loader {
            y: Math.max(title.height, chips.y + chips.height) + Theme.space.medium
            width: root.width
            height: root.height - y
            focus: true
            sourceComponent: ({
                    "issue": root.model.issuing.lastNumber.isAsked ? lastNumber : issue,
                    "lists": lists,
                    "cards": cards,
                    "check": check
                })[root.model.section] ?? null
        }
    }

    Component {
        id: issue

        IssuingSection {
            model: root.model.issuing
        }
    }

    Component {
        id: lastNumber

        LastNumberSection {
            model: root.model.issuing.lastNumber
        }
    }

    Component {
        id: lists

        ListsSection {
            model: root.model.handouts
        }
    }

    Component {
        id: cards

        CardsSection {
            model: root.model.handouts
        }
    }

    Component {
        id: check

        CheckSection {
            model: root.model.check
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.output.phase !== ""
        focus: active
        sourceComponent: PreviewPane {
            model: root.model.output
        }
    }
}
