"""Learn which words say an English word, for the checks of meaning: python -m models.train.equivalents ru PAIRS...

PAIRS are files of `english<TAB>target` lines, plain or .xz. The term base is always taken along; the
sample that the checks are measured on (tests/translate/fixtures/official.tsv) never is. The tables in
briefing/data/equivalents hold counts of word stems only, no sentence; they were made from

- ru: official.ru (our own), tico19_tm.ru (CC0), mlqe_pe_ru-en_postedit.ru (CC0), xquad.ru (CC BY-SA 4.0),
  tatoeba_opusmt_testsets.ru (CC BY 2.0 FR), un_sdg.ru (MIT), udhr.ru (public);
- kk: official.kk, news.kk (our own translations), bt.kk (our own translations of CC BY and official texts),
  tatoeba_laser.kk, tatoeba_challenge_test.kk (CC BY 2.0 FR), un_sdg.kk, parlam_kz.kk (MIT).

The same files, in any order, give the same table. `ordinary` in the place of the language, after both tables are there
and with the files of both, lists the other ordinary words of their English in briefing/data/lexicon/ordinary.txt: the
check of names tells by them what is none ("Rally", "Highlands").
"""

from __future__ import annotations

import csv
import lzma
import math
import re
import sys
import textwrap
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.translate.equivalents import SCALE, english_stems, stems, table, words

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DATA = ROOT / "briefing" / "data"
HELD_OUT = ROOT / "tests" / "translate" / "fixtures" / "official.tsv"
TABLES = ("ru", "kk")
ORDINARY = 4  # letters at least of an ordinary word
TERM_WEIGHT = 2  # times that an entry of the term base counts
LEAST = 3  # sentences a word must be in
MOST = 600  # sentences of a word that are looked at
STEMS = 5  # of the target, for one word of English
LEAST_GAIN = (6.0, 8.0)  # log-likelihood that the first stem, and each further one, must explain
LEAST_SHARE = 0.04  # of the word's sentences, that a further stem must be in

Pairs = list[tuple[str, str]]


def read(path: Path) -> Iterator[tuple[str, str]]:
    """The pairs of one file."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            english, *rest = line.rstrip("\n").split("\t")
            if rest:
                yield english, rest[0]


def terms(language: str) -> Iterator[tuple[str, str]]:
    """The pairs of the term base."""
    for path in sorted((DATA / "terms").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield from [(row["en"], row[language])] * (TERM_WEIGHT if row[language] else 0)


def pairs(language: str, paths: list[Path]) -> Pairs:
    """All pairs, sorted, without those the checks are measured on."""
    held = {english for english, _ in read(HELD_OUT)}
    found = [pair for path in paths for pair in read(path) if pair[0] not in held]
    return sorted([*found, *terms(language)])


def gain(together: int, expected: float, sentences: int) -> float:
    """How much better the log-likelihood of `sentences` is with `together` than by chance."""
    apart = sentences - together
    return together * math.log(together / expected) + (apart * math.log(apart / (sentences - expected)) if apart else 0)


def best_stem(left: list[int], seen: list[frozenset[str]], share: dict[str, float]) -> tuple[float, str]:
    """The stem that the sentences `left` have most beyond chance; of two equals the longer."""
    counts = Counter(stem for at in left for stem in seen[at])
    gains = [
        (gain(count, share[stem] * len(left), len(left)), len(stem), stem)
        for stem, count in counts.items()
        if count > 1 and count >= 2 * share[stem] * len(left)
    ]
    found = max(gains, default=(0.0, 0, ""))
    return found[0], found[2]


def chosen(sentences: list[int], seen: list[frozenset[str]], share: dict[str, float]) -> tuple[list[str], int]:
    """The stems that say one English word, and how many of its sentences have none of them."""
    left, found = sentences, list[str]()
    while len(found) < STEMS and len(left) > 1:
        value, stem = best_stem(left, seen, share)
        rest = [at for at in left if stem not in seen[at]]
        few = found and len(left) - len(rest) < LEAST_SHARE * len(sentences)
        if value < LEAST_GAIN[bool(found)] or few:
            break
        found.append(stem)
        left = rest
    return found, len(left)


def learn(given: Pairs) -> Iterator[tuple[str, float, int, int, str]]:
    """Rows of the table: see `briefing.translate.equivalents`."""
    seen = [stems(target) for _, target in given]
    counts = Counter(stem for sentence in seen for stem in sentence)
    share = {stem: count / len(given) for stem, count in counts.items()}
    length = sum(len(words(target)) for _, target in given)
    where = defaultdict(list)
    for at, (english, _) in enumerate(given):
        for word in english_stems(english):
            where[word].append(at)
    for word, every in sorted(where.items()):
        sentences = every[:: max(1, len(every) // MOST)]
        found, missed = chosen(sentences, seen, share) if len(every) >= LEAST else ([], 0)
        if found:
            hit = (len(sentences) - missed + 0.5) / (len(sentences) + 1.5)
            chance = sum(counts[stem] for stem in found) / length
            yield word, round(hit, 2), round(chance * SCALE), round(len(every) / len(given) * SCALE), " ".join(found)


def ordinary(sentences: set[str]) -> list[str]:
    """The stems of English words that no table has, and that stand with a capital no oftener than without."""
    small, capital = Counter[str](), Counter[str]()
    for sentence in sentences:
        for match in re.finditer(r"(?<![\w'’-])[^\W\d_]+", sentence):
            if match[0].islower() and match[0].isascii() and len(match[0]) >= ORDINARY:
                small[english_stems(match[0])[0]] += 1
            elif match[0][0].isupper() and match.start():
                capital[english_stems(match[0])[0]] += 1
    known = {stem for language in TABLES for stem in table(language)}
    return sorted(stem for stem, count in small.items() if stem not in known and count >= capital[stem])


def list_ordinary(paths: list[Path]) -> None:
    """Write the list of ordinary words."""
    found = ordinary(
        {english for path in paths for english, _ in read(path)} - {english for english, _ in read(HELD_OUT)}
    )
    out = DATA / "lexicon" / "ordinary.txt"
    out.write_text("\n".join([*textwrap.wrap(" ".join(found), 116), ""]), encoding="utf-8")
    print(f"{out.name}: {len(found)} words")


def main(language: str, *paths: str) -> None:
    """Write the table of `language`, or the list of ordinary words."""
    if language == "ordinary":
        list_ordinary([Path(path) for path in paths])
        return
    rows = learn(pairs(language, [Path(path) for path in paths]))
    lines = ["\t".join(map(str, row)) for row in rows]
    out = DATA / "equivalents" / f"{language}.tsv"
    out.write_text("\n".join(["word\thit\tchance\tcommon\tstems", *lines, ""]), encoding="utf-8")
    print(f"{out.name}: {len(lines)} words, {out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
