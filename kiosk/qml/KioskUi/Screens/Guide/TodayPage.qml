pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Today
import KioskUi.Screens.Staff
import KioskUi.Theme

// Today's session: its figures, the queue with the hand-over, and the calls for help. Without a session: opening one.
StaffPage {
    id: root

    required property TodayViewModel model
    readonly property bool isNarrow: root.width < 1200 * Theme.unit * Theme.font.halfScale
    readonly property real gap: Theme.touch.gap
    readonly property real firstShare: 1.6 // height of the next turn relative to the other turns
    readonly property bool isSession: root.model.isOpen && !root.model.ending.isOpen && !root.model.room.isOpen

    isWide: root.model.ending.isOpen || root.model.room.isOpen

    FocusScope {
        id: session

        anchors.fill: parent
        visible: root.isSession
        enabled: visible
        focus: visible

        TitleText {
            id: title

            objectName: "todayTitle"
            width: endButton.x - Theme.space.medium
            maximumHeight: 110 * Theme.unit
            text: root.model.title
        }

        BoundedText {
            id: subtitle

            y: title.height + Theme.space.tiny / 2
            width: endButton.x - Theme.space.medium
            maximumHeight: 76 * Theme.unit
            text: root.model.subtitle
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1
        }

        KioskButton {
            id: endButton

            objectName: "endSession"
            x: root.width - width
            y: Theme.space.tiny
            width: Math.min(implicitWidth, root.width * 0.36)
            label: qsTr("End the session")
            kind: KioskButton.Dark
            iconName: "close"
            small: true
            onActivated: root.model.askEnd()
        }

        ResultsLine {
            id: results

            y: Math.max(subtitle.y + subtitle.height, endButton.y + endButton.height) + Theme.space.tiny
            width: root.width
            text: root.model.resultsText
            isWarning: root.model.callsTechnician
            visible: text !== "" && isWarning
        }

        StatRow {
            id: stats

            readonly property real above: Math.max(subtitle.y + subtitle.height, endButton.y + endButton.height)

            y: results.visible ? results.y + results.height + Theme.space.small : above + Theme.space.medium
            width: root.width
            figures: root.model.figures
            onOpened: root.model.openRoom()
        }

        Item {
            id: queue

            readonly property real rowGap: Theme.touch.tightGap
            readonly property int shown: Math.max(1, Math.min(4, Math.floor((height - head.height - Theme.space.small + rowGap) / (104 * Theme.unit + rowGap))))
            readonly property real rowHeight: (height - head.height - Theme.space.small - (shown - 1) * rowGap) / (shown + root.firstShare - 1)

            y: stats.y + stats.height + Theme.space.medium
            width: root.isNarrow ? root.width * 0.6 : root.width * 0.65
            height: root.height - y
            onShownChanged: root.model.setPageSize(queue.shown)
            Component.onCompleted: root.model.setPageSize(queue.shown)

            Item {
                id: head

                width: queue.width
                height: Math.max(Theme.touch.least, heading.height)

                LeadText {
                    id: heading

                    anchors.verticalCenter: parent.verticalCenter
                    width: pager.visible ? pager.x - Theme.space.small : head.width
                    maximumHeight: 2 * Theme.touch.least
                    lead: qsTr("Next turns")
                    leadSize: root.isNarrow ? Theme.font.small : Theme.font.body
                    detail: root.model.waitingText
                    detailSize: root.isNarrow ? Theme.font.smallest : Theme.font.small
                    isDotted: false
                }

                PageTurner {
                    id: pager

                    x: head.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    page: root.model.page
                    pageCount: root.model.pageCount
                    small: true
                    onTurned: page => root.model.showPage(page)
                }
            }

            EmptyNote {
                objectName: "queueEmpty"
                y: head.height + Theme.space.small
                width: queue.width
                text: qsTr("Nobody is waiting. Whoever is marked as present joins the queue.")
                visible: root.model.queue.length === 0
            }

            Column {
                y: head.height + Theme.space.small
                width: queue.width
                spacing: queue.rowGap

                Repeater {
                    model: root.model.queue.slice(0, queue.shown) // after a change of size, the old page may be longer

                    Loader {
                        id: place

                        required property var modelData

                        width: queue.width
                        height: modelData.isFirst ? queue.rowHeight * root.firstShare : queue.rowHeight
                        focus: modelData.isFirst
                        sourceComponent: modelData.isFirst ? first : row

                        Component {
                            id: first

                            FirstInQueue {
                                entry: place.modelData
                                onHandOver: root.model.handOver(place.modelData.id)
                            }
                        }

                        Component {
                            id: row

                            QueueRow {
                                entry: place.modelData
                                onUp: root.model.moveUp(place.modelData.id)
                                onFirst: root.model.moveFirst(place.modelData.id)
                                onJoinAsked: root.model.share(place.modelData.id)
                            }
                        }
                    }
                }
            }
        }

        CallList {
            x: queue.width + root.gap * 1.5
            y: queue.y
            width: root.width - x
            height: queue.height
            calls: root.model.calls
            onAnswered: id => root.model.answer(id)
        }
    }

    Loader {
        anchors.fill: parent
        active: !root.model.isOpen && !root.model.ending.isOpen && root.model.isKnown
        focus: active
        sourceComponent: NoSession {
            model: root.model
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.ending.isOpen
        focus: active
        sourceComponent: EndView {
            model: root.model.ending
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.room.isOpen
        focus: active
        sourceComponent: RoomView {
            model: root.model.room
        }
    }
}
