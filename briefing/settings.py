"""The project's own defaults: `briefing.toml` in the working directory or the nearest folder above it.

Its keys are the long options of `briefing make` that say how briefs are made, not which; what the
command line gives goes before them.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefing.errors import InvalidSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "briefing.toml"
MAX_BYTES = 100_000
OF_ONE_ARTICLE = frozenset({"date", "title", "from", "help"})
LISTS = frozenset({"to", "formats"})  # by commas on the command line
TRUTH = {True: "yes", False: "no"}
Value = TypeVar("Value")


def find(start: Path | None = None) -> Path | None:
    """The settings file that counts in the folder `start`, the working directory if not given."""
    here = (start or Path.cwd()).resolve()
    return next((path for folder in (here, *here.parents) if (path := folder / NAME).is_file()), None)


def load(path: Path, command: click.Command) -> dict[str, Any]:
    """The settings at `path` as values of the parameters of `command`; paths are reckoned from that file.

    Raises:
        InvalidSettings: it cannot be read, has an unknown key, or a value that the option does not take.
    """
    options = {name: option for option in command.params for name in _names(option)}
    values = {}
    for key, value in _read(path).items():
        if key not in options:
            near = get_close_matches(key, options, 1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(options))}"
            raise InvalidSettings(f"{path}: unknown key “{key}”; {hint}")
        values[str(options[key].name)] = _value(path, key, value, options[key])
    return values


def _names(option: click.Parameter) -> Iterator[str]:
    for flag in option.opts if isinstance(option, click.Option) else ():
        if flag.startswith("--") and flag[2:] not in OF_ONE_ARTICLE:
            yield flag[2:]


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise InvalidSettings(f"{path}: larger than {MAX_BYTES // 1000} kB; that is no file of settings")
        return tomllib.loads(data.decode())
    except OSError as error:
        raise InvalidSettings(f"{path}: cannot be opened ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidSettings(f"{path}: not TOML ({' '.join(str(error).split())})") from None


def _value(path: Path, key: str, value: object, option: click.Parameter) -> Any:  # noqa: ANN401  # as click converts it
    """The value as the command line would give it, once it has been tried."""
    given = _given(path, key, value, option)
    try:
        context = click.Context(click.Command(key))
        option.process_value(context, given)
    except click.UsageError as error:
        raise InvalidSettings(f"{path}: {key}: {error.message}") from None
    return given


def _given(path: Path, key: str, value: object, option: click.Parameter) -> Any:  # noqa: ANN401  # as click takes it
    if isinstance(option, click.Option) and option.is_flag:
        return _of_type(bool, path, key, value, "true or false")
    if key in LISTS and isinstance(value, list):
        return ",".join(_of_type(str, path, key, part, "a list of words") for part in value)
    if option.multiple:
        parts = value if isinstance(value, list) else [value]
        return [str(path.parent / _of_type(str, path, key, part, "a list of paths")) for part in parts]
    if isinstance(value, bool):
        return TRUTH[value]
    text = _of_type(str, path, key, value, "a text in quotation marks")
    return str(path.parent / text) if isinstance(option.type, click.Path) else text


def _of_type(kind: type[Value], path: Path, key: str, value: object, wanted: str) -> Value:
    if not isinstance(value, kind):
        raise InvalidSettings(f"{path}: {key}: {value!r}; give {wanted}")
    return value
