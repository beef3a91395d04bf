"""DER, as far as RFC 3161, RFC 5652 and RFC 5280 need it. An outer element may be of indefinite length."""

INTEGER, BIT_STRING, OCTET_STRING, OID, TIME, UTC_TIME = 0x02, 0x03, 0x04, 0x06, 0x18, 0x17
SEQUENCE, SET, BOOLEAN, UTF8_STRING = 0x30, 0x31, 0x01, 0x0C
TEXTS = {
    0x0C: "utf-8",
    0x12: "ascii",
    0x13: "ascii",
    0x14: "latin-1",
    0x16: "ascii",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}
DEEPEST = 32


class Refused(Exception):
    """Not the structure that it should be."""


class Node:
    """An element: its tag, its content, and the bytes of the whole as they came."""

    def __init__(self, tag, content, raw):
        self.tag, self.content, self.raw = tag, content, raw

    def children(self):
        found, at = [], 0
        while at < len(self.content):
            node, at = read(self.content, at)
            found.append(node)
        return found


def read(data, at=0, depth=0):
    """The element that begins here, and where it ends."""
    start = at
    if at + 2 > len(data) or depth > DEEPEST:
        raise Refused
    tag, length, at = data[at], data[at + 1], at + 2
    if tag & 31 == 31 or tag == 0:
        raise Refused
    if length == 0x80:
        if not tag & 0x20:
            raise Refused
        inner = at
        while data[at : at + 2] != b"\0\0":
            _, at = read(data, at, depth + 1)
        return Node(tag, data[inner:at], data[start : at + 2]), at + 2
    if length > 0x80:
        width = length & 0x7F
        digits = data[at : at + width]
        length = int.from_bytes(digits, "big")
        if width > 4 or len(digits) < width or digits[0] == 0 or length < 0x80:
            raise Refused
        at += width
    if length > len(data) - at:
        raise Refused
    return Node(tag, data[at : at + length], data[start : at + length]), at + length


def whole(data):
    node, end = read(data)
    if end != len(data):
        raise Refused
    return node


class Fields:
    """The elements of a constructed one, taken in order."""

    def __init__(self, node, tag=SEQUENCE):
        if node.tag != tag:
            raise Refused
        self.left = node.children()

    def take(self, *tags):
        found = self.optional(*tags)
        if found is None:
            raise Refused
        return found

    def optional(self, *tags):
        if self.left and (not tags or self.left[0].tag in tags):
            return self.left.pop(0)
        return None

    def end(self):
        if self.left:
            raise Refused


def integer(node):
    content = node.content
    if not content or (len(content) > 1 and content[0] in (0, 255) and (content[0] ^ content[1]) < 0x80):
        raise Refused
    return int.from_bytes(content, "big", signed=True)


def bits(node):
    """The octets of a BIT STRING, the first of which says how many bits of the last are unused."""
    content = node.content
    if not content or content[0] > 7 or (len(content) == 1 and content[0]):
        raise Refused
    return content[1:]


def boolean(node):
    if node.tag != BOOLEAN or node.content not in (b"\0", b"\xff"):
        raise Refused
    return node.content == b"\xff"


def oid(node):
    """Dotted numbers."""
    arcs, value = [], 0
    if node.tag != OID or not node.content or node.content[-1] & 0x80:
        raise Refused
    for index, octet in enumerate(node.content):
        if octet == 0x80 and value == 0 and (index == 0 or not node.content[index - 1] & 0x80):
            raise Refused
        value = value << 7 | octet & 0x7F
        if not octet & 0x80:
            arcs.append(value)
            value = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(str(arc) for arc in [first, arcs[0] - 40 * first, *arcs[1:]])


def octets(node):
    """The content of an OCTET STRING, in one piece or in several."""
    if node.tag == OCTET_STRING:
        return node.content
    if node.tag != OCTET_STRING | 0x20:
        raise Refused
    return b"".join(octets(child) for child in node.children())


def algorithm(node):
    """Identifier and parameters of an AlgorithmIdentifier."""
    fields = Fields(node)
    name, parameters = oid(fields.take(OID)), fields.optional()
    fields.end()
    return name, parameters


def text(node):
    """The text of a string of a name, or None where it is none."""
    try:
        return node.content.decode(TEXTS[node.tag])
    except (KeyError, UnicodeDecodeError):
        return None


def name(node):
    """A distinguished name in the form in which it is compared: text whatever its type, case and width of spaces."""
    parts = []
    for part in Fields(node).left:
        pairs = []
        for pair in Fields(part, SET).left:
            fields = Fields(pair)
            kind, value = oid(fields.take(OID)), fields.take()
            fields.end()
            said = text(value)
            pairs.append((kind, value.raw if said is None else " ".join(said.lower().split()).encode()))
        parts.append(tuple(sorted(pairs)))
    return tuple(parts)
