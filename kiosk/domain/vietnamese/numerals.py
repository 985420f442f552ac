"""Whole numbers in Vietnamese words, for sentences such as ``tự làm được sáu việc``."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""Words for digits that differ after ``mươi``."""
_LARGEST = 99


def in_words(number: int) -> str:
    """Return `number` in words if it is from 1 to 99, otherwise in digits."""
    if not 1 <= number <= _LARGEST:
        return str(number)
    tens, digit = divmod(number, 10)
    if tens == 0:
        return _DIGITS[digit]
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if digit:
        special = _AFTER_TENS if tens > 1 else {5: _AFTER_TENS[5]}
        words.append(special.get(digit, _DIGITS[digit]))
    return " ".join(words)
