"""The recipe of the bundled packages: prepare, align, lexicon, fit, export; one command each."""
