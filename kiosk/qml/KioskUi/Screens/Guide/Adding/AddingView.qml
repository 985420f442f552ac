pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The steps of adding a person, without the side bar: details, consent, code of three pictures.
FocusScope {
    id: root

    required property AddingViewModel model
    readonly property bool typing: root.model.step === "details"
    readonly property real headHeight: Theme.touch.least

    focus: true
    Keys.onEscapePressed: root.model.back()

    KioskButton {
        id: backButton

        objectName: "addingBack"
        label: qsTr("Back")
        kind: KioskButton.Secondary
        small: true
        iconName: "arrow-left"
        onActivated: root.model.back()
    }

    BoundedText {
        id: title

        objectName: "addingTitle"
        x: backButton.width + Theme.space.large
        y: (root.headHeight - height) / 2
        width: (steps.visible ? steps.x : root.width) - x - Theme.space.medium
        maximumHeight: root.headHeight
        text: qsTr("Add a person")
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    Steps {
        id: steps

        x: root.width - width
        y: (root.headHeight - height) / 2
        current: root.model.stepNumber
        labels: root.model.stepLabels
        visible: width < root.width - backButton.width - title.implicitWidth - 2 * Theme.space.large
    }

    Loader {
        id: body

        objectName: "addingBody"
        y: root.headHeight + Theme.space.small
        width: root.width
        height: root.height - y
        focus: true
        sourceComponent: {
            switch (root.model.step) {
            case "likely":
                return likelyStep;
            case "age":
            case "young":
                return questionStep;
            case "consent":
                return consentStep;
            case "code":
                return codeStep;
            default:
                return detailsStep;
            }
        }
    }

    Component {
        id: detailsStep

        DetailsStep {
            form: root.model.form
            onFinished: root.model.goOn()
        }
    }

    Component {
        id: likelyStep

        LikelyStep {
            model: root.model
        }
    }

    Component {
        id: questionStep

        QuestionStep {
            model: root.model
        }
    }

    Component {
        id: consentStep

        ConsentStep {
            consents: root.model.consents
        }
    }

    Component {
        id: codeStep

        CodeStep {
            title: root.model.codeTitle
            help: root.model.codeHelp
            face: root.model.face
            code: root.model.code
            hasNext: !root.model.isForVisit
            onOtherFace: root.model.nextFace()
            onFinished: root.model.finish()
            onNextAsked: root.model.addNext()
        }
    }
}
