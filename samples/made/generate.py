"""Draws the sample case anew from story.toml.

    python3 generate.py [FOLDER]        FOLDER: where to write; without it, beside this file

Needs Python 3.11 or newer with the packages pillow and segno, and the Debian packages
ffmpeg, librsvg2-bin, fonts-noto-core and fonts-noto-mono. The same versions of these give
the same bytes; nothing is taken from the clock, from chance or from the network.
"""

import sys
import tomllib
from pathlib import Path

sys.dont_write_bytecode = True

import clip  # noqa: E402
import pictures  # noqa: E402
import receipt  # noqa: E402

HERE = Path(__file__).resolve().parent


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    folder.mkdir(parents=True, exist_ok=True)
    story = tomllib.loads((HERE / "story.toml").read_text(encoding="utf-8"))
    receipt.check(story)
    for maker in (receipt, pictures, clip):
        maker.make(story, folder)


if __name__ == "__main__":
    main()
