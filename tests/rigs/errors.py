"""F03: at each system call of each command the system answers with an error, once."""

import errno
import os
import re

from calls import fault, listed, need_strace
from kills import REDUCED, available, chosen, sampled

NAME = "errors"
FAILS = {
    "EIO": "openat read pread64 write pwrite64 lseek ftruncate fsync fdatasync flock fchmod fchown rename renameat "
    "renameat2 linkat unlink unlinkat mkdir mkdirat statx newfstatat getdents64 readlink connect sendto recvfrom socket",
    "ENOSPC": "write pwrite64 ftruncate fsync fdatasync rename renameat renameat2 linkat mkdir mkdirat",
    "EINTR": "openat read pread64 write pwrite64 fsync fdatasync flock connect sendto recvfrom poll",
    "ENOMEM": "mmap",
    "EAGAIN": "clone3",
}
# What a person is told of them: words of the program with the number, or those of the system.
NUMBERS = {name: getattr(errno, name) for name in FAILS}
SAID = {name: (f"(system error {number})", os.strerror(number)) for name, number in NUMBERS.items()}
# This machine failed; not all could be had; the key could not be used.
EXITS = (6, 8, 10)
CODE = re.compile(r"\[([a-z-]+\.[a-z-]+)\]$", re.M)


def run(bench, tally, reduced):
    need_strace()
    for act in available(bench, tally):
        if reduced and act.name not in REDUCED:
            continue
        calls, before = listed(bench, bench.words("capture", act.args), act.template)
        for call in sampled([call for call in calls if errors_of(call)], reduced, tally):
            if chosen(call, tally, bench):
                for error in errors_of(call)[: 1 if reduced else None]:
                    trial(bench, tally, act, call, error)


def errors_of(call):
    return [error for error, over in FAILS.items() if call.name in over.split()]


def trial(bench, tally, act, call, error):
    folder = bench.copy("trial", act.template)
    ending = bench.run([*fault(call, f"error={error}", folder), *bench.words("capture", act.args)], folder)
    codes = CODE.findall(ending.err)
    tally.count(f"{act.name}, exit {ending.status} {' '.join(sorted(set(codes)))}".strip())
    wrong = act.judge(bench, folder, ending, killed=call.name == "unlink") or told(ending, codes, error)
    tally.trial(wrong, f"{act.name}, {error} at {call.label()}")


def told(ending, codes, error):
    """The exit and the sentences: what is wrong with them, or nothing."""
    if ending.status == 0:
        return None
    if ending.status not in EXITS:
        return f"exit {ending.status} for a machine that failed: {ending.tail()}"
    if not codes:
        return f"exit {ending.status} without a reason: {ending.tail()}"
    if "\n  → " not in ending.err:
        return f"does not say what to do: {ending.tail()}"
    if ending.status == 6 and not any(words in ending.err for words in SAID[error]):
        return f"does not say what the system said: {ending.tail()}"
    return None
