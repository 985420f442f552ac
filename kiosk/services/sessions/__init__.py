"""Use cases of a guide's session: attendance, queue, calls for help, group lessons."""
