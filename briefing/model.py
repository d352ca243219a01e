"""The data that every stage takes and returns: a Brief and what it is made of.

Plain, frozen values that go through JSON and back unchanged. Spans are half-open character ranges
of `Brief.source.text`, so that whoever has the brief can check each item against its sentence.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from briefing.errors import InvalidBrief

Kind = Literal["person", "group", "organisation", "place"]
Granularity = Literal["day", "week", "month", "quarter", "season", "year", "range"]
Bound = Literal["on", "by", "since", "until", "within"]
Firmness = Literal["agreed", "pledged", "planned", "hoped"]
State = Literal["machine", "glossary", "memory", "reviewed", "needs-review"]

# ISO 8601; "--01-31" (as in RFC 6350) is a day whose year the text does not tell.
IsoDate = Annotated[str, Field(pattern=r"^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Za-z]+)*$")]


class Data(BaseModel):
    """Frozen, and strict about field names."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Data):
    """Characters `start` up to but not including `end` of the source text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError("a span ends before it starts")
        return self

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]


class Party(Data):
    """A person, organisation or place, under the fullest name that the text gives.

    A group is people whom the text does not name: "five passengers", "a gunman".
    """

    name: str = Field(min_length=1)
    kind: Kind
    role: str | None = None
    affiliation: str | None = None
    mentions: tuple[Span, ...] = ()


class Moment(Data):
    """A date or period: the words of the text, and the days they mean.

    `start` and `end` are the first and last day, inclusive; both are None where the text alone does
    not tell ("on Thursday" in an article without a date). `event` says what happened or will.
    """

    text: str
    start: IsoDate | None
    end: IsoDate | None
    granularity: Granularity
    bound: Bound = "on"
    event: str | None = None
    span: Span


class Point(Data):
    """One fact of the article; rank 1 is the most important."""

    text: str = Field(min_length=1)
    rank: int = Field(ge=1)
    span: Span


class Commitment(Data):
    """Who has to do what, for whom, by when, and how firmly that was said.

    `owner` is as the text names it ("the sides"), `action` an infinitive phrase without "to", and
    `evidence` the sentence that says so.
    """

    owner: str = Field(min_length=1)
    action: str = Field(min_length=1)
    recipient: str | None = None
    deadline: Moment | None = None
    firmness: Firmness
    said_by: str | None = None
    evidence: Span


class Finding(Data):
    """What a check found wrong with a translation: the check's stable id, and the offending text."""

    check: str
    detail: str = ""


class Segment(Data):
    """One string of the brief and its translation."""

    source: str
    target: str
    state: State
    findings: tuple[Finding, ...] = ()


class Source(Data):
    """Where the article came from, and its text."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: IsoDate | None = None


class Signature(Data):
    """What made the brief, so that anyone can make it again (the idea is sacreBLEU's).

    `packages` maps a target language to "name version sha256:…" of the Argos package that
    translated it; `terms` is the SHA-256 of the tables of terms and of people's names, `template` that of the
    template folder.
    """

    program: str
    nlp: str
    packages: dict[Language, str] = {}
    terms: str | None = None
    template: str | None = None

    def __str__(self) -> str:
        parts = [f"briefing:{self.program}", f"nlp:{self.nlp}"]
        parts += [f"{language}:{package}" for language, package in sorted(self.packages.items())]
        parts += [f"terms:{self.terms}"] if self.terms else []
        parts += [f"template:{self.template}"] if self.template else []
        return "|".join(part.replace(" ", "-") for part in parts)


class Brief(Data):
    """A one-page brief of an article, in English, with its translations as segments.

    `reviewers` names, for each language, the people who reviewed the translation, if they gave a name.
    """

    schema_version: Literal[1] = 1
    title: str = Field(min_length=1)
    source: Source
    lead: Point | None
    who: tuple[Party, ...] = ()
    what: tuple[Point, ...] = ()
    when: tuple[Moment, ...] = ()
    where: tuple[Party, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    segments: dict[Language, tuple[Segment, ...]] = {}
    reviewers: dict[Language, tuple[str, ...]] = {}
    signature: Signature

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages this brief can be rendered in, English first."""
        return ("en", *self.segments)

    def to_json(self) -> str:
        """This brief as indented JSON, ending in a newline."""
        return self.model_dump_json(indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The brief that `to_json` wrote.

        Raises:
            InvalidBrief: it is not JSON, or does not match `schema`.
        """
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the file"
            raise InvalidBrief(f"not a brief: {where}: {first['msg']}") from None


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a Brief."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Brief.model_json_schema()}
