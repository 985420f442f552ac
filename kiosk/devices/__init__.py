"""The outside world of one machine: clocks, speech engines, sound, drives. No Qt."""
