"""Checkpoints of each family, packed, and run by Argos Translate: do they say what the original says?"""

from __future__ import annotations

import json
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.errors import BuildFailed
from briefing.translate import engine, packages
from briefing.translate.build import Recipe, build

from . import checkpoints
from .checkpoints import ENGLISH, LEARNT
from .conftest import python

if TYPE_CHECKING:
    from pathlib import Path

    from .checkpoints import Original
    from .conftest import World

for library in ("torch", "transformers"):
    pytest.importorskip(library, reason="needs the extra “build”: `make test-build` installs it and runs these")

TOKENS = {"ru": ">>rus<<", "kk": ">>kaz_Cyrl<<"}
KINDS = {
    "marian": lambda folder: checkpoints.marian(folder, {}),
    "marian-languages": lambda folder: checkpoints.marian(folder, TOKENS),
    "m2m100": checkpoints.m2m100,
    "small100": checkpoints.small100,
    "nllb": checkpoints.nllb,
}
UNKNOWN = ["The minister named a canal.", "Who met the court in Astana?"]
# Installs packages and translates, as any program would; its sentence splitter would download a model.
STOCK = """
import json
from pathlib import Path
from argostranslate import package, sbd, translate
sbd.MiniSBDSentencizer.split_sentences = lambda self, text: [text]
for path in PATHS.values(): package.install_from_path(Path(path))
print(json.dumps({to: [translate.translate(text, "en", to) for text in TEXTS] for to in PATHS}))
"""


@pytest.fixture(scope="module", params=KINDS)
def checkpoint(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Original]:
    folder = tmp_path_factory.mktemp(request.param)
    original: Original = KINDS[request.param](folder)
    original.learn(*(["kk"] if request.param == "marian" else ["ru", "kk"]))
    original.model.save_pretrained(folder)
    return folder, original


def test_argos_translate_says_what_the_original_says(checkpoint: tuple[Path, Original], tmp_path: Path) -> None:
    folder, original = checkpoint
    texts = ENGLISH + UNKNOWN
    theirs = {to: [original.translate(text, to) for text in texts] for to in LEARNT}
    learnt = [to for to in LEARNT if theirs[to][:3] == LEARNT[to]]
    assert learnt == (["kk"] if "marian0" in folder.name else ["ru", "kk"]), "it cannot tell languages apart"
    paths = {
        to: str(build(folder, tmp_path / f"{to}.argosmodel", Recipe("en", to, quantization="float32"))) for to in LEARNT
    }
    home = {"XDG_DATA_HOME": str(tmp_path / "home"), "ARGOS_BEAM_SIZE": "1"}
    assert json.loads(python(f"PATHS, TEXTS = {paths!r}, {texts!r}\n{STOCK}", **home)) == theirs


def argos(folder: Path) -> list[str]:
    """What Argos Translate makes of the sentences with its usual beam, language tokens and all."""
    import ctranslate2
    from argostranslate import translate
    from argostranslate.package import Package

    class Whole:  # what would split sentences downloads a model
        split_sentences = staticmethod(lambda text: [text])

    model = ctranslate2.Translator(str(folder / "model"))
    found = (translate.apply_packaged_translation(Package(folder), text, model, Whole(), 1) for text in ENGLISH)
    return [hypotheses[0].value for hypotheses in found]


def test_the_program_reads_the_package_too(
    checkpoint: tuple[Path, Original], world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And finds most probable what Argos Translate says, with its length penalty and its beam."""
    monkeypatch.setattr(engine, "LENGTH_PENALTY", 0.2)
    folder, _ = checkpoint
    out = tmp_path / "made.argosmodel"
    arguments = ["models", "build", "--from", folder, "--to", "kk", "--out", out, "--version", "1.5", "--install"]
    done = CliRunner().invoke(main, list(map(str, arguments)))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "installed translate-en_kk 1.5 " in done.stdout
    assert world.installed / "translate-en_kk-1_5" == packages.find("kk").path
    ours = engine.Engine(packages.find("kk")).translate(ENGLISH, hypotheses=4, beam=4)
    assert [max(ways, key=lambda way: way.score).text for ways in ours] == argos(packages.find("kk").path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [out.name]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that has learnt nothing, for the tests of what is refused."""
    folder = tmp_path_factory.mktemp("m2m")
    checkpoints.m2m100(folder).model.save_pretrained(folder)
    (folder / "LICENSE").write_text("MIT")
    return folder


def change(folder: Path, name: str, **values: object) -> None:
    path = folder / name
    data = json.loads(path.read_text()) if path.is_file() else {}
    path.write_text(json.dumps(data | values))


@pytest.mark.parametrize(
    ("recipe", "why"),
    [
        (Recipe("en", "qq"), "0 language tokens for 'qq'"),
        (Recipe("qq", "kk"), "0 language tokens for 'qq'"),
        (Recipe("en", "kk", to_token="__qq__"), "no token '__qq__'"),  # noqa: S106  # a token of the other kind
        (Recipe("en", "../kk"), "not the code of a language"),
        (Recipe("en", "kk", version="../1"), "not a version"),
        (Recipe("en", "kk", family="marian"), r"no source\.spm"),
    ],
)
def test_what_is_asked_for_must_be_there(small: Path, recipe: Recipe, why: str, tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match=why):
        build(small, tmp_path / "made.argosmodel", recipe)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lost", "changed", "why"),
    [
        ("config.json", {}, r"no config\.json"),
        ("sentencepiece.bpe.model", {}, r"no sentencepiece\.bpe\.model"),
        ("model.safetensors", {}, "cannot be converted"),
        ("", {"config.json": {"model_type": "bert"}}, "a 'bert' checkpoint"),
        ("", {"tokenizer_config.json": {"legacy_behaviour": True}}, "legacy_behaviour"),
        ("", {"config.json": {"vocab_size": 7}}, "cannot be converted"),
    ],
)
def test_checkpoints_that_cannot_be_packed(
    small: Path, lost: str, changed: dict[str, dict[str, object]], why: str, tmp_path: Path
) -> None:
    folder = shutil.copytree(small, tmp_path / "checkpoint")
    if lost:
        (folder / lost).unlink()
    for name, values in changed.items():
        change(folder, name, **values)
    with pytest.raises(BuildFailed, match=why) as error:
        build(folder, tmp_path / "made.argosmodel", Recipe("en", "kk"))
    assert "\n" not in str(error.value)
    assert [path.name for path in tmp_path.iterdir()] == ["checkpoint"]


def test_it_is_smaller_in_eight_bits(small: Path, tmp_path: Path) -> None:
    sizes = {}
    for kind in ("int8", "float32"):
        with zipfile.ZipFile(build(small, tmp_path / kind, Recipe("en", "kk", quantization=kind))) as made:
            sizes[kind] = made.getinfo("translate-en_kk-1_0/model/model.bin").file_size
    assert sizes["int8"] < sizes["float32"] * 2 / 3


def test_the_licence_goes_with_the_weights(small: Path, tmp_path: Path) -> None:
    path = build(small, tmp_path / "made.argosmodel", Recipe("en", "kk"))
    with zipfile.ZipFile(path) as made:
        assert made.read("translate-en_kk-1_0/LICENSE") == b"MIT"


def test_nllb_without_tokenizer_json_has_the_published_order(tmp_path: Path) -> None:
    """No language code of NLLB is a piece: the vocabulary is the pieces, the codes, and the mask."""
    original = checkpoints.nllb(tmp_path)
    (tmp_path / "tokenizer.json").unlink()
    original.model.save_pretrained(tmp_path)
    path = build(tmp_path, tmp_path / "made.argosmodel", Recipe("en", "kk"))
    with zipfile.ZipFile(path) as made:
        tokens = json.loads(made.read("translate-en_kk-1_0/model/shared_vocabulary.json"))
    assert tokens[:4] == ["<s>", "<pad>", "</s>", "<unk>"]
    first = tokens.index("ace_Arab")
    assert tokens[first + 202 : first + 204] == ["<mask>", f"madeupword{first + 203}"]
    assert tokens[first - 1] not in {"<mask>", "<unk>"}
