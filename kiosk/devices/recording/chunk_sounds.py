"""The sound of the chunks of a recording, frame by frame, in little memory.

Rules: features are stored as 32-bit numbers, and the costs of phones are computed again when they are needed.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kiosk.devices.recording.phone_models import Costs, PhoneModels
from kiosk.devices.recording.spectra import COEFFICIENTS, MOVING, Frame

_FEATURES = COEFFICIENTS + MOVING
_KEPT = 32
"""Number of chunks whose costs are kept; neighbouring chunks are compared with the same sentences."""


class ChunkSounds:
    """The features of the frames of all chunks."""

    def __init__(self) -> None:
        self._features = array("f")
        self._starts = [0]

    def add(self, frames: Iterable[Frame]) -> None:
        """Append a chunk that consists of `frames`."""
        for frame in frames:
            self._features.extend(frame)
        self._starts.append(len(self._features) // _FEATURES)

    @property
    def lengths(self) -> Sequence[int]:
        """Number of frames of each chunk."""
        return [end - start for start, end in pairwise(self._starts)]

    def count(self, first: int, last: int) -> int:
        """Number of frames of the chunks `first` to `last`."""
        return self._starts[last + 1] - self._starts[first]

    def frames(self, first: int, last: int) -> list[Frame]:
        """The frames of the chunks `first` to `last`."""
        places = range(self._starts[first] * _FEATURES, self._starts[last + 1] * _FEATURES, _FEATURES)
        return [tuple(self._features[at : at + _FEATURES]) for at in places]

    @property
    def columns(self) -> Sequence[Sequence[float]]:
        """Each feature in all frames."""
        return [self._features[at::_FEATURES] for at in range(_FEATURES)]


class ChunkCosts:
    """The costs of phones in the frames of chunks, for one state of the models."""

    def __init__(self, sounds: ChunkSounds, models: PhoneModels) -> None:
        self.sounds = sounds
        self._models = models
        self._kept: dict[int, Costs] = {}

    def of(self, first: int, last: int) -> Costs:
        """The costs in the frames of the chunks `first` to `last`."""
        return [row for chunk in range(first, last + 1) for row in self._of_chunk(chunk)]

    def _of_chunk(self, chunk: int) -> Costs:
        costs = self._kept.get(chunk)
        if costs is None:
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            costs = self._kept[chunk] = self._models.costs(self.sounds.frames(chunk, chunk))
        return costs
