"""Letters of equal width, so that tests can compute the size of texts by hand."""

WIDTH, LINE = 10, 20


class PlainLetters:
    """`Letters` in which every letter is `WIDTH` wide at size 20 and every line `LINE` tall."""

    def width(self, text: str, size: int, *, is_bold: bool = False) -> float:  # noqa: ARG002 - bold is not wider
        return len(text) * WIDTH * size / 20

    def height(self, text: str, size: int, width: float, *, is_bold: bool = False) -> float:  # noqa: ARG002 - bold is not wider
        lines, used = 1, 0.0
        for word in text.split(" "):
            wide = self.width(word, size)
            if used and used + WIDTH * size / 20 + wide > width:
                lines, used = lines + 1, wide
            else:
                used += wide + (WIDTH * size / 20 if used else 0)
        return lines * LINE * size / 20
