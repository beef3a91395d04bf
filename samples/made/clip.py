"""The rendered clip: one camera move past five drawn scenes, with captions and a running clock."""

import subprocess
from datetime import timedelta, timezone

import pictures
import receipt
from pictures import INK, PAPER, RED, TEAL, place, rect, text

WIDTH, HEIGHT, RATE = 640, 360, 10
BAR = 34                                # height of the caption bar
STARTS = (0, 3.5, 7, 11, 16.5)          # second at which the camera stands before each scene
CAPTIONS = ("Маңдайша жазу / Вывеска", "Сөре және баға белгісі / Полка и ценник", "Кассада төлеу / Оплата на кассе",
            "Фискалдық чек / Фискальный чек", "Пломбаланған пакет / Опломбированный пакет")


def ease(second, start, end):
    """0 before start, 1 after end, smooth between."""
    part = min(max((second - start) / (end - start), 0), 1)
    return part * part * (3 - 2 * part)


def shop(story, second):
    zoom = 0.5 + 0.03 * ease(second, 0.5, 3)
    return place(pictures.shopfront_scene(story), 320 - 640 * zoom, 216 - 440 * zoom, zoom)


def shelf(story, second):
    return place(pictures.shelf_scene(story), 0, -8 - 112 * ease(second, 4.2, 6), 0.5)


def till(story, second):
    """The card is held to the terminal; at the second of the receipt it is accepted and the till prints."""
    paid = (story["receipt"]["local_time"] - story["clip"]["start"]).total_seconds()
    total = pictures.money(story["receipt"]["total"]) + " ₸"
    if second < paid:
        screen = (text(80, 88, 14, "Картаны") + text(80, 105, 14, "жақындатыңыз") + text(80, 128, 14, "Приложите карту", TEAL))
    else:
        screen = ('<path d="M62,84 L76,97 L100,70" fill="none" stroke="#2e7d4f" stroke-width="7"/>'
                  + text(80, 122, 13, "Төленді / Оплачено", "#2e7d4f", weight=700))
    keys = "".join(rect(32 + 36 * (n % 3), 150 + 21 * (n // 3), 24, 14, "#7d8790", 'rx="3"') for n in range(9))
    terminal = (rect(0, 20, 160, 205, "#39424a", 'rx="12"') + rect(5, 30, 150, 108, "#dff0ea", 'rx="4"')
                + text(80, 60, 21, total, weight=700) + screen + keys)
    near = ease(second, 7.3, paid) - ease(second, 9.2, 10.2)
    hand = (rect(60, 14, 260, 60, "#4c5a67", 'rx="14"') + '<ellipse cx="72" cy="46" rx="42" ry="32" fill="#d8a986"/>'
            + rect(-64, 8, 112, 70, TEAL, 'rx="7"') + rect(-64, 22, 112, 12, "#133c48") + text(-8, 64, 14, "КАРТА", "#ffffff")
            + '<ellipse cx="48" cy="36" rx="26" ry="13" fill="#e3b795"/>')
    elements, height = receipt.paper(story)
    rise = 118 * ease(second, paid + 0.4, paid + 2.4)
    slip = (f'<clipPath id="slot">{rect(0, -200, 180, 200, "#000")}</clipPath><g clip-path="url(#slot)">'
            + place(rect(-8, -8, receipt.WIDTH + 16, height, "#b9b4a6") + elements, 10, -rise, 0.25) + "</g>")
    printer = (rect(0, 0, 210, 116, "#e9ecec", 'rx="8" stroke="#9aa3a8" stroke-width="2"') + rect(14, -3, 182, 8, INK, 'rx="3"')
               + rect(20, 30, 170, 60, "#203038", 'rx="4"') + text(105, 53, 14, "БАРЛЫҒЫ / ИТОГО", "#9fe3c0")
               + text(105, 79, 21, total, "#9fe3c0", weight=700))
    return (rect(0, 0, WIDTH, HEIGHT, "url(#wall)") + place(pictures.sign(story), 40, 26, 0.45)
            + rect(0, 258, WIDTH, 102, "url(#table)") + rect(0, 258, WIDTH, 5, "#8d6239")
            + place(slip, 405, 186) + place(printer, 390, 186) + place(terminal, 60, 84)
            + place(hand, 330 - 60 * near, 330 - 98 * near, 1, 48))


def paper(story, second):
    """The receipt from its first line to its QR code."""
    elements, height = receipt.paper(story)
    scale = 0.7
    lowest = HEIGHT - BAR - 6 - height * scale
    return (rect(0, 0, WIDTH, HEIGHT, "url(#table)") + place(pictures.box(story), 480, 110, 0.55)
            + place(rect(7, 9, receipt.WIDTH, height, "#000", 'opacity=".25"') + elements, 14, 8 + (lowest - 8) * ease(second, 11.8, 14.3), scale))


def bag(story, second):
    """The goods in a clear bag; the seal closes along the rim."""
    mark, closed = story["rights_holder"]["mark"], ease(second, 16.9, 17.9)
    seal = (f'<clipPath id="closed">{rect(0, 0, round(460 * closed, 2), 44, "#000")}</clipPath><g clip-path="url(#closed)">'
            + rect(0, 0, 460, 44, RED, 'rx="4"') + text(230, 31, 24, f'Пломба № {story["seal"]["number"]}', "#ffffff", weight=700) + "</g>")
    return (rect(0, 0, WIDTH, 170, "url(#wall)") + rect(0, 160, WIDTH, 200, "url(#table)")
            + place(pictures.shoe(mark), 196, 118, 0.5) + place(pictures.shoe(mark), 90, 160, 0.5)
            + '<path d="M70,66 H530 L546,318 C400,326 200,326 54,318 Z" fill="#eaf4f8" fill-opacity=".3" stroke="#8fa9b5" stroke-width="3"/>'
            + '<path d="M92,140 L82,300 M506,140 L518,290" stroke="#ffffff" stroke-width="6" opacity=".6"/>' + place(seal, 70, 70))


SCENES = (shop, shelf, till, paper, bag)


def frame(story, second):
    """The camera slides from scene to scene in the half second before each start."""
    camera = sum(ease(second, start - 0.6, start) for start in STARTS[1:])
    first = int(camera)
    seen = "".join(place(SCENES[n](story, second), (n - camera) * WIDTH, 0) for n in (first + 1, first) if n < len(SCENES))
    clock = story["clip"]["start"] + timedelta(seconds=second)
    caption = CAPTIONS[round(camera)]
    return pictures.page(
        WIDTH, HEIGHT, seen, rect(0, HEIGHT - BAR, WIDTH, BAR, INK), text(12, HEIGHT - 11, 17, caption, "#ffffff", "start"),
        text(WIDTH - 12, HEIGHT - 11, 13, receipt.SAMPLE, "#f0c27b", "end", 700),
        rect(WIDTH - 156, 8, 148, 54, INK, 'rx="6" opacity=".85"'),
        text(WIDTH - 82, 29, 16, f"{clock:%d.%m.%Y}", "#ffffff", family="Noto Sans Mono"),
        text(WIDTH - 82, 53, 18, f"{clock:%H:%M:%S} +05", PAPER, weight=700, family="Noto Sans Mono"))


def make(story, folder):
    clip = story["clip"]
    place_ = f'{clip["latitude"]:+08.4f}{clip["longitude"]:+09.4f}/'
    encoder = subprocess.Popen(
        ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-",
         "-f", "lavfi", "-i", "anullsrc=r=32000:cl=mono", "-t", str(clip["seconds"]), "-threads", "1",
         "-c:v", "libx264", "-preset", "veryslow", "-crf", "27", "-g", "50", "-pix_fmt", "yuv420p", "-x264-params", "threads=1",
         "-c:a", "aac", "-b:a", "16k", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
         "-map_metadata", "-1", "-metadata", f'title={clip["title"]}', "-metadata", f"location={place_}",
         "-metadata", f'creation_time={clip["start"].astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}',
         "-movflags", "+faststart", str(folder / "purchase.mp4")], stdin=subprocess.PIPE)
    for number in range(clip["seconds"] * RATE):
        encoder.stdin.write(pictures.raster(frame(story, number / RATE)).tobytes())
    encoder.stdin.close()
    if encoder.wait():
        raise SystemExit("ffmpeg could not write the clip")
