"""Lists the spoken texts of a lesson and names their recordings.

Rules: each recording (clip) has a key, such as ``<step>.<block>`` or ``lesson.title``; see `domain.lessons.Lesson`
for all forms. The file of the recording is named ``<lesson id>.<key>``.
"""

from kiosk.content.packs.spoken import spoken_blocks

__all__ = ["clip_name", "spoken_blocks"]


def clip_name(lesson: str, key: str) -> str:
    """Return the name, without extension, of the recording with the `key` in the lesson with the id `lesson`."""
    return f"{lesson}.{key}"
