"""The hardware and operating system of one machine: clocks, speech engines, sound, drives, power. No Qt."""
