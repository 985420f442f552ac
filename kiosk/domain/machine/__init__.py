"""Facts about the machine: clocks, drives, power, self-check findings."""
