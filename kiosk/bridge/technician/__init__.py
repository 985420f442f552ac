"""The technician's pages behind the PIN."""
