pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// How somebody gets stuck, as a film: the screens one after the other, with what is touched on each.
Overlay {
    id: root

    required property ErrandViewModel model
    readonly property var frames: root.model.rows.film
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property int perPage: Math.max(2, Math.min(6, Math.floor(root.inner / (220 * Theme.unit))))
    readonly property int pageCount: Math.max(1, Math.ceil(root.frames.length / root.perPage))
    property int page: 0
    readonly property real textHeight: Math.ceil(Theme.font.small * 1.25) * 2
    readonly property real pictureHeight: close.y - strip.y - 2 * root.textHeight - 3 * Theme.space.tiny

    sheetWidth: root.width - 2 * Theme.space.margin
    Keys.onEscapePressed: root.model.closeSheet()

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: qsTr("So somebody gets stuck: from the last screen, no touch leads to the goal")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Row {
        id: strip

        x: Theme.space.large
        y: heading.y + heading.height + Theme.space.small

        Repeater {
            model: root.frames.slice(root.page * root.perPage, (root.page + 1) * root.perPage)

            Item {
                id: frame

                required property var modelData
                required property int index
                readonly property int number: root.page * root.perPage + index
                readonly property bool isLast: number === root.frames.length - 1

                objectName: "frame-" + number
                width: root.inner / root.perPage
                height: root.textHeight * 2 + root.pictureHeight + Theme.space.small
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(isLast ? qsTr("nothing leads on from here") : modelData.touch)

                FitText {
                    width: frame.width - Theme.space.tiny
                    height: root.textHeight
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignBottom
                    text: qsTr("%1. %2").arg(frame.number + 1).arg(frame.modelData.name)
                    elide: Text.ElideRight
                    font.pixelSize: Theme.font.small
                    font.weight: Theme.font.semibold
                    Accessible.ignored: true
                }

                ScenePane {
                    id: picture

                    x: (frame.width - width) / 2
                    y: root.textHeight + Theme.space.tiny
                    width: Math.min(frame.width * 0.8, root.pictureHeight * root.model.stage.ratio)
                    height: width / root.model.stage.ratio
                    canvas: root.model.stage.picture(frame.modelData.screen, false)
                }

                Icon {
                    x: frame.width - width / 2
                    y: picture.y + picture.height / 2 - height / 2
                    name: "arrow-right"
                    size: 44 * Theme.unit
                    visible: !frame.isLast && frame.index < root.perPage - 1
                }

                FitText {
                    y: frame.height - height
                    width: frame.width - Theme.space.tiny
                    height: root.textHeight
                    horizontalAlignment: Text.AlignHCenter
                    text: frame.isLast ? qsTr("nothing leads on from here") : frame.modelData.touch
                    color: frame.isLast ? Theme.services.strong : Theme.colour.ink
                    elide: Text.ElideRight
                    font.pixelSize: Theme.font.small
                    font.weight: Theme.font.semibold
                    Accessible.ignored: true
                }
            }
        }
    }

    PageTurner {
        x: Theme.space.large
        y: close.y
        small: true
        name: "film"
        page: root.page
        pageCount: root.pageCount
        onTurned: page => root.page = page
    }

    KioskButton {
        id: close

        objectName: "closeFilm"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        focus: true
        label: qsTr("Go to the last screen")
        onActivated: {
            if (root.frames.length > 0)
                root.model.chooseScreen(root.frames[root.frames.length - 1].screen, false);
            root.model.closeSheet();
        }
    }
}
