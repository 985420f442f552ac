"""Acts that the player itself sends to a multi-act step: a hint («Gợi ý»), a retry («Thử lại»), a call for help."""

HINT, AGAIN, HELP = "hint", "again", "help"
