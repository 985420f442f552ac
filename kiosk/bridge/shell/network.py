"""State of the network as the operating system reports it; no network traffic is sent."""

from PySide6.QtNetwork import QNetworkInformation


def is_online() -> bool:
    """Return whether the operating system reports a network connection; False if it reports no state."""
    if not QNetworkInformation.loadDefaultBackend():
        return False
    information = QNetworkInformation.instance()
    return information.reachability() in {
        QNetworkInformation.Reachability.Online,
        QNetworkInformation.Reachability.Site,
    }
