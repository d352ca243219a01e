"""How the program's own log lines look on standard error: plain, or one JSON object a line."""

from __future__ import annotations

import json
import logging
import sys
import warnings

LOG = logging.getLogger("briefing")
ENDING = ("event", "code")  # the kind of the error, by its class, and the exit code
AS_JSON = "briefing.log-json"  # where the context of a command says that --log-json was given


class Plain(logging.Formatter):
    """A word for the level, and the message."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{record.levelname.lower()}: {record.getMessage()}"


class Json(logging.Formatter):
    """One object a line: time (ISO 8601, UTC), level, logger, message; `ENDING` of an error that ends the program."""

    default_time_format = "%Y-%m-%dT%H:%M:%S"

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        fields |= {name: getattr(record, name) for name in ENDING if hasattr(record, name)}
        return json.dumps(fields, ensure_ascii=False)


def configure(*, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
    """Send the program's log to standard error: warnings, or all of it if `verbose`, or errors if `quiet`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if as_json else Plain())
    LOG.handlers = [handler]
    LOG.propagate = False
    LOG.setLevel(logging.DEBUG if verbose else logging.ERROR if quiet else logging.WARNING)
    if not verbose:
        warnings.simplefilter("ignore")  # of libraries: nothing that a press officer can act on


def failure(error: Exception, message: str, code: int) -> None:
    """Log the error that ends the program, as a JSON object."""
    configure(as_json=True)
    LOG.error(message, extra=dict(zip(ENDING, (type(error).__name__, code), strict=True)))
