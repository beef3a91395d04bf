"""The fiscal receipt: its lines, its print (SVG and PNG), and its drawn photograph."""

from decimal import ROUND_HALF_UP, Decimal
from xml.sax.saxutils import escape

import segno
from PIL import Image, ImageChops, ImageFilter

import pictures

COLUMNS = 48
DOTS, MARGIN, PITCH = 12, 32, 30        # one column, the white edge, one line: in till dots, 8 to the millimetre
WIDTH = COLUMNS * DOTS + 2 * MARGIN     # 640 dots: paper of 80 mm
MODULE = 8                              # dots of one module of the QR code
SAMPLE = "ҮЛГІ / ОБРАЗЕЦ / SAMPLE"


def check(story):
    """The facts must agree among themselves before anything is drawn from them."""
    receipt, seller = story["receipt"], story["seller"]
    digits = [int(d) for d in seller["bin"]]
    assert sum(k * d for k, d in enumerate(digits[:11], 1)) % 11 == digits[11], "check digit of the BIN"
    rate, total = receipt["vat_rate"], Decimal(receipt["total"])
    vat = (total * rate / (100 + rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert vat == Decimal(receipt["vat"]), "VAT of the line"
    assert receipt["qr"] == (f'http://{receipt["operator_site"]}/?i={receipt["fiscal_sign"]}&f={receipt["register_number"]}'
                             f'&s={receipt["total"]}&t={receipt["local_time"]:%Y%m%dT%H%M%S}'), "QR and text"


def lines(story):
    """The printed lines from top to bottom as (style, text)."""
    receipt, seller, shop = story["receipt"], story["seller"], story["shop"]
    total, vat = pictures.money(receipt["total"]), pictures.money(receipt["vat"])

    def centre(words):
        return words.center(COLUMNS).rstrip()

    def pair(left, right):
        return left + right.rjust(COLUMNS - len(left))

    rule = ("plain", "-" * COLUMNS)
    printed = [
        ("band", centre(SAMPLE)),
        ("bold", centre(seller["name"])),
        ("plain", centre(f'БСН/БИН {seller["bin"]}')),
        ("plain", centre(f'ҚҚС Сериясы/НДС Серия {seller["vat_serie"]} №{seller["vat_number"]}')),
        rule,
        ("plain", centre(f'Ауысым/Смена {receipt["shift"]}')),
        ("plain", f'Чек/Чек №{receipt["fiscal_sign"]}'),
        ("plain", f'Кассир/Кассир {receipt["cashier"]}'),
        ("bold", pair("САТУ/ПРОДАЖА", f'№{receipt["number_in_shift"]}')),
        rule,
        ("plain", f'  1. {story["goods"]["name"]}'),
        ("plain", f'   {story["goods"]["pairs"]} жұп/пара x {total}'),
        ("plain", pair("   Құны/Стоимость", total)),
        ("plain", pair(f'   соның ішінде ҚҚС/в т.ч. НДС {receipt["vat_rate"]}%', vat)),
        rule,
        ("plain", pair("Банк картасы/Банковская карта:", total)),
        ("bold", pair("БАРЛЫҒЫ/ИТОГО:", total)),
        ("plain", pair(f'ҚҚС жалпы сомасы/Общая сумма НДС {receipt["vat_rate"]}%:', vat)),
        rule,
        ("plain", f'ФБ/ФП: {receipt["fiscal_sign"]}'),
        ("plain", f'Уақыты/Время: {receipt["local_time"]:%d.%m.%Y %H:%M:%S}'),
        ("plain", f'{shop["address_kk"]} /'),
        ("plain", shop["address_ru"]),
        ("plain", f'ФДО/ОФД: {receipt["operator"]}'),
        ("plain", "Чекті тексеру үшін сайтқа кіріңіз/"),
        ("plain", "Для проверки чека зайдите на сайт:"),
        ("plain", receipt["operator_site"]),
        rule,
        ("bold", centre("ФИСКАЛДЫҚ ЧЕК/ФИСКАЛЬНЫЙ ЧЕК")),
        ("plain", f'КСН/ИНК: {receipt["operator_id"]}'),
        ("plain", "МКК БКМ коды (КТН)/Код ККМ КГД (РНМ):"),
        ("plain", receipt["register_number"]),
        ("plain", f'КЗН/ЗНМ: {receipt["serial_number"]}'),
        ("code", receipt["qr"]),
        ("band", centre(SAMPLE)),
    ]
    assert all(len(words) <= COLUMNS for style, words in printed if style != "code"), "a line is wider than the paper"
    return printed


def code(url, y):
    """The QR code in the middle of the paper, and its height with the quiet zone of 4 modules."""
    rows = segno.make(url, error="m", micro=False, boost_error=False).matrix
    left, top = (WIDTH - len(rows) * MODULE) // 2, y + 4 * MODULE
    path = "".join(f"M{left + column * MODULE},{top + row * MODULE}h{MODULE}v{MODULE}h-{MODULE}z"
                   for row, modules in enumerate(rows) for column, dark in enumerate(modules) if dark)
    return f'<path shape-rendering="crispEdges" d="{path}"/>\n', (len(rows) + 8) * MODULE


def paper(story):
    """The print as SVG elements, and its height in dots."""
    y, parts = MARGIN, []
    for style, words in lines(story):
        if style == "code":
            element, height = code(words, y)
            parts.append(element)
            y += height
            continue
        if style == "band":
            parts.append(f'<rect x="{MARGIN}" y="{y}" width="{COLUMNS * DOTS}" height="{PITCH + 10}"/>\n')
        down, fill = (28, ' fill="#fff"') if style == "band" else (22, "")
        weight = "" if style == "plain" else ' font-weight="700"'
        parts.append(f'<text x="{MARGIN}" y="{y + down}"{weight}{fill}>{escape(words)}</text>\n')
        y += PITCH + (20 if style == "band" else 0)
    height = y + MARGIN - 10
    return (f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n<g font-family="\'Noto Sans Mono\', monospace" font-size="20" '
            f'xml:space="preserve" style="white-space:pre">\n{"".join(parts)}</g>\n'), height


def photograph(story):
    """The paper on a table, a little turned and seen from a little below."""
    across, down, fine = 1200, 1600, 2          # drawn twice as large, then made smaller
    elements, height = paper(story)
    curl = ('<defs><linearGradient id="curl"><stop stop-opacity=".14"/><stop offset=".3" stop-opacity="0"/>'
            '<stop offset=".8" stop-opacity=".02"/><stop offset="1" stop-opacity=".12"/></linearGradient></defs>')
    print_ = pictures.raster(pictures.page(WIDTH, height, elements, curl, pictures.rect(0, 0, WIDTH, height, "url(#curl)")), fine)

    def product(a, b):
        return [[sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)] for i in range(3)]

    # From a dot of the photograph to a dot of the paper; read from the last matrix to the first.
    scale, sine, cosine = 0.93, 0.0523, 0.9986  # three degrees
    matrix = [[1, 0, print_.width / 2], [0, 1, print_.height / 2], [0, 0, 1]]
    for step in ([[cosine / scale, sine / scale, 0], [-sine / scale, cosine / scale, 0], [0, 0, 1]],
                 [[1, 0, 0], [0, 1, 0], [1.2e-5, 2.6e-5, 1]],
                 [[1, 0, -across * fine / 2], [0, 1, -780 * fine], [0, 0, 1]]):
        matrix = product(matrix, step)
    view = [value / matrix[2][2] for row in matrix for value in row][:8]

    def seen(picture):
        return picture.transform((across * fine, down * fine), Image.Transform.PERSPECTIVE, view, Image.Resampling.BICUBIC)

    grain = "".join(f'<path d="M0,{y} C300,{y - 12} 800,{y + 18} 1200,{y - 4}" fill="none" stroke="#8d6239" stroke-width="2" opacity=".3"/>'
                    for y in range(30, down, 52))
    table = pictures.raster(pictures.page(across, down, pictures.rect(0, 0, across, down, "url(#table)"), grain), fine)
    mask = seen(Image.new("L", print_.size, 255))
    shadow = ImageChops.offset(mask, 16 * fine, 18 * fine).filter(ImageFilter.GaussianBlur(16 * fine))
    table.paste("#2c1c0e", (0, 0), shadow.point(lambda level: level * 5 // 9))
    table.paste(seen(print_), (0, 0), mask)
    whole = table.resize((across, down), Image.Resampling.LANCZOS)
    strip = pictures.raster(pictures.page(across, 34, pictures.note(across, 34)))
    whole.paste(strip, (0, down - 34))
    return whole


def make(story, folder):
    elements, height = paper(story)
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH / 8:g}mm" height="{height / 8:g}mm" '
           f'viewBox="0 0 {WIDTH} {height}">\n<title>{SAMPLE}</title>\n{elements}</svg>\n')
    (folder / "receipt.svg").write_text(svg, encoding="utf-8")
    text = "\n".join(words for style, words in lines(story) if style != "code") + "\n"
    (folder / "receipt.txt").write_text(text, encoding="utf-8")
    print_ = pictures.raster(pictures.page(WIDTH, height, elements), 1.5)
    print_.convert("L").quantize(16).save(folder / "receipt.png", optimize=True, dpi=(304.8, 304.8))
    pictures.save("receipt_photo", photograph(story), folder, story)
