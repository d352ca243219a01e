"""Briefs made by hand: a small one in three languages, and one far too long for a page."""

from __future__ import annotations

from functools import cache
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import pytest

from briefing.model import Brief, Commitment, Moment, Party, Point, Segment, Signature, Source, Span
from briefing.render import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TEXT = """\
The ministers of water of Kazakhstan and Kyrgyzstan met in Taraz on 4 March 2025 and agreed to measure \
the Chu and Talas rivers together.

Aigerim Sadykova, head of the Basin Council, said that both sides would publish the daily flow by \
30 April 2025. “The farmers must see the same figures as the engineers,” she said.

The European Bank for Reconstruction and Development pledged ₸5 billion for 12 gauging stations. \
Bakyt Osmonov of the Kyrgyz Water Service hopes to open the first of them in the autumn of 2025.

The commission was set up in 2006. It last met in Bishkek in November.
"""


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def day(iso: str, words: str, event: str | None = None) -> Moment:
    return Moment(text=words, start=iso, end=iso, granularity="day", event=event, span=span(words))


RU = {
    "Kazakhstan and Kyrgyzstan to measure their rivers together": (
        "Казахстан и Кыргызстан будут вместе измерять свои реки"
    ),
    "The two countries agreed in Taraz to measure the Chu and Talas rivers together and to publish the "
    "figures every day.": (
        "В Таразе две страны договорились вместе измерять реки Чу и Талас и ежедневно публиковать «общие» данные."
    ),
    "The European Bank for Reconstruction and Development pledged ₸5 billion for 12 gauging stations.": (
        "Европейский банк реконструкции и развития пообещал 5 млрд ₸ на 12 гидропостов."
    ),
    "Farmers and engineers are to see the same figures.": "Крестьяне и инженеры увидят одни и те же цифры.",
    "both sides": "обе стороны",
    "publish the daily flow of both rivers": "публиковать ежедневный сток обеих рек",
    "the public": "общественность",
    "European Bank for Reconstruction and Development": "Европейский банк реконструкции и развития",
    "pay for 12 gauging stations": "оплатить 12 гидропостов",
    "Kyrgyz Water Service": "Водная служба Кыргызстана",
    "open the first gauging station": "открыть первый гидропост",
    "the ministers met in Taraz": "министры встретились в Таразе",
    "the commission was set up": "создана комиссия",
    "head": "руководитель",
    "Basin Council": "Бассейновый совет",
    "in November": "в ноябре",
    "Taraz": "Тараз",
    "Chu": "Чу",
    "Talas": "Талас",
}
KK = {
    "Kazakhstan and Kyrgyzstan to measure their rivers together": ("Қазақстан мен Қырғызстан өзендерін бірге өлшейді"),
    "The two countries agreed in Taraz to measure the Chu and Talas rivers together and to publish the "
    "figures every day.": (
        "Таразда екі ел Шу мен Талас өзендерін бірге өлшеуге және көрсеткіштерді күн сайын «ашық» жариялауға "
        "уағдаласты."
    ),
    "The European Bank for Reconstruction and Development pledged ₸5 billion for 12 gauging stations.": (
        "Еуропа қайта құру және даму банкі 12 гидробекетке 5 млрд ₸ бөлуге уәде берді."
    ),
    "Farmers and engineers are to see the same figures.": "Шаруалар мен инженерлер бір көрсеткішті көреді.",
    "both sides": "екі тарап",
    "publish the daily flow of both rivers": "екі өзеннің тәуліктік ағынын жариялау",
    "the public": "жұртшылық",
    "European Bank for Reconstruction and Development": "Еуропа қайта құру және даму банкі",
    "pay for 12 gauging stations": "12 гидробекетті қаржыландыру",
    "Kyrgyz Water Service": "Қырғызстанның су қызметі",
    "open the first gauging station": "алғашқы гидробекетті ашу",
    "the ministers met in Taraz": "министрлер Таразда кездесті",
    "the commission was set up": "комиссия құрылды",
    "head": "басшысы",
    "Basin Council": "Бассейн кеңесі",
    "in November": "қарашада",
    "Taraz": "Тараз",
    "Chu": "Шу",
    "Talas": "Талас, ұлы һәм өр",
}
DOUBTFUL = "open the first gauging station"


def segments(translations: dict[str, str]) -> tuple[Segment, ...]:
    return tuple(
        Segment(source=source, target=target, state="needs-review" if source == DOUBTFUL else "machine")
        for source, target in translations.items()
    )


@pytest.fixture(scope="session")
def small() -> Brief:
    title, lead, *_ = RU
    first, second = list(RU)[2:4]
    april = day("2025-04-30", "30 April 2025").model_copy(update={"bound": "by"})
    autumn = Moment(
        text="the autumn of 2025",
        start="2025-09-01",
        end="2025-11-30",
        granularity="season",
        span=span("the autumn of 2025"),
    )
    year = Moment(
        text="2006",
        start="2006-01-01",
        end="2006-12-31",
        granularity="year",
        event="the commission was set up",
        span=span("2006"),
    )
    november = Moment(text="in November", start=None, end=None, granularity="month", span=span("in November"))
    bank = "European Bank for Reconstruction and Development"
    return Brief(
        title=title,
        source=Source(text=TEXT, outlet="The Steppe Courier", url="https://courier.example/rivers", date="2025-03-05"),
        lead=Point(text=lead, rank=1, span=span("The ministers of water")),
        who=(
            Party(name="Aigerim Sadykova", kind="person", role="head", affiliation="Basin Council"),
            Party(name="Bakyt Osmonov", kind="person", affiliation="Kyrgyz Water Service"),
            Party(name=bank, kind="organisation"),
            Party(name="Basin Council", kind="organisation"),
        ),
        what=(
            Point(text=second, rank=2, span=span("The farmers must see")),
            Point(text=first, rank=1, span=span("pledged ₸5 billion")),
        ),
        when=(day("2025-03-04", "4 March 2025", "the ministers met in Taraz"), year, november),
        where=(
            Party(name="Taraz", kind="place"),
            Party(name="Chu", kind="place"),
            Party(name="Talas", kind="place"),
        ),
        commitments=(
            Commitment(
                owner="both sides",
                action="publish the daily flow of both rivers",
                recipient="the public",
                deadline=april,
                firmness="agreed",
                said_by="Aigerim Sadykova",
                evidence=span("Aigerim Sadykova"),
            ),
            Commitment(
                owner=bank,
                action="pay for 12 gauging stations",
                firmness="pledged",
                evidence=span("The European Bank"),
            ),
            Commitment(
                owner="Kyrgyz Water Service",
                action=DOUBTFUL,
                deadline=autumn,
                firmness="hoped",
                evidence=span("Bakyt Osmonov"),
            ),
        ),
        segments={"ru": segments(RU), "kk": segments(KK)},
        signature=Signature(program="0.1.0", nlp="en_core_web_sm 3.8.0", packages={"kk": "en_kk 1.0 sha256:ab"}),
    )


def many(words: Iterable[str], n: int) -> list[str]:
    """`n` different phrases of uneven length."""
    return [f"{phrase} (no. {i})" for i, phrase in enumerate(islice(cycle(words), n), 1)]


@pytest.fixture(scope="session")
def huge(small: Brief) -> Brief:
    """40 commitments, 60 points, 80 dates, 60 people, 30 organisations, 30 places."""
    sentence = small.lead.text if small.lead else ""
    text = "\n\n".join(f"Paragraph {i}. {sentence}" for i in range(1, 101))
    spans = [span(f"Paragraph {i}.", text) for i in range(1, 101)]
    ordinary = list(RU)
    actions = many((ordinary[5], ordinary[8], "send the joint commission a full account of what was done"), 40)
    return small.model_copy(
        update={
            "source": small.source.model_copy(update={"text": text}),
            "what": tuple(
                Point(text=words, rank=i + 1, span=spans[i]) for i, words in enumerate(many(ordinary[1:4], 60))
            ),
            "when": tuple(
                Moment(
                    text="then",
                    start=f"20{i + 10:02}-03-0{i % 9 + 1}",
                    end=f"20{i + 10:02}-03-0{i % 9 + 1}",
                    granularity="day",
                    event=event,
                    span=spans[i],
                )
                for i, event in enumerate(many(ordinary[11:13], 80))
            ),
            "who": (
                *(Party(name=f"Person {n}", kind="person", role=n) for n in many(ordinary[13:15], 60)),
                *(Party(name=name, kind="organisation") for name in many(ordinary[7:10:2], 30)),
            ),
            "where": tuple(Party(name=name, kind="place") for name in many(ordinary[16:], 30)),
            "commitments": tuple(
                small.commitments[i % 3].model_copy(update={"action": action, "evidence": spans[10 + i // 4]})
                for i, action in enumerate(actions)
            ),
        }
    )


@pytest.fixture(autouse=True)
def _no_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever WeasyPrint warns of is a mistake in the template, unless the test clears it."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelname != "INFO"] == []


@pytest.fixture(scope="session")
def pdf(small: Brief, huge: Brief) -> Callable[..., bytes]:
    """A function that renders the small or the huge brief, once for all tests."""
    briefs = {"small": small, "huge": huge}

    @cache
    def made(name: str, language: str, **options: Any) -> bytes:  # noqa: ANN401 - of the options of render
        return render(briefs[name], language, **options)

    return made
