"""The translation memory: what people have reviewed, kept for the next article with the same sentence.

One SQLite file. It keeps the ordinary rollback journal, not a write-ahead log, since people copy the
file and keep it in shared folders, where a log does not work; writers wait for each other.
"""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import CorruptMemory, NewerMemory, TranslationMemoryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

APPLICATION = 0x62726966  # "brif": tells our files from other SQLite databases
VERSION = 1
PATIENCE = 30.0  # seconds to wait for another process
LEAST = 75  # per cent of likeness that makes a suggestion
SCHEMA = """CREATE TABLE segment (
    key TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    reviewer TEXT NOT NULL, date TEXT NOT NULL, PRIMARY KEY (key, language)) WITHOUT ROWID"""
# Of two reviews of a sentence the later one stays, whichever comes in first.
ADD = """INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    source = excluded.source, target = excluded.target, reviewer = excluded.reviewer, date = excluded.date
    WHERE excluded.date >= date"""


@dataclass(frozen=True)
class Entry:
    """A reviewed translation; `date` is when it was reviewed, ISO 8601 in UTC, to the second."""

    source: str
    target: str
    language: str
    reviewer: str = ""
    date: str = ""


@dataclass(frozen=True)
class Suggestion:
    """A reviewed translation of a similar sentence; `likeness` in per cent, rounded down."""

    source: str
    target: str
    likeness: int


def default_path() -> Path:
    """The memory in the user's data directory."""
    from platformdirs import user_data_path  # only where no file is given

    return user_data_path("briefing", appauthor=False) / "memory.sqlite3"


def now() -> str:
    """The present time, as entries have it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def key(source: str) -> str:
    """What sentences that differ only in white space, or in how accents are encoded, have in common."""
    return sha256(" ".join(unicodedata.normalize("NFC", source).split()).encode("utf-8", "replace")).hexdigest()


class Memory:
    """The memory in the file `path`, which is made when something is first added to it.

    Every method opens and closes the file, so that processes and threads can share it.

    Raises:
        TranslationMemoryError: from every method, if the file cannot be read or written.
        CorruptMemory: the file is damaged, or is no translation memory.
        NewerMemory: a later version of the program made it.
    """

    def __init__(self, path: Path | str | None = None) -> None:
        self.path = Path(path) if path is not None else default_path()

    def check(self) -> None:
        """See that the memory can be used, if there is one; raises what the class says."""
        with self._reading():
            pass

    def lookup(self, sources: Sequence[str], language: str) -> dict[str, str]:
        """The reviewed translation of each of `sources` that has one."""
        query = "SELECT target FROM segment WHERE key = ? AND language = ?"
        with self._reading() as db:
            found = {source: db.execute(query, (key(source), language)).fetchone() for source in sources} if db else {}
        return {source: row[0] for source, row in found.items() if row}

    def suggest(self, sources: Sequence[str], language: str, limit: int = 3) -> dict[str, list[Suggestion]]:
        """For each of `sources` the reviewed translations of the sentences most like it, best first."""
        from rapidfuzz import fuzz, process  # only for reviews

        known = {entry.source: entry.target for entry in self.entries(language)} if sources else {}
        return {
            source: [
                Suggestion(like, known[like], int(score))
                for like, score, _ in process.extract(source, list(known), scorer=fuzz.ratio, limit=limit)
                if score >= LEAST
            ]
            for source in sources
        }

    def entries(self, language: str | None = None) -> list[Entry]:
        """Every entry, or those in `language`, in order of language and English text."""
        query = "SELECT source, target, language, reviewer, date FROM segment ORDER BY language, source, key"
        with self._reading() as db:
            found = [Entry(*row) for row in db.execute(query)] if db else []
        return [entry for entry in found if language in {None, entry.language}]

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep `entries`; what has no date was reviewed now. All of them are kept, or on an error none."""
        latest = now()
        rows = [
            (key(e.source), e.language, e.source, e.target, e.reviewer, min(e.date or latest, latest)) for e in entries
        ]
        if rows:
            with self._writing() as db:
                db.executemany(ADD, rows)

    def forget(self, language: str | None = None, text: str | None = None) -> int:
        """Delete what is in `language` and has `text` in its English or its translation; how many.

        Without either, everything.
        """
        part = (text or "").casefold()
        doomed = [e for e in self.entries(language) if part in e.source.casefold() or part in e.target.casefold()]
        if doomed:
            with self._writing() as db:
                keys = [(key(entry.source), entry.language) for entry in doomed]
                db.executemany("DELETE FROM segment WHERE key = ? AND language = ?", keys)
        return len(doomed)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """The database, or None if nothing was ever added to it."""
        with self._explained():
            if not self.path.exists() or not self.path.stat().st_size:
                yield None
                return
            with closing(self._open()) as db:
                yield db if _check(self.path, db) else None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._explained():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # The user's own memory is nobody else's business; one elsewhere may be meant for others.
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600 if self.path == default_path() else 0o666))
            with closing(self._open()) as db, db:
                db.execute("BEGIN IMMEDIATE")
                if not _check(self.path, db):
                    db.execute(SCHEMA)
                    db.execute(f"PRAGMA application_id = {APPLICATION}")
                    db.execute(f"PRAGMA user_version = {VERSION}")
                yield db

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        db.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no trace in the file
        return db

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turns the errors of SQLite and of the file system into ours."""
        instead = "choose another with --memory, or do without (--no-memory)"
        try:
            yield
        except (OSError, sqlite3.OperationalError) as error:
            raise TranslationMemoryError(f"{self.path}: cannot be used as memory ({error}); {instead}") from None
        except sqlite3.DatabaseError as error:
            raise CorruptMemory(f"{self.path}: damaged, or not a translation memory ({error}); {instead}") from None


def _check(path: Path, db: sqlite3.Connection) -> bool:
    """Whether the database has our table; raises if it is someone else's or too new."""
    application, version, tables = (
        db.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if not tables and not application:
        return False
    if application != APPLICATION:
        raise CorruptMemory(f"{path}: a database, but not a translation memory; choose another with --memory")
    if version > VERSION:
        raise NewerMemory(f"{path}: made by a later version of briefing; update this one, or use --no-memory")
    return True
