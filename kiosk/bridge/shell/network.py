"""State of the network as the operating system reports it, without network traffic."""

from PySide6.QtNetwork import QNetworkInformation


def is_online() -> bool:
    """Whether the operating system reports a network; False if it reports nothing."""
    if not QNetworkInformation.loadDefaultBackend():
        return False
    information = QNetworkInformation.instance()
    return information.reachability() in {
        QNetworkInformation.Reachability.Online,
        QNetworkInformation.Reachability.Site,
    }
