"""Judges one bundle and prints one line of JSON: the client protocol of tests/vectors/README.md."""

import json
import pathlib
import sys

import clock
import trust
from verifier import Verification


def main(arguments):
    if len(arguments) not in (3, 4):
        print("usage: verify.py BUNDLE TRUST MOMENT [SEAL]; TRUST is a file or `none`", file=sys.stderr)
        return 2
    bundle, listed, moment = arguments[:3]
    expected = bytes.fromhex(arguments[3]) if len(arguments) == 4 else None
    believed = trust.Trust() if listed == "none" else trust.read(listed)
    try:
        data = pathlib.Path(bundle).read_bytes()
    except OSError as why:
        print(why, file=sys.stderr)
        return 6
    verification = Verification(data, believed, clock.moment(moment), expected)
    number, name, code = verification.conclusion()
    print(json.dumps({"conclusion": name, "exit": number, "code": code}))
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
