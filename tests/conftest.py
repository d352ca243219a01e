"""A home of their own for the tests."""

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
