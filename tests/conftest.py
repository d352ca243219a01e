"""Fixtures for every stage: the seeds, and a home of their own for the tests."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Argos Translate reads these when it is imported, and makes its folders there and then.
HOME = Path(tempfile.mkdtemp(prefix="briefing-tests-"))
os.environ |= {
    "HOME": str(HOME),
    "XDG_DATA_HOME": str(HOME / "data"),
    "XDG_CONFIG_HOME": str(HOME / "config"),
    "XDG_CACHE_HOME": str(HOME / "cache"),
}

SEEDS = Path(__file__).parent.parent / "seeds"
ENGLISH = (
    "The minister met farmers in Almaty on Thursday. She said that the canal would be repaired by the end of the "
    "year, and that the ministry had set aside 4 million dollars for it."
)
