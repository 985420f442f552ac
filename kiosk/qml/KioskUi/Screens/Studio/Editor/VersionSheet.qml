pragma ComponentBehavior: Bound

import KioskUi.Bridge

// The kept versions of the lesson, to look at one.
ListSheet {
    id: root

    required property EditorSheetsViewModel sheets

    objectName: "versionSheet"
    title: qsTr("Earlier versions")
    explanation: qsTr("Touch a version to look at it.")
    items: root.sheets.versions.map(version => ({
                key: version.number,
                label: version.label
            }))
    onChosen: item => root.sheets.lookAt(item.key)
    onClosed: root.sheets.close()
}
