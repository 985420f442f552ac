"""The robot visitor: walks through the kiosk for the tour, the pictures, the gallery and the tests."""
