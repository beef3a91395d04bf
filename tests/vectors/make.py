"""Writes every vector and every trust list: `python make.py [FOLDER]`, by default beside this file."""

import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cbor2  # noqa: E402

import bundle  # noqa: E402
import kit  # noqa: E402

CHAPTERS = ("accepted", "noted", "containers", "names", "ambiguities", "structures", "extents", "fields", "seals",
            "signatures", "manifests", "journals", "records", "parts", "tokens", "authorities", "anchors", "renewals",
            "refused", "appended", "statements", "persons", "certified")


def check_against_a_library():
    """The encoder by hand and a CBOR library agree on the good bundle."""
    draft = bundle.whole()
    for n in draft.records:
        data = draft.record_bytes(n)
        assert cbor2.dumps(cbor2.loads(data), canonical=True) == data, n
    seal = cbor2.loads(draft.seal())
    assert seal.tag == 18 and cbor2.loads(seal.value[2])["version"] == 1


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    check_against_a_library()
    for chapter in CHAPTERS:
        importlib.import_module(chapter)
    (folder / "trust").mkdir(parents=True, exist_ok=True)
    files = {f"{name}.vector": kit.written(name) for name in kit.VECTORS}
    files |= {f"trust/{name}.toml": kit.trust_list(name).encode() for name in kit.TRUST}
    for old in [*folder.glob("*.vector"), *folder.glob("trust/*.toml")]:
        if old.relative_to(folder).as_posix() not in files:
            old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    print(f"{len(kit.VECTORS)} vectors, {sum(map(len, files.values()))} bytes")


if __name__ == "__main__":
    main()
