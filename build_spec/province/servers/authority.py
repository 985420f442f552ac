"""A certificate authority for test servers, which can issue expired certificates and certificates for wrong hosts."""

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)


class Authority:
    """A certificate authority; ``root`` is the file with its own certificate."""

    def __init__(self, folder: Path, name: str = "Thử nghiệm", *, is_plain: bool = False) -> None:
        """`is_plain`: its certificate has no extension for the key usage, like that of ``openssl req -x509``."""
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.now(UTC)
        usage = x509.KeyUsage(
            digital_signature=True,
            key_cert_sign=True,
            crl_sign=True,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            encipher_only=False,
            decipher_only=False,
        )
        own = self._certificate(self._name, self._key.public_key(), now - 900 * DAY, now + 900 * DAY)
        own = own.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        if not is_plain:
            own = own.add_extension(usage, critical=True)
        made = own.sign(self._key, hashes.SHA256())
        folder.mkdir(parents=True, exist_ok=True)
        self.root = folder / f"{id(self):x}.root.pem"
        self.root.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    def trusted(self) -> ssl.SSLContext:
        """Return a client context that trusts only this authority."""
        return ssl.create_default_context(cafile=str(self.root))

    def server(self, host: str = "localhost", first_day: int = -1, last_day: int = 30) -> ssl.SSLContext:
        """Return a server context with a certificate from `issue`."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.issue(host, first_day, last_day))
        return context

    def issue(self, host: str = "localhost", first_day: int = -1, last_day: int = 30) -> Path:
        """Issue a certificate for the name `host`; return the PEM file with its private key and the certificate.

        The certificate is valid from `first_day` to `last_day`; both are counted in days from today. With the host
        ``localhost`` it is also valid for 127.0.0.1.
        """
        now = datetime.now(UTC)
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        names: list[x509.GeneralName] = [x509.DNSName(host)]
        if host == "localhost":
            names.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
        made = (
            self._certificate(subject, key.public_key(), now + first_day * DAY, now + last_day * DAY)
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        file = self._folder / f"{made.serial_number:x}.pem"
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        file.touch(mode=0o600)
        file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
        return file

    def _certificate(
        self, subject: x509.Name, key: ec.EllipticCurvePublicKey, first: datetime, last: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(first)
            .not_valid_after(last)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        )
