"""The system libraries that WeasyPrint loads."""

from __future__ import annotations

from briefing.errors import MissingLibrary


def pango() -> str:
    """The version of Pango, the first of them.

    Raises:
        MissingLibrary: one of them is not installed.
    """
    try:
        from weasyprint.text.ffi import pango as loaded  # which loads them all
    except OSError as error:
        raise MissingLibrary(
            f"{str(error).splitlines()[0]}: a library that makes PDFs is missing; on Debian or Ubuntu: "
            "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from None
    number: int = loaded.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
