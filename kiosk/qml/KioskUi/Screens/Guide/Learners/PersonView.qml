pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Adding
import KioskUi.Theme

// One person, or what is done with the person's record, without the side bar.
FocusScope {
    id: root

    required property PersonViewModel model

    focus: true
    Keys.onEscapePressed: root.model.back()

    KioskButton {
        id: backButton

        objectName: "personBack"
        label: qsTr("Back")
        kind: KioskButton.Secondary
        small: true
        iconName: "arrow-left"
        onActivated: root.model.back()
    }

    BoundedText {
        objectName: "personTitle"
        x: backButton.width + Theme.space.large
        y: (Theme.touch.least - height) / 2
        width: root.width - x
        maximumHeight: Theme.touch.least
        text: root.model.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    Loader {
        objectName: "personBody"
        y: Theme.touch.least + Theme.space.small
        width: root.width
        height: root.height - y
        focus: true
        sourceComponent: ({
                "person": about,
                "correct": form,
                "code": code,
                "consent": consent,
                "merge": merge
            })[root.model.view] ?? null
    }

    Component {
        id: about

        PersonSections {
            model: root.model
        }
    }

    Component {
        id: form

        DetailsStep {
            form: root.model.form
            goOnLabel: qsTr("Save")
            goOnIcon: "check"
            onFinished: root.model.correct()
        }
    }

    Component {
        id: code

        CodeStep {
            title: root.model.code.title
            help: root.model.code.help
            face: root.model.face
            code: root.model.code.pictures
            onOtherFace: root.model.nextFace()
            onFinished: root.model.back()
        }
    }

    Component {
        id: consent

        ConsentStep {
            consents: root.model.consents
        }
    }

    Component {
        id: merge

        MergeView {
            model: root.model.merging
        }
    }
}
