pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Guide.Report
import KioskUi.Screens.Staff
import KioskUi.Theme

// Reports of the commune: period, kind of report, charts, table with definitions, and saving to a stick.
StaffPage {
    id: root

    required property ReportViewModel model

    sheet: {
        if (root.model.saving.phase !== "")
            return savingSheet;
        if (root.model.period.isOpen)
            return periodSheet;
        switch (root.model.openedList) {
        case "tabs":
            return tabSheet;
        case "sections":
            return sectionSheet;
        default:
            return null;
        }
    }

    HeadRow {
        id: head

        width: root.width
        model: root.model
    }

    TabRow {
        id: tabs

        y: head.y + head.height + Theme.space.small
        width: root.width
        tabs: root.model.tabs
        focus: true
        onChosen: key => root.model.showTab(key)
        onMore: root.model.openList("tabs")
    }

    ReportBody {
        id: body

        y: tabs.y + tabs.height + Theme.space.small
        width: root.width
        height: foot.y - y - Theme.space.small
        model: root.model
    }

    FootRow {
        id: foot

        y: root.height - height
        width: root.width
        model: root.model
    }

    Component {
        id: periodSheet

        PeriodSheet {
            model: root.model.period
        }
    }

    Component {
        id: savingSheet

        SavingSheet {
            model: root.model.saving
        }
    }

    Component {
        id: tabSheet

        ListSheet {
            title: qsTr("Which report?")
            entries: root.model.tabs.map(tab => tab.title)
            current: root.model.tabs.findIndex(tab => tab.isCurrent)
            onChosen: place => root.model.showTab(root.model.tabs[place].key)
            onClosed: root.model.openList("")
        }
    }

    Component {
        id: sectionSheet

        ListSheet {
            title: qsTr("Parts of this report")
            entries: root.model.sheets.headings
            current: root.model.sheets.section
            onChosen: place => root.model.showSection(place)
            onClosed: root.model.openList("")
        }
    }
}
