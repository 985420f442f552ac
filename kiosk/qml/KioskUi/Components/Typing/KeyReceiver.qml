pragma ComponentBehavior: Bound

import QtQuick

// What the on-screen keyboard knows of the field or area that it types into.
QtObject {
    required property string text
    required property int cursorPosition
    required property string method
    // Whether every word begins with a capital letter, as in names.
    property bool capitalWords: false
    // Whether every sentence begins with a capital letter.
    property bool capitalSentences: false
    // Whether the keyboard opens with digits.
    property bool digits: false
    // Whether the keyboard has a key for a new line.
    property bool breaksLines: false

    signal keyTyped(string key)
    signal methodChosen(string method)
    signal finished
}
