"""Saving a report in all formats, by touches."""

from kiosk.tour.driver import Driver


def save_all_formats(driver: Driver) -> None:
    """Touch the button of all formats, or choose them on the sheet if the row has no room for the buttons."""
    if driver.find("saveReport") is not None:
        driver.tap("saveReport")
        driver.tap("format-usb")
    else:
        driver.tap("save-usb")
