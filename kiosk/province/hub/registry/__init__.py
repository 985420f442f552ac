"""The registry: which kiosks and keys the hub accepts, and the decisions of the office."""
