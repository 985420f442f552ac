"""Acts that the player sends to a multi-act step: hint («Gợi ý»), retry («Thử lại»), call for help («Nhờ giúp»)."""

HINT, AGAIN, HELP = "hint", "again", "help"
