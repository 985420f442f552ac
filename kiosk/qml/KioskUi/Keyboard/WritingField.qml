pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// A text field for Vietnamese: the input method `method` (telex or vni) converts plain keys into letters with marks.
KioskTextField {
    id: root

    signal edited(string text)

    // Types a key at the cursor; a key that would make the text too long is ignored.
    function write(key: string): void {
        const end = root.text.slice(root.cursorPosition);
        const before = root.text.slice(0, root.cursorPosition);
        if (typist.text !== before || root.method !== typist.method)
            typist.begin(before, root.method);
        typist.press(key);
        root.put(typist.text, end);
    }

    function put(start: string, end: string): void {
        if (start.length + end.length > root.maximumLength || start + end === root.text)
            return;
        root.text = start + end;
        root.cursorPosition = start.length;
        root.edited(root.text);
    }

    // Inserts a whole word and a space at the cursor, after a space if a word precedes it.
    function insertWord(word: string): void {
        const before = root.text.slice(0, root.cursorPosition);
        const gap = before === "" || before.endsWith(" ") ? "" : " ";
        root.put(before + gap + word + " ", root.text.slice(root.cursorPosition));
    }

    capitalSentences: true
    onFinished: {
        const end = root.text.slice(typist.text.length);
        if (typist.text === "" || !root.text.startsWith(typist.text))
            return;
        typist.finish();
        root.put(typist.text, end);
    }

    Typist {
        id: typist
    }
}
