"""Word list of English speech: abbreviations, brand names, foreign units, with the words that people say.

Rules: an entry that contains a capital letter applies to exactly this spelling, because ``AI`` is not ``ai``. An
entry in lower case applies to any spelling. ``PHRASES`` are replaced first.
"""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {"24/7": "twenty-four seven", "and/or": "and or", "e.g.": "for example"}
WORDS: Mapping[str, str] = {
    "NFC": "N F C",
    "OTP": "O T P",
    "QR": "Q R",
    "VNeID": "V N E I D",
    "VssID": "V S S I D",
    "VNI": "V N I",
    "PIN": "pin",
    "SIM": "sim",
    "AI": "A I",
    "ID": "I D",
    "USB": "U S B",
    "ATM": "A T M",
    "PDF": "P D F",
    "APK": "A P K",
    "UBND": "People's Committee",
    "BHYT": "health insurance",
    "BHXH": "social insurance",
    "CCCD": "citizen identity card",
    "VND": "dong",
    "2G": "two G",
    "3G": "three G",
    "4G": "four G",
    "5G": "five G",
    "zalo": "Zah-lo",
    "wi-fi": "why fye",
    "wifi": "why fye",
    "đồng": "dong",
    "telex": "telex",
}
LABELS: Mapping[str, str] = {
    "gov": "gov",
    "vn": "V N",
    "com": "com",
    "example": "example",
    "apk": "A P K",
    "pdf": "P D F",
    "dichvucong": "dick voo kong",
    "binhdanhocvuso": "bin zan hock voo saw",
    "bocongan": "baw kong an",
    "quangtri": "kwang tree",
    "vneid": "V N E I D",
    "hoso": "haw saw",
    "gmail": "gee mail",
}
UNITS: Mapping[str, str] = {
    "%": "per cent",
    "đ": "dong",
    "₫": "dong",
    "VND": "dong",
    "km": "kilometres",
    "kg": "kilograms",
    "m": "metres",
    "cm": "centimetres",
    "GB": "gigabytes",
    "MB": "megabytes",
}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
