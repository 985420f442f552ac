"""Shows a neutral item in one line, so that a table can say what a reader must yield."""

from kiosk.content.exchange.items import ForeignItem, ForeignOption


def seen(item: ForeignItem) -> str:
    """``kind prompt [text] =right ~wrong ... #feedback``, or ``left kind prompt`` for an item with a refusal."""
    parts = ["left"] if item.refusal else []
    parts += [item.kind.value, item.prompt]
    parts += [f"[{item.text}]".replace("\n", "/")] if item.text else []
    parts += [_shown(option) for option in item.options]
    parts += [f"#{item.feedback}"] if item.feedback else []
    return " ".join(part.replace("\n", "/") for part in parts if part)


def _shown(option: ForeignOption) -> str:
    sign = "=" if option.is_right else "~"
    gap = "" if option.gap is None else f"@{option.gap}"
    partner = f">{option.partner}" if option.partner else ""
    area = "" if option.area is None else "<" + ",".join(f"{side:g}" for side in option.area) + ">"
    told = f"({option.feedback})" if option.feedback else ""
    return f"{sign}{option.text}{partner}{gap}{area}{told}"
