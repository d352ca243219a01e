"""Write barred.txt, the fingerprints of the test sets: python -m models.train.barred FILE.tsv ... (English first)."""

from __future__ import annotations

import sys
from pathlib import Path

from models.train.corpus import BARRED, fingerprint


def main() -> None:
    lines = [line for path in sys.argv[1:] for line in Path(path).read_text(encoding="utf-8").splitlines()]
    found = {fingerprint(line.split("\t")[0]) for line in lines}
    BARRED.write_text("\n".join(sorted(found)) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
