pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// Asks whether a request was answered, is to be extended, or is done.
NoticeOverlay {
    required property RequestsViewModel model

    objectName: "requestQuestion"
    title: model.question
    text: model.meaning
    firstLabel: qsTr("Leave it")
    firstIcon: "close"
    secondLabel: model.actLabel
    secondIcon: "check"
    onFirst: model.leave()
    onSecond: model.confirm()
}
