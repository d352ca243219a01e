"""How good the bundled packages are, by the field's measures."""
