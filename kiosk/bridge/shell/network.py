"""Whether this machine has a network, without asking the network anything."""

from PySide6.QtNetwork import QNetworkInformation


def is_online() -> bool:
    """What the operating system says; False where it cannot tell."""
    if not QNetworkInformation.loadDefaultBackend():
        return False
    information = QNetworkInformation.instance()
    return information.reachability() in {
        QNetworkInformation.Reachability.Online,
        QNetworkInformation.Reachability.Site,
    }
