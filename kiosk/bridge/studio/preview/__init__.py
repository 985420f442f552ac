"""The preview of the studio: the residents' player, rendered off-screen in a QML engine of its own."""
