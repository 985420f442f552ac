pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Technician.Fields
import KioskUi.Theme

// The frame of a set-up step: heading with its number, content, Back and Next. The content is loaded by its URL.
FocusScope {
    id: root

    required property SetUpViewModel model
    readonly property string step: root.model.step
    readonly property StepBody body: page.item as StepBody
    readonly property FieldsForm form: root.body?.form ?? null
    readonly property Component sheet: root.body?.sheet ?? null
    readonly property var views: ({
            language: "LanguageStep.qml",
            commune: "CommuneStep.qml",
            hamlets: "HamletsStep.qml",
            pins: "PinsStep.qml",
            province: "ProvinceStep.qml",
            centre: "CentreStep.qml",
            adults: "AdultsStep.qml",
            manner: "MannerStep.qml",
            summary: "SummaryStep.qml"
        })

    function show(): void {
        page.setSource(root.views[root.step], {
            model: root.model
        });
    }

    focus: true
    onStepChanged: {
        if (page.status !== Loader.Null)
            root.show();
    }

    ViewHeading {
        id: heading

        width: root.width
        above: root.model.wizard ? qsTr("Step %1 of %2").arg(root.model.number).arg(root.model.count) : ""
        title: root.body?.title ?? ""
        help: root.body?.help ?? ""
        problem: root.model.problem
    }

    Loader {
        id: page

        objectName: "setUpBody"
        y: heading.height + Theme.space.small
        width: root.width
        height: (foot.visible ? foot.y - Theme.space.small : root.height) - y
        focus: true
        Component.onCompleted: root.show()
    }

    ViewFoot {
        id: foot

        y: root.height - height
        width: root.width
        backLabel: root.model.wizard ? qsTr("Back") : root.model.backLabel
        visible: !(root.body?.hasOwnButtons ?? false)
        nextLabel: root.body?.nextLabel || (root.body?.isBlank && !root.form?.hasNext ? qsTr("Later") : qsTr("Next"))
        nextIcon: root.body?.nextLabel ? "check" : "arrow-right"
        hasNext: root.model.wizard
        canGoOn: root.body?.canGoOn ?? true
        onBack: {
            if (root.model.wizard && root.form?.hasPrevious)
                root.form.previous();
            else {
                root.body?.finish();
                root.model.back();
            }
        }
        onNext: {
            if (root.form?.hasNext)
                root.form.next();
            else {
                root.body?.finish();
                root.model.next();
            }
        }
    }
}
