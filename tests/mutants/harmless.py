"""Mutants that change no answer, each with its reason: harmless.tsv."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
FILE = os.path.join(HERE, "harmless.tsv")


def harmless():
    """The reason by file, change, line of the source and place in it: a name with a line number would not live long."""
    found = {}
    if os.path.exists(FILE):
        with open(FILE, encoding="utf-8") as file:
            for line in file.read().splitlines():
                if line and not line.startswith("#"):
                    *key, reason = line.split("\t")
                    found[tuple(key)] = reason
    return found


def key(name):
    """What stands for a mutant in the list."""
    where, what = name.split(": ", 1)
    file, line, column = where.split(":")
    with open(os.path.join(os.path.dirname(os.path.dirname(HERE)), file), encoding="utf-8") as text:
        source = text.read().split("\n")[int(line) - 1]
    return file, what, source.strip(), str(int(column) - len(source) + len(source.lstrip()))
