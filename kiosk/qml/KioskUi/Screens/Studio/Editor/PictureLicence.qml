pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// Who made a picture, and why it may be used; asked before a file is taken.
Column {
    id: root

    required property PicturesViewModel model
    property string maker: ""
    property string licence: root.model.licences[0].key

    spacing: Theme.space.medium

    TextCard {
        width: root.width
        height: 3.2 * Theme.font.body
        name: "pictureMaker"
        label: qsTr("Who took or drew this picture?")
        placeholder: qsTr("Name of the person")
        value: root.maker
        onEdited: text => root.maker = text
    }

    SegmentControl {
        width: Math.min(implicitWidth, root.width)
        height: Theme.touch.least
        tag: "licence"
        label: qsTr("Why may we use it?")
        current: root.licence
        segments: root.model.licences
        onChosen: key => root.licence = key
    }

    KioskButton {
        objectName: "takePicture"
        small: true
        label: qsTr("Take this picture")
        iconName: "check"
        available: root.maker.trim() !== ""
        onActivated: root.model.takeFile(root.maker, root.licence)
    }
}
