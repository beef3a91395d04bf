"""The system calls of a command: listed by a dry run under strace, then one of them made to fail or to kill.

strace counts the calls of each name for each thread and process by itself: `when=7` on `write` hits the seventh write of each
of them. So a call on a file of the stage is aimed at by its number among the calls on that file: one thread alone makes
those. Where there is no such file, and another thread has come to the same number before, a call is out of reach.
"""

import re
import subprocess
from collections import Counter
from dataclasses import dataclass

from bench import Unavailable, need

# The folder of the dry run.
DRY = "dry"

LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
HANDLE = re.compile(r"\d+<(/[^>]*)>")
# The last thing that the runtime of Rust does before the program: a stack for its signals. The loader came before that.
BEFORE_MAIN = "sigaltstack({ss_sp="
# A name that holds the id of the process is another in each trial.
OF_ONE_PROCESS = re.compile(r"\.\d+(-\d+)?\.part")


@dataclass(frozen=True)
class Call:
    """The `n`th call of this name by one thread, the `on_path`th of them on the file that it works on."""

    task: int
    name: str
    n: int
    about: str
    reachable: bool
    on_path: int

    def path(self):
        """A file that the call names by its handle."""
        found = HANDLE.match(self.about)
        return found and found.group(1).removesuffix("(deleted)")

    def aim(self, folder):
        """The same file below `folder`, where it can be told by its path."""
        path = self.path()
        if not path or f"/{DRY}/" not in path or OF_ONE_PROCESS.search(path):
            return None
        return f"{folder}/{path.split(f'/{DRY}/', 1)[1]}"

    def label(self):
        return f"{self.name} {self.n} ({self.about[:80]})"


def need_strace():
    need("strace")
    tried = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "true"], capture_output=True)
    if tried.returncode != 0:
        raise Unavailable("strace may not trace here")


def listed(bench, words, template):
    """The calls of a command that succeeds, in their order, from its own first one on, and how many came before it."""
    trace, folder = bench.root / "trace", bench.copy(DRY, template)
    ending = bench.run(["strace", "-f", "-y", "-s", "8", "-o", str(trace), *words], folder)
    bench.must(ending)
    lines = trace.read_text(errors="replace").splitlines()
    begins = next((at for at, line in enumerate(lines) if BEFORE_MAIN in line), 0)
    counts, on_path, calls, before = Counter(), Counter(), [], 0
    tasks = []
    for at, line in enumerate(lines):
        found = LINE.match(line)
        if not found:
            continue
        task, name, rest = int(found.group(1)), found.group(2), found.group(3)
        if task not in tasks:
            tasks.append(task)
        counts[task, name] += 1
        n = counts[task, name]
        handle = HANDLE.match(rest)
        place = task, name, handle and handle.group(1)
        on_path[place] += 1
        used_up = any(counts[other, name] >= n for other in tasks if other != task)
        if at > begins:
            calls.append(Call(tasks.index(task), name, n, rest, not used_up, on_path[place]))
        else:
            before += 1
    return calls, before


def fault(call, what, folder):
    """The words that make strace do `what` at this call: `signal=KILL`, `error=EIO`, …"""
    path = call.aim(folder)
    words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call.name}"]
    aimed = ["-P", path] if path else []
    return [*words, *aimed, "-e", f"inject={call.name}:{what}:when={call.on_path if path else call.n}"]
