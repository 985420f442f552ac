pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The kinds of report, as many as fit in one row, always with the current one; a button shows all of them.
FocusScope {
    id: root

    required property var tabs
    readonly property real gap: Theme.touch.tightGap
    readonly property int current: root.tabs.findIndex(tab => tab.isCurrent)
    readonly property int currentKind: Theme.highContrast ? KioskButton.Primary : KioskButton.Dark
    readonly property var shown: root.fitting()

    signal chosen(key: string)
    signal more

    function widthOf(title: string): real {
        return Math.max(Theme.touch.least, Math.ceil(metrics.advanceWidth(title)) + 2 + 2 * Theme.space.medium);
    }

    // Returns the tabs that are shown: the first ones, and the current one as the last if it is not among them.
    function fitting(): var {
        const widths = root.tabs.map(tab => root.widthOf(tab.title) + root.gap);
        let room = root.width - moreButton.implicitWidth;
        if (widths.reduce((sum, each) => sum + each, -root.gap) <= root.width)
            return root.tabs;
        const kept = [];
        const last = widths[root.current] ?? 0;
        for (let place = 0; place < root.tabs.length; ++place) {
            const reserve = place < root.current ? last : 0;
            if (widths[place] + reserve > room)
                break;
            room -= widths[place];
            kept.push(root.tabs[place]);
        }
        return kept.some(tab => tab.isCurrent) || root.current < 0 ? kept : [...kept, root.tabs[root.current]];
    }

    implicitHeight: Theme.touch.least

    FontMetrics {
        id: metrics

        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    Row {
        spacing: root.gap

        Repeater {
            model: root.shown

            KioskButton {
                required property var modelData

                objectName: "tab-" + modelData.key
                width: root.widthOf(modelData.title)
                small: true
                kind: modelData.isCurrent ? root.currentKind : KioskButton.Secondary
                role: Accessible.RadioButton
                checked: modelData.isCurrent
                focus: modelData.isCurrent
                label: modelData.title
                onActivated: root.chosen(modelData.key)
            }
        }

        KioskButton {
            id: moreButton

            objectName: "moreTabs"
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Other…")
            visible: root.shown.length < root.tabs.length
            onActivated: root.more()
        }
    }
}
