pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Staff

// The commune's own lessons: one view at a time, loaded by its URL, from the shelf to the editor and back.
StaffPage {
    id: root

    required property StudioViewModel model

    function show(): void {
        if (root.model.viewFile === "")
            shown.source = "";
        else
            shown.setSource(root.model.viewFile, {
                model: root.model.part
            });
    }

    isWide: root.model.isWide
    isTall: true
    sheet: (shown.item as StudioView)?.sheet ?? null

    Connections {
        target: root.model

        function onChanged(): void {
            root.show();
        }
    }

    Loader {
        id: shown

        objectName: "studioView"
        anchors.fill: parent
        focus: true
        Component.onCompleted: root.show()
    }
}
