"""`python -m briefing`: the command line."""

from briefing.cli import main

main(prog_name="briefing")
