"""The commune's own lessons and voices: values, rules and ports."""
