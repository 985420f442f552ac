"""Acts (inputs of the learner) that the lesson player sends to a step that takes several acts (`Staged`).

They are the hint («Gợi ý»), the retry («Thử lại») and the call for help («Nhờ giúp»).
"""

HINT, AGAIN, HELP = "hint", "again", "help"
