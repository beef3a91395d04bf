"""The list of mutants, as cargo-mutants makes it."""
import json, os, subprocess
from dataclasses import dataclass

ROOMS = ("base", "bundle", "checks", "seal")


@dataclass(frozen=True)
class Mutant:
    number: int
    name: str
    file: str
    genre: str
    replacement: str
    start: tuple  # line and column, both from 1; the end is behind the last character
    end: tuple
    function: tuple | None  # the span of the function around it; None: in a constant

    @property
    def room(self):
        return self.file.split("/")[1]


def place(point):
    return point["line"], point["column"]


def listed(root, rooms=ROOMS):
    """All mutants of some rooms. Their numbers are places in the list of all rooms, so they do not depend on the choice."""
    out = subprocess.run(["cargo", "mutants", "--list", "--json", "--package", "aigaq"], cwd=root, check=True, capture_output=True, text=True)
    found = []
    for number, one in enumerate((one for one in json.loads(out.stdout) if room_of(one["file"]) in ROOMS), 1):
        function = one["function"]
        found.append(Mutant(number, one["name"], one["file"], one["genre"], one["replacement"], place(one["span"]["start"]), place(one["span"]["end"]),
                            function and (place(function["span"]["start"]), place(function["span"]["end"]))))
    return [mutant for mutant in found if mutant.room in rooms]


def room_of(file):
    words = file.split(os.sep)
    return words[1] if words[0] == "src" and len(words) > 2 else None
