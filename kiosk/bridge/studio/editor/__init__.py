"""The editor of one lesson: its steps, the form of a step, the preview, the findings of the checks."""
