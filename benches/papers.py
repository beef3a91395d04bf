#!/usr/bin/env python3
"""Measures what reading a paper costs, beside the programs of poppler, zbar and Tesseract, and prints it as Markdown.

    benches/papers.py --pdf FILE --photo FILE [--bin FOLDER] [--rounds N]

Needs aigaq-verify built with --release, poppler-utils, zbar-tools and Tesseract with rus, kaz and eng. PDF is any
receipt with a text layer and a QR code; PHOTO a photo of a receipt, which ImageMagick brings to 12 megapixels. What is
compared ran turn about in one run. Each of our times holds the start of the child and its walls.
"""
import argparse, os, statistics, struct, subprocess, sys, tempfile, time


def run(command, given=None, environment=None):
    """What a command writes, and its milliseconds; it must end well."""
    begun = time.perf_counter()
    with open(given or os.devnull, "rb") as file:
        done = subprocess.run(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    took = (time.perf_counter() - begun) * 1000
    if done.returncode:
        sys.exit(f"{command} ended with {done.returncode}")
    return done.stdout, took


def number(answer, key):
    """A number behind a text key in CBOR."""
    at = answer.index(bytes([0x60 + len(key)]) + key.encode()) + 1 + len(key)
    width = {24: 1, 25: 2, 26: 4}.get(answer[at] & 31, 0)
    return int.from_bytes(answer[at + 1:at + 1 + width], "big") if width else answer[at] & 31


def pgm(answer):
    """The picture in the answer of `examine grey`."""
    size = (number(answer, "width"), number(answer, "height"))
    at = answer.index(b"fvalues\x5a") + 8
    (length,) = struct.unpack(">I", answer[at:at + 4])
    assert length == size[0] * size[1], "not a picture"
    return b"P5\n%d %d\n255\n" % size + answer[at + 4:at + 4 + length]


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--pdf", required=True)
    words.add_argument("--photo", required=True)
    words.add_argument("--bin", default="target/release")
    words.add_argument("--rounds", type=int, default=11)
    args = words.parse_args()
    work = tempfile.mkdtemp(prefix="aigaq-bench-")
    at = lambda name: os.path.join(work, name)
    verify = os.path.join(args.bin, "aigaq-verify")
    ours = lambda task, file: run([verify, "examine", task, "0", str(os.path.getsize(file))], file)
    run(["convert", args.photo, "-resize", "3000x4000!", at("photo.jpg")])

    def picture():
        answer, took = ours("grey", at("photo.jpg"))
        with open(at("photo.pgm"), "wb") as out:
            out.write(pgm(answer))
        return took

    alone = {"PATH": os.environ["PATH"], "OMP_THREAD_LIMIT": "1"}
    tesseract = lambda file: run(["tesseract", file, "-", "-l", "rus+kaz+eng", "--psm", "6"], None, alone)[1]
    page = lambda: run(["pdftoppm", "-r", "200", "-png", "-singlefile", args.pdf, at("page")])[1]
    jobs = [
        ("PDF: text, code, information: `aigaq-verify`", lambda: ours("paper", args.pdf)[1]),
        ("PDF: text: `pdftotext -layout`", lambda: run(["pdftotext", "-layout", args.pdf, "-"])[1]),
        ("PDF: code: `pdftoppm -r 200`, `zbarimg`", lambda: page() + run(["zbarimg", "-q", at("page.png")])[1]),
        ("photo: made ready: `aigaq-verify`", picture),
        ("photo: print made out in the cell", lambda: ours("print", at("photo.pgm"))[1]),
        ("photo: `tesseract` alone, as it came", lambda: tesseract(at("photo.jpg"))),
    ]
    seen = {name: [] for name, _ in jobs}
    for _ in range(args.rounds):
        for name, job in jobs:
            seen[name].append(job())
    print("| work | milliseconds |\n|---|---|")
    for name, times in seen.items():
        low, middle, high = statistics.quantiles(times, n=4)
        print(f"| {name} | {middle:.0f} ({low:.0f}–{high:.0f}) |")


main()
