"""Values that describe the machine: clocks, drives, disks, displays and power."""
