#!/usr/bin/env python3
"""Measures what looking into a film costs, beside `ffprobe` and `exiftool`, and prints it as Markdown.

    benches/films.py [--bin FOLDER] [--work FOLDER] [--rounds N]

Needs aigaq-film built by itself with --release (cargo build --release -p aigaq-film), ffmpeg, ffprobe and exiftool. The film
is ten minutes of 1080p H.264 with sound, one minute (testsrc2, x264 ultrafast) ten times, made once; the other is four
times as large, by its bits. Both as MP4 and Matroska. All that is compared ran turn about in one run, on files in the page cache.
"""
import argparse, os, shutil, statistics, subprocess, sys, time


def made(args, name, bits):
    """A film of ten minutes at so many bits a second; made once."""
    path = os.path.join(args.work, name)
    if not os.path.exists(path):
        minute, part = path + ".minute.mp4", path + ".part.mp4"
        source = ["-f", "lavfi", "-i", "testsrc2=s=1920x1080:r=30:d=60", "-f", "lavfi", "-i", "sine=d=60"]
        coded = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "60", "-b:v", bits, "-minrate", bits, "-maxrate", bits, "-bufsize", bits]
        padded = ["-x264-params", "nal-hrd=cbr", "-c:a", "aac"]
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *source, *coded, *padded, minute], check=True)
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", "-stream_loop", "9", "-i", minute, "-c", "copy", part], check=True)
        os.remove(minute)
        os.rename(part, path)
    return path


def copied(path, ending):
    other = os.path.splitext(path)[0] + ending
    if not os.path.exists(other):
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", "-i", path, "-c", "copy", other], check=True)
    return other


def child(args, path, *words):
    """One child of aigaq, fed as the programs feed it. Milliseconds, bytes of the answer, peak MiB."""
    program = os.path.join(args.bin, "aigaq-film")
    command = [program, words[0], "0", str(os.path.getsize(path)), *words[1:]]
    return timed(command, open(path, "rb"))


def timed(command, stdin=subprocess.DEVNULL):
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    took = (time.perf_counter() - begun) * 1000
    if os.waitstatus_to_exitcode(status) != 0 or not answer:
        sys.exit(f"{command} ended with {status}")
    return took, len(answer), usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default="target/release")
    parser.add_argument("--work", default="/tmp")
    parser.add_argument("--rounds", type=int, default=11)
    args = parser.parse_args()
    for needed in ("ffmpeg", "ffprobe", "exiftool"):
        shutil.which(needed) or sys.exit(f"{needed} is not installed")
    small, large = made(args, "aigaq-film-1.mp4", "4M"), made(args, "aigaq-film-4.mp4", "16M")
    films = [path for mp4 in (small, large) for path in (mp4, copied(mp4, ".mkv"))]
    empty = os.path.join(args.work, "aigaq-film-empty.mp4")
    with open(empty, "wb") as file:
        file.write(b"\0\0\0\x10ftypmp42\0\0\0\0")
    jobs = [("start alone: `aigaq-film` on a film of 16 bytes", "", lambda: child(args, empty, "film"))]
    jobs.append(("start alone: `ffprobe -version`", "", lambda: timed(["ffprobe", "-version"])))
    for path in films:
        size = f"{os.path.getsize(path) / 2**20:.0f} MiB {path[-3:]}"
        jobs += [
            ("**aigaq-film**, what it says", size, lambda path=path: child(args, path, "film")),
            ("ffprobe -show_format -show_streams", size, lambda path=path: timed(["ffprobe", "-v", "quiet", "-show_format", "-show_streams", path])),
            ("exiftool", size, lambda path=path: timed(["exiftool", path])),
            ("**aigaq-film**, contact sheet of 12", size, lambda path=path: child(args, path, "sheet", "even:12:480")),
            ("**aigaq-film**, 4 stills exact to the frame", size, lambda path=path: child(args, path, "sheet", "at:61500,200100,333333,590900:480")),
        ]
    seen = [[] for _ in jobs]
    for _ in range(args.rounds):
        for times, (_, _, job) in zip(seen, jobs):
            times.append(job())
    print("| work | film | ms (middle half) | peak MiB |\n|---|---|---|---|")
    for times, (name, size, _) in zip(seen, jobs):
        low, middle, high = statistics.quantiles([took for took, _, _ in times], n=4)
        peak = max(memory for _, _, memory in times)
        print(f"| {name} | {size} | {middle:.0f} ({low:.0f}–{high:.0f}) | {peak:.0f} |")


main()
