"""Drawn pictures: the shop front, the price tag, the goods, and how a picture is saved."""

import io
import subprocess
from datetime import timezone
from xml.sax.saxutils import escape

from PIL import ExifTags, Image, TiffTags

# Pillow does not know that this tag, which EXIF demands, is of type UNDEFINED.
COMPONENTS = ExifTags.Base.ComponentsConfiguration
TiffTags.TAGS_V2_GROUPS.setdefault(ExifTags.IFD.Exif, {})[COMPONENTS] = TiffTags.TagInfo(
    COMPONENTS, "ComponentsConfiguration", TiffTags.UNDEFINED, 4)

NOTE = "Салынған үлгі  ·  Нарисованный образец  ·  Drawn sample"
TEAL, OCHRE, RED, INK, PAPER = "#1f5a6b", "#d9822b", "#b3261e", "#22282e", "#fdfcf8"

UPPER = ("M34,236 C22,190 26,130 44,84 C48,66 62,58 74,66 C82,72 84,84 96,98 C124,124 176,118 206,78 "
         "L226,62 C236,56 250,58 256,66 C300,116 372,158 452,172 C530,184 590,206 598,244 L598,252 L34,252 Z")

DEFS = f"""<defs>
<clipPath id="upper"><path d="{UPPER}"/></clipPath>
<linearGradient id="mesh" x2="0" y2="1"><stop stop-color="#4d6fa8"/><stop offset="1" stop-color="#2f4a7d"/></linearGradient>
<linearGradient id="foam" x2="0" y2="1"><stop stop-color="#ffffff"/><stop offset="1" stop-color="#d5dae0"/></linearGradient>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#a9cfe6"/><stop offset="1" stop-color="#e8f2f6"/></linearGradient>
<linearGradient id="glass" x2="1" y2="1"><stop stop-color="#dcebf0"/><stop offset="1" stop-color="#b4cfd9"/></linearGradient>
<linearGradient id="table" x2="0" y2="1"><stop stop-color="#c79a6b"/><stop offset="1" stop-color="#a97a4d"/></linearGradient>
<linearGradient id="wall" x2="0" y2="1"><stop stop-color="#eef1ef"/><stop offset="1" stop-color="#d6dcd9"/></linearGradient>
<radialGradient id="shade"><stop stop-opacity=".38"/><stop offset="1" stop-opacity="0"/></radialGradient>
</defs>"""


def page(width, height, *parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{DEFS}{"".join(parts)}</svg>')


def rect(x, y, width, height, fill, more=""):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" {more}/>'


def text(x, y, size, words, fill=INK, anchor="middle", weight=400, family="Noto Sans", more=""):
    return (f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}" text-anchor="{anchor}" '
            f'font-weight="{weight}" font-family="{family}, sans-serif" {more}>{escape(words)}</text>')


def place(part, x, y, scale=1.0, turn=0):
    return f'<g transform="translate({x:g} {y:g}) rotate({turn:g}) scale({scale:g})">{part}</g>'


def raster(svg, zoom=1):
    """An SVG text as a Pillow picture."""
    png = subprocess.run(["rsvg-convert", "--zoom", str(zoom)], input=svg.encode(), stdout=subprocess.PIPE, check=True)
    return Image.open(io.BytesIO(png.stdout)).convert("RGB")


def money(amount):
    """24990.00 as a till prints it: 24 990,00."""
    return f"{float(amount):,.2f}".replace(",", " ").replace(".", ",")


# --- Things that stand in more than one picture -----------------------------------------------

def note(width, height):
    return rect(0, height - 34, width, 34, INK, 'opacity=".82"') + text(width / 2, height - 10, 19, NOTE, "#ffffff")


def shoe(mark):
    """A running shoe from the side, toe to the right, in a box of 620 × 304."""
    laces = "".join(f'<path d="M{x},{y} l-30,21" stroke="#f6f7f8" stroke-width="9"/>'
                    for x, y in ((262, 76), (290, 103), (321, 126), (354, 145), (389, 160)))
    return f"""<g fill="none" stroke-linejoin="round" stroke-linecap="round">
<ellipse cx="315" cy="296" rx="320" ry="26" fill="url(#shade)"/>
<path d="M46,86 C28,72 26,44 44,40 C58,38 62,54 60,70" stroke="{OCHRE}" stroke-width="8"/>
<path d="M58,72 C100,52 170,50 236,60 L210,96 L110,126 Z" fill="#182338"/>
<path d="M190,86 L218,22 C226,6 262,10 268,26 L292,110 C262,124 214,118 190,86 Z" fill="{OCHRE}" stroke="#a95f17" stroke-width="3"/>
<path d="{UPPER}" fill="url(#mesh)" stroke="#1d3055" stroke-width="4"/>
<g clip-path="url(#upper)">
<path d="M0,260 V50 L84,82 C112,140 122,200 116,260 Z" fill="#24396a"/>
<path d="M468,260 C470,214 496,188 540,170 L620,190 V260 Z" fill="#24396a"/>
<path d="M196,92 L250,54 C296,112 372,154 452,168 L436,200 C350,188 262,152 196,92 Z" fill="#24396a"/>
<path d="M76,82 C104,140 114,200 108,260 M478,256 C480,218 504,192 546,176 M206,96 C268,152 350,180 436,192"
 stroke="#8fa6d3" stroke-width="2.5" stroke-dasharray="7 6"/>
<path d="M70,66 C84,72 84,84 96,98 C124,124 176,118 206,78" stroke="#182338" stroke-width="14" opacity=".55"/>
</g>{laces}
<path d="M252,74 C222,44 200,62 246,80 M250,76 C262,40 292,48 256,82 M250,80 L226,108 M254,82 L262,114" stroke="#f6f7f8" stroke-width="6"/>
{text(0, 0, 48, mark, "#ffffff", "middle", 700, more='transform="translate(246 218) skewX(-12)" letter-spacing="3"')}
<path d="M26,232 C16,256 22,278 48,282 L300,288 C420,294 520,292 566,282 C602,273 614,254 602,236
 C560,252 480,246 400,240 C300,234 120,242 26,232 Z" fill="url(#foam)" stroke="#8b939c" stroke-width="3"/>
<path d="M34,258 C160,266 300,258 420,268 S560,270 596,258" stroke="{OCHRE}" stroke-width="5"/>
<path d="M48,283 L300,289 C420,295 520,293 566,283 C560,298 520,302 480,302 L90,298 C64,298 52,294 48,283 Z" fill="#2b3036"/>
</g>"""


def sign(story):
    """The fascia above the shop, 860 × 120."""
    return (rect(0, 0, 860, 120, TEAL, 'rx="6"') + rect(8, 8, 844, 104, "none", 'stroke="#e9d9b0" stroke-width="3" rx="4"')
            + text(430, 85, 70, story["shop"]["sign"], "#fff7df", weight=700, more='letter-spacing="5"'))


def plate(story):
    """The street plate, 240 × 130."""
    shop = story["shop"]
    return (rect(0, 0, 240, 130, "#1d4f9e", 'rx="10" stroke="#ffffff" stroke-width="5"')
            + text(88, 55, 24, shop["street_kk"], "#ffffff", weight=700) + text(88, 98, 20, shop["street_ru"], "#dfe9fb")
            + text(202, 92, 70, shop["house"], "#ffffff", weight=700))


def price_tag(story):
    """The tag on the shelf, 640 × 400."""
    goods, seller = story["goods"], story["seller"]
    return (rect(0, 0, 640, 400, PAPER, 'rx="8" stroke="#b9b4a6" stroke-width="3"') + rect(0, 0, 640, 66, TEAL, 'rx="8"')
            + text(320, 46, 36, story["shop"]["sign"], "#fff7df", weight=700, more='letter-spacing="3"')
            + text(30, 112, 31, f'{goods["kind_kk"]}', anchor="start") + text(30, 154, 31, goods["kind_ru"], anchor="start")
            + text(610, 158, 44, goods["model"], anchor="end", weight=700)
            + text(30, 206, 28, f'Өлшемі / Размер: {goods["size"]}', anchor="start")
            + text(610, 206, 28, f'{goods["pairs"]} жұп / пара', anchor="end")
            + rect(30, 226, 580, 2, "#b9b4a6") + text(30, 292, 28, "Бағасы / Цена", anchor="start")
            + text(610, 306, 62, money(story["receipt"]["total"]) + " ₸", anchor="end", weight=700) + rect(30, 332, 580, 2, "#b9b4a6")
            + text(320, 373, 25, f'{seller["name"]}   БСН/БИН {seller["bin"]}'))


def hang_tag(story):
    """The maker's tag on a string, 220 × 330, hung at (110, 0)."""
    goods = story["goods"]
    return (f'<path d="M110,-120 C60,-70 90,-20 110,38" fill="none" stroke="#6b5a3e" stroke-width="4"/>'
            f'<path d="M40,0 H180 L220,44 V330 H0 V44 Z" fill="{OCHRE}" stroke="#a95f17" stroke-width="3"/>'
            '<circle cx="110" cy="38" r="13" fill="#f4efe4" stroke="#a95f17" stroke-width="3"/>'
            + text(110, 128, 50, story["rights_holder"]["mark"], "#ffffff", weight=700, more='letter-spacing="2"')
            + text(110, 172, 30, "RUN", "#ffffff") + text(110, 278, 84, goods["size"], "#ffffff", weight=700))


def board(story):
    """The consumer's corner on the door: who sells here, 210 × 150."""
    seller = story["seller"]
    return (rect(0, 0, 210, 150, PAPER, f'stroke="{TEAL}" stroke-width="4"') + text(105, 30, 15, "Сатушы / Продавец", TEAL, weight=700)
            + text(105, 62, 16, seller["name"]) + text(105, 92, 16, f'БСН/БИН {seller["bin"]}', weight=700)
            + text(105, 128, 17, "10:00 – 20:00"))


def box(story):
    """The shoe box, 520 × 200."""
    return ('<ellipse cx="260" cy="202" rx="300" ry="16" fill="url(#shade)"/>' + rect(0, 0, 520, 200, "#33415e", 'rx="4"')
            + rect(-14, -26, 548, 56, "#28344d", 'rx="4"')
            + text(260, 110, 64, story["rights_holder"]["mark"], "#ffffff", weight=700, more='letter-spacing="8"')
            + text(260, 166, 32, f'RUN   {story["goods"]["size"]}', "#e8c9a2"))


def seal_card(story):
    """The card with the number of the seal, 400 × 150."""
    return ('<ellipse cx="200" cy="151" rx="230" ry="12" fill="url(#shade)"/>'
            + rect(0, 0, 400, 150, PAPER, 'rx="6" stroke="#b9b4a6" stroke-width="2"') + rect(0, 0, 16, 150, RED)
            + text(210, 48, 28, "Пломба №") + text(210, 108, 46, story["seal"]["number"], weight=700))


# --- The pictures ------------------------------------------------------------------------------

def shopfront_scene(story):
    """1280 × 960 without the note."""
    mark = story["rights_holder"]["mark"]
    bricks = "".join(rect(x + 40 * (row % 2), 130 + 40 * row, 78, 38, "#d8c4a4" if (x + row) % 3 else "#cfb994")
                     for row in range(17) for x in range(0, 1240, 80))
    shelf = rect(130, 508, 620, 10, "#8a6a45") + rect(130, 700, 620, 14, "#8a6a45")
    shoes = "".join(place(shoe(mark), x, y, 0.29) for y in (420, 612) for x in (150, 350, 550))
    door = (rect(850, 330, 290, 470, "#4a3524") + rect(872, 352, 246, 440, "url(#glass)")
            + rect(1092, 560, 14, 80, "#e9d9b0", 'rx="7"') + place(board(story), 882, 400))
    return (rect(0, 0, 1280, 960, "url(#sky)") + rect(40, 110, 1200, 700, "#bfa883") + f'<clipPath id="front">{rect(40, 110, 1200, 700, "#000")}</clipPath>'
            + f'<g clip-path="url(#front)">{bricks}</g>' + rect(20, 84, 1240, 34, "#8f7a58")
            + place(sign(story), 100, 168, 0.95) + rect(110, 330, 660, 410, "#4a3524") + rect(130, 350, 620, 370, "url(#glass)")
            + shelf + shoes + '<path d="M150,350 L330,350 L190,720 L130,720 V400 Z" fill="#fff" opacity=".16"/>'
            + text(440, 398, 30, "Аяқ киім  ·  Обувь", TEAL, weight=700)
            + door + place(plate(story), 962, 162)
            + rect(0, 800, 1280, 160, "#a8a9a6") + rect(0, 800, 1280, 10, "#86877f")
            + "".join(f'<path d="M{x},810 L{x - 60},960" stroke="#95968f" stroke-width="3"/>' for x in range(80, 1400, 160)))


def shelf_scene(story):
    """1280 × 960: the shoes on the shelf, the price tag, the maker's tag; without the note."""
    mark = story["rights_holder"]["mark"]
    return (rect(0, 0, 1280, 960, "url(#wall)") + "".join(rect(x, 0, 4, 380, "#c6cdc9") for x in range(100, 1280, 180))
            + place(shoe(mark), 560, 52, 1.02) + place(shoe(mark), 60, 52, 1.02)
            + rect(0, 358, 1280, 36, "#b98d5c") + rect(0, 394, 1280, 70, "#9a7146") + rect(0, 464, 1280, 496, "#e3e0d8")
            + rect(0, 464, 1280, 26, "#000", 'opacity=".12"')
            + rect(140, 422, 704, 464, "#ffffff", 'opacity=".55" rx="12" stroke="#8f9aa0" stroke-width="4"')
            + place(price_tag(story), 172, 454) + place(hang_tag(story), 940, 480, 1.12, 5))


def goods_scene(story):
    """1280 × 960: the pair on a table with a ruler and the card of the seal; without the note."""
    mark = story["rights_holder"]["mark"]
    ticks = "".join(rect(20 + 25 * n, 0, 2, 30 if n % 5 == 0 else 18, INK) for n in range(31))
    figures = "".join(text(21 + 25 * n, 54, 20, str(n)) for n in range(0, 31, 5))
    ruler = rect(0, 0, 850, 66, "#f3dc8a", 'rx="4" stroke="#a58a34" stroke-width="2"') + ticks + figures + text(818, 54, 20, "см")
    grain = "".join(f'<path d="M0,{y} C320,{y - 14} 700,{y + 16} 1280,{y - 6}" fill="none" stroke="#8d6239" stroke-width="2" opacity=".35"/>'
                    for y in range(420, 960, 46))
    return (rect(0, 0, 1280, 400, "url(#wall)") + rect(0, 380, 1280, 580, "url(#table)") + grain
            + place(box(story), 90, 190) + place(seal_card(story), 810, 244)
            + place(shoe(mark), 500, 330) + place(shoe(mark), 110, 448, 1.16) + place(ruler, 130, 842))


def save(name, picture, folder, story):
    """A JPEG with the camera data of the story; the times of GPS are UTC, the others local."""
    photo = story["photos"][name]
    taken, utc = photo["taken"], photo["taken"].astimezone(timezone.utc)
    local, offset = taken.strftime("%Y:%m:%d %H:%M:%S"), taken.strftime("%z")[:3] + ":" + taken.strftime("%z")[3:]
    subsec = f"{taken.microsecond // 1000:03}"

    def degrees(value):
        minutes = value % 1 * 60
        return (int(value), int(minutes), round(minutes % 1 * 60, 2))

    exif = Image.Exif()
    base, gps = ExifTags.Base, ExifTags.GPS
    exif.update({base.ImageDescription: "Drawn sample, not a photograph", base.Make: "Aigaq", base.Model: "drawn sample",
                 base.Orientation: 1, base.XResolution: 72.0, base.YResolution: 72.0, base.ResolutionUnit: 2,
                 base.DateTime: local, base.YCbCrPositioning: 1})
    exif.get_ifd(ExifTags.IFD.Exif).update({
        base.ExifVersion: b"0232", base.DateTimeOriginal: local, base.DateTimeDigitized: local, base.OffsetTime: offset,
        base.OffsetTimeOriginal: offset, base.OffsetTimeDigitized: offset, base.SubsecTimeOriginal: subsec,
        base.SubsecTimeDigitized: subsec, COMPONENTS: b"\1\2\3\0", base.FlashPixVersion: b"0100",
        base.ColorSpace: 1, base.ExifImageWidth: picture.width, base.ExifImageHeight: picture.height})
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({
        gps.GPSVersionID: b"\2\3\0\0", gps.GPSLatitudeRef: "N", gps.GPSLatitude: degrees(photo["latitude"]),
        gps.GPSLongitudeRef: "E", gps.GPSLongitude: degrees(photo["longitude"]), gps.GPSMapDatum: "WGS-84",
        gps.GPSDateStamp: utc.strftime("%Y:%m:%d"), gps.GPSTimeStamp: (utc.hour, utc.minute, utc.second)})
    picture.save(folder / f"{name}.jpg", quality=86, optimize=True, exif=exif)


def make(story, folder):
    for name, scene in (("shopfront", shopfront_scene), ("label", shelf_scene), ("goods", goods_scene)):
        save(name, raster(page(1280, 960, scene(story), note(1280, 960))), folder, story)
