"""The numbers a text says, by value: "3.7 million" is "3,7 млн", "20,000" is "20 тыс.", XX is 20."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Not the 2 of "km2" nor the minutes of 9:00, which people leave out.
_NUMBER = re.compile(
    r"(?<!\bkm)(?<!\bmm)(?<!\bm)(?<!\bкм)(?<!\bмм)(?<!\bм)(?<!\d:0)(?!(?<=\d:)00\b)"
    r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
)
_RANGE = r"\s?(?:[-–—]|\b(?:to|and|or|до|и|или|мен|бен|пен)\b)\s?[\d.,]*\d"
_OR_MORE = r"\s(?:or|and|и|или)\s(?:more|over|бол(?:ее|ьше)|свыше)\b"
_NEXT_WORD = re.compile(rf"(?P<range>{_RANGE})?(?:{_OR_MORE})?[\s-]?(?P<word>[^\W\d_]+)")
_CLOCK = re.compile(r"(?::\d\d)?\s?([ap])\.?m\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVX])(X*)(IX|IV|V?I{0,3})\b")
_LATIN = str.maketrans("ІХ", "IX")
_SCALES = {
    "en": {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "ru": {"тыс": 3, "миллион": 6, "млн": 6, "миллиард": 9, "млрд": 9, "триллион": 12, "трлн": 12},
    "kk": {"мың": 3, "миллион": 6, "млн": 6, "миллиард": 9, "млрд": 9, "триллион": 12, "трлн": 12},
}
_SHORT_SCALES = {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "tn": 12}

# Value, then how words that say it begin in English (with months), Russian and Kazakh; "=" ends a word.
_NUMERALS = r"""
0 | midnight zero nil | ноль= полноч | нөл
0.5 | half | половин пол | жарты
1 | one once first single another january | один= одн перв | бір жалғыз
2 | two second twice double both february | дв[ае]= двух двум дво[её] двои[хм] втор дважды об[ае]= об[ое]их | екі екеу
3 | three third tripl treb thrice trilat triling march | три= тр[её][хм] тро[еёи] трет трижды втро | үш(?!ін\b)
4 | four quarter quadr april | четыр четв вчетв | төрт
5 | five fifth may | пять= пяти(?!десят) пятью= пятер пят[её]р впятер пятый пятая пятое пятого пятой пятом | бес
6 | six june | шест вшест полгода= полугод | алты алтау жарты\sжыл
7 | seven july | семь= семи(?![дмнт]) семи[дм][не] семью= сем[её]р всемер седьм | жеті(?!л)(?!с) жетеу
8 | eight august | восемь= восемью= восьм | сегіз
9 | nin september | девят | тоғыз
10 | ten tenth october decade | десят вдесят | он= оныншы онға оннан ондық ондаған оншақты оны= онын= онда=
11 | eleven november | одиннадцат | он=
12 | twel dozen noon december | двенадцат дюжин полдень= полдн | он= түс
13 | thirteen | тринадцат | он=
14 | fourteen | четырнадцат | он=
15 | fifteen | пятнадцат | он=
16 | sixteen | шестнадцат | он=
17 | seventeen | семнадцат | он=
18 | eighteen | восемнадцат | он=
19 | nineteen | девятнадцат | он=
20 | twent score | двадцат | жиырма
24 | twenty.four | сутки= суток= круглосуточн | тәулік
30 | thirt | тридцат | отыз
40 | fort | сорок | қырық қырқ
50 | fift half | пятьдесят пятидесят | елу
60 | sixt | шестьдесят шестидесят | алпыс
70 | sevent | семьдесят семидесят | жетпіс
80 | eight | восемьдесят восьмидесят | сексен
90 | ninet | девяност | тоқсан
100 | hundred centur | сто= ста= сотн сот[аоуы]..?= стометр столет стопроц стокило стотонн | жүз(?!ег)(?!інд)(?!ін\b)
1000 | thousand | тысяч | мың
"""


class Number(NamedTuple):
    """A number as written, and the values it may have."""

    text: str
    values: frozenset[Decimal]


def _prefixes(cell: str) -> re.Pattern[str]:
    words = (word[:-1] + r"\b" if word.endswith("=") else word for word in cell.split())
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


def _columns(
    table: str, languages: tuple[str, ...], pattern: Callable[[str], re.Pattern[str]]
) -> dict[str, dict[Decimal, re.Pattern[str]]]:
    """The cells below each language of a `table` that begins with the value, as `pattern` reads them."""
    rows = [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]
    return {name: {Decimal(row[0]): pattern(row[at]) for row in rows} for at, name in enumerate(languages, start=1)}


_WORDS = _columns(_NUMERALS, ("en", "ru", "kk"), _prefixes)
_RUSSIAN_HUNDREDS = {
    count: re.compile(rf"\b(?:{stems})с(?:от|т[аеи]|там|тах|тами)\b", re.IGNORECASE)
    for count, stems in enumerate(
        "двух?|двум|двумя|две тр[её]х|тр[её]м|тремя|три четыр[её][хм]|четырьмя|четыре пят(?:и|ь|ью) шест(?:и|ь|ью)"
        " сем(?:и|ь|ью) вос(?:емь|ьми|емью) девят(?:и|ь|ью)".split(),
        start=2,
    )
}


def _values(digits: str, language: str) -> set[Decimal]:
    digits = re.sub(r"[ \u00a0\u202f]", "", digits)
    group, point = (",", ".") if language == "en" else (".", ",")
    values = set()
    if re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{point}\d+)?", digits):
        values.add(Decimal(digits.replace(group, "").replace(point, ".")))
    if re.fullmatch(rf"\d+[.{point}]\d+", digits):
        values.add(Decimal(digits.replace(point, ".")))
    if re.fullmatch(r"0\d{3}", digits):  # 0230 is 02:30
        values |= {Decimal(digits[:2]), Decimal(digits[2:])}
    if not values or re.fullmatch(r"\d{1,2}\.\d\d", digits):  # "1,5,7", "31.01.2017"; "9.30" is a time, too
        values |= {Decimal(part) for part in re.split("[.,]", digits)}
    return values


def _scaled(values: set[Decimal], rest: str, language: str) -> set[Decimal]:
    """`values` times the "million" that `rest` begins with; also as they are, where that is unsure."""
    match = _NEXT_WORD.match(rest)
    word = match["word"].casefold() if match else ""
    scales = _SCALES.get(language, {})
    exponent = next((scales[stem] for stem in scales if word.startswith(stem)), None)
    sure = exponent is not None and match is not None and not match["range"]
    exponent = exponent or (_SHORT_SCALES.get(word) if language == "en" else None)
    times = {value.scaleb(exponent) for value in values} if exponent else set()
    return times if sure else values | times


def numbers(text: str, language: str) -> list[Number]:
    """The numbers that `text` writes in digits, in order."""
    runs = list[list[Number]]()
    for match in _NUMBER.finditer(text):
        rest = text[match.end() :]
        values = _scaled(_values(match[0], language), rest, language)
        if re.match(r"(?:19|20)\d\d$", match[0]) and re.match(r"s\b", rest):  # the 1990s are the 90s
            values |= {value % 100 for value in values}
        if re.search(r"(?:19|20)\d\d[-–/]$", text[: match.start()]):  # 2017–18
            values |= {value + 2000 for value in values} | {value + 1900 for value in values}
        if language == "en" and (clock := _CLOCK.match(rest)):  # 9 pm is 21:00 in most of the world
            values |= {value + 12 if clock[1] in "pP" else value % 12 for value in values}
        number = Number(match[0], frozenset(values))
        if _continues(text[: match.start()], values, language):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [number for run in runs for number in _together(run)]


def _continues(before: str, values: set[Decimal], language: str) -> bool:
    """Whether a number is the end of one that `before` ends with: "59 мың 406", "2 млн 300 тыс."."""
    scales = _SCALES.get(language, {})
    scale = re.search(r"\d\s([^\W\d_]+)\.?\s$", before)
    exponents = [scales[stem] for stem in scales if scale and scale[1].casefold().startswith(stem)]
    return bool(exponents) and max(values) < 10 ** exponents[0]


def _together(parts: list[Number]) -> list[Number]:
    """Each of `parts`, which may also be read as all of them together."""
    values = frozenset(sum(each, Decimal(0)) for each in product(*(part.values for part in parts)))
    return [Number(part.text, part.values | values) for part in parts]


# Cardinals that are nothing else, unlike «семью» (a family) and «он» (he); not two, which "both" and "a pair" are.
_CARDINALS = r"""
3 | тр(?:и|[её]х|[её]м|емя|ое|оих) | үш
4 | четыр(?:е|[её]х|[её]м|ьмя)|четверо|четверых | төрт
5 | пят(?:ь|и|ью|еро|ерых) | бес
6 | шест(?:ь|и|ью|еро|ерых) | алты
7 | сем(?:ь|и|еро|ерых) | жеті
8 | вос(?:емь|ьми|емью) | сегіз
9 | девят(?:ь|и|ью) | тоғыз
20 | двадцат(?:ь|и|ью) | жиырма
30 | тридцат(?:ь|и|ью) | отыз
40 | сорока? | қырық
50 | пят(?:ь|и)десяти? | елу
"""
_CARDINAL = _columns(_CARDINALS, ("ru", "kk"), re.compile)


def cardinals(text: str, language: str) -> list[Number]:
    """The small numbers that Russian or Kazakh `text` writes in words, in order; not one and two."""
    words = [(word, word.casefold()) for word in _WORD.findall(text)]
    forms = _CARDINAL.get(language, {}).items()
    return [Number(word, frozenset({value})) for word, small in words for value, form in forms if form.fullmatch(small)]


def _roman(text: str) -> set[Decimal]:
    """Roman numerals, which Kazakh may write in Cyrillic letters."""
    units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    latin = re.sub(r"[ІХ]\.", " ", text).translate(_LATIN)  # but no initials
    return {Decimal(10 * len(tens) + units.index(rest)) for tens, rest in _ROMAN.findall(latin)}


def said(text: str, language: str) -> set[Decimal]:
    """Every value that `text` may be said to give: in digits, in Roman numerals, or written out."""
    values = {value for number in numbers(text, language) for value in number.values} | _roman(text)
    words = {value for value, pattern in _WORDS.get(language, {}).items() if pattern.search(text)}
    words |= {tens + unit for tens, unit in product(words, words) if tens >= 20 and unit < 10}  # noqa: PLR2004  "twenty-one"
    words |= _written(text, language)
    words |= {value for number in spelled(text) for value in number.values} if language == "en" else set()
    scales = {10 ** _SCALES[language][stem] for stem in _SCALES.get(language, {}) if stem in text.casefold()}
    return values | words | {value * scale for value, scale in product(words | {Decimal(1)}, scales)}


def _written(text: str, language: str) -> set[Decimal]:
    """The numbers of a hundred and more that Russian or Kazakh `text` writes out, as "двести двенадцать"."""
    found, thousands, group = {Decimal(0)}, Decimal(0), Decimal(0)
    for word in (*_WORD.findall(text), ""):
        value = _value(word, language)
        if value == 1000:  # noqa: PLR2004
            thousands, group = 1000 * max(group, Decimal(1)), Decimal(0)
        elif value == 100 and 1 < group < 10:  # noqa: PLR2004  екі жүз
            group *= 100
        elif value and _goes_on(group, value, language):
            group += value
        else:
            found.add(thousands + group)
            thousands, group = Decimal(0), value or Decimal(0)
    return {number for number in found if number > 100}  # noqa: PLR2004  the others need no composing


def _goes_on(group: Decimal, value: Decimal, language: str) -> bool:
    """Whether `value` may follow what makes `group` so far: twelve after two hundred, not after five."""
    teens = language == "kk" and group % 100 == 10 and value < 10  # noqa: PLR2004  он екі
    room = 1 if group % 10 else 10 if group % 100 else 100 if group else 1000
    return teens or (value < room and group % 100 != 10)  # noqa: PLR2004


@lru_cache(maxsize=4096)
def _value(word: str, language: str) -> Decimal | None:
    """The number that a word is, by the longest beginning that one has."""
    for count, pattern in _RUSSIAN_HUNDREDS.items():
        if language == "ru" and pattern.match(word):
            return Decimal(100 * count)
    starts = ((pattern.match(word), value) for value, pattern in _WORDS.get(language, {}).items() if value >= 1)
    found = [(match.end(), -value) for match, value in starts if match]
    return -max(found)[1] if found else None


_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPELLED_VALUES = {word: value for value, word in enumerate(_UNITS, start=1)}
_SPELLED_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
_SPELLED_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SPELLED_WORD = "|".join(sorted({*_SPELLED_VALUES, *_SPELLED_SCALES}, key=len, reverse=True))
_AND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\sand\s"  # "three and six" are two numbers
_SPELLED = re.compile(
    rf"(?<![\w.-])(?<!\bthe (?=two\s(?!hundred|thousand|[mb]illion)))"
    rf"(?:{_SPELLED_WORD})(?:(?:[\s-]|{_AND})(?:{_SPELLED_WORD}))*\b(?!-| dozen| decades?)",
    re.IGNORECASE,
)


def spelled(text: str) -> list[Number]:
    """The numbers that English `text` writes in words, in order; not "one", nor the two of "the two sides"."""
    return [Number(match[0], frozenset({Decimal(value)})) for match, value in _spelled(text)]


def in_digits(text: str) -> str:
    """English `text` with its numbers of several words, such as "two hundred and five", in digits."""
    for match, value in reversed([*_spelled(text)]):
        if " " in match[0]:
            text = f"{text[: match.start()]}{value}{text[match.end() :]}"
    return text


def _spelled(text: str) -> Iterator[tuple[re.Match[str], int]]:
    for match in _SPELLED.finditer(text):
        if re.search(r"\w\s$", text[: match.start()]) and match[0].istitle():  # Denis Ten
            continue
        words = re.split(r"[\s-]+(?:and\s+)?", match[0].casefold())
        value = _spelled_value(words)
        if value > 1 and all(map(_is_one_number, words, words[1:])) and words[0] in _SPELLED_VALUES:
            yield match, value


def _is_one_number(word: str, after: str) -> bool:
    """Not "out of eleven seven", nor "twenty twenty-five"."""
    small = word in _SPELLED_VALUES and after in _SPELLED_VALUES
    return not small or (word in _TENS and _SPELLED_VALUES[after] < 10)  # noqa: PLR2004  a digit


def _spelled_value(words: list[str]) -> int:
    total = group = 0
    for word in words:
        scale = _SPELLED_SCALES.get(word)
        if scale is None:
            group += _SPELLED_VALUES[word]
        elif scale == 100:  # noqa: PLR2004  "three hundred and five thousand"
            group *= scale
        else:
            total, group = total + group * scale, 0
    return total + group
