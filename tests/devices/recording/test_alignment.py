"""The assignment of stretches of speech to sentences."""

import tracemalloc

from kiosk.devices.recording.alignment import Chunk, SoundRun, matched

SENTENCES, EACH = 1_000, 3


def test_a_thousand_sentences_are_assigned_in_little_memory() -> None:
    chunks = [Chunk(float(at), at + 0.8) for at in range(SENTENCES * EACH)]
    runs = [{at * EACH: [SoundRun(at * EACH, at * EACH + EACH - 1, 1.0)]} for at in range(SENTENCES)]
    runs[7] = runs[500] = {}
    tracemalloc.start()
    try:
        found = matched(chunks, runs, [2.0] * len(chunks))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [match.sentence for match in found] == [at for at in range(SENTENCES) if at not in {7, 500}]
    assert peak < 5 * 1024 * 1024


def test_sentences_read_in_the_wrong_order_are_not_both_found() -> None:
    chunks = [Chunk(float(at), at + 0.8) for at in range(3)]
    runs = [{2: [SoundRun(2, 2, 1.0)]}, {}, {0: [SoundRun(0, 0, 2.0)]}]
    (match,) = matched(chunks, runs, [4.0] * 3)
    assert (match.sentence, match.run.first) == (0, 2)
    assert match.margin == 1.0
