"""Results → the outside world."""
