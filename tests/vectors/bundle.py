"""A bundle of format 1, made from the written format alone, with a place to bend it at every stage."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import zip_forms
from cbor_forms import encode
from digests import blake3, sha256

MIMETYPE = b"application/vnd.aigaq.evidence+zip"
TYP = "application/vnd.aigaq.manifest+cose"
SPKI = bytes.fromhex("302a300506032b6570032100")
SEED = sha256(b"conformance kit: the signer")
OTHER_SEED = sha256(b"conformance kit: somebody else")
WITNESS_SEED = sha256(b"conformance kit: a witness")
NOTARY_SEED = sha256(b"conformance kit: a notary")
OPENED = 1791192000000  # 2026-10-05T09:20:00Z
BOUGHT = 1791191530000  # 2026-10-05T09:12:10Z, as the receipt says
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c"
                    "4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082")
RECEIPT = "ҮЛГІ АЯҚ КИІМ\nQYRAN RUN 42  1 x 24990,00\nИТОГО 24990,00\nФП 999000123456\n".encode()


def public_key(seed):
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def fingerprint(key):
    return sha256(SPKI + key)


def signed(seed, message):
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def structure(protected, payload, context="Signature1", aad=b""):
    """Sig_structure of RFC 9052 section 4.4."""
    return encode([context, protected, aad, payload])


class Draft:
    """What becomes a bundle. `bend(stage, function)` puts a function between two stages:

    ("record", n) map -> ("record bytes", n) -> ("entry", i) map -> ("entry bytes", i) -> "entries" list
    -> "journal bytes" -> "manifest" map -> "payload" bytes -> "protected" map -> "protected bytes"
    -> "signature" -> "sign1" list -> "seal" bytes -> "parts" list -> "zip" fields -> "file" bytes

    What is appended may be a function of the parts before it; an anchor, of the bytes it is to be over.
    """

    def __init__(self, name="case"):
        self.case = sha256(name.encode())[:16]
        self.name = name
        self.seed = SEED
        self.key = None
        self.records, self.exhibits, self.steps, self.others, self.bends = {}, {}, [], {}, {}
        self.withheld = None
        self.sealed = None
        self.last = 0
        self.tbs = b""

    def bend(self, stage, function):
        self.bends.setdefault(stage, []).append(function)
        return self

    def bent(self, stage, value):
        for function in self.bends.get(stage, []):
            value = function(value)
        return value

    def add(self, kind, body, data=None, event=None):
        """A record under the next number, with its step in the journal."""
        self.last += 1
        n = self.last
        event = event or {"case": "open", "note": "note", "hand-over": "hand-over"}.get(kind, "add")
        self.records[n] = (kind, body)
        if data is not None:
            self.exhibits[n] = data
        self.steps.append({"event": event, "n": n})
        return n

    def exhibit(self, name, data, **more):
        """An exhibit with all four facts; a field that is None is left out."""
        person = next((n for n, (kind, body) in self.records.items() if "operator" in body.get("roles", [])), None)
        ext = name.rsplit(".")[-1] if isinstance(name, str) else "bin"
        body = {
            "ext": ext, "media": "application/octet-stream", "name": name, "origin": "imported", "type": "other",
            "facts": {"by": person, "conditions": "Днём, в торговом зале", "circumstances": "Проверочная закупка",
                      "when": {"at": BOUGHT, "offset": 300}},
            "sha256": sha256(data), "size": len(data),
        } | more
        return self.add("exhibit", {k: v for k, v in body.items() if v is not None}, data)

    def step(self, event, n=None, **fields):
        """A step of the journal alone."""
        self.steps.append({"event": event} | ({} if n is None else {"n": n}) | fields)

    def remember(self, n):
        """Fixes the digest of the last step of this record, before the record is replaced or taken out."""
        step = [s for s in self.steps if s.get("n") == n][-1]
        step["record"] = sha256(self.record_bytes(n))
        return step["record"]

    def amend(self, n, body):
        self.remember(n)
        self.records[n] = (self.records[n][0], body)
        self.step("amend", n)

    def delete(self, n):
        digest = self.remember(n)
        del self.records[n]
        self.exhibits.pop(n, None)
        self.step("delete", n, record=digest)

    def record_bytes(self, n):
        kind, body = self.records[n]
        salt = sha256(f"{self.name}: salt {n}".encode())
        record = self.bent(("record", n), {"body": body, "kind": kind, "n": n, "salt": salt})
        return self.bent(("record bytes", n), encode(record))

    def anchor(self, stamp, place=None):
        """A time-stamp taken before the seal: `stamp` makes it over the last entry that is no anchor."""
        n = 1 + sum(step["event"] == "anchor" for step in self.steps)
        self.steps.insert(len(self.steps) if place is None else place, {"event": "anchor", "n": n, "anchor": stamp})

    def append(self, name, data):
        """A part behind the seal: bytes, or a function of the parts before it by their names."""
        self.others[name] = data
        return self

    def journal_bytes(self):
        prev, head, entries = bytes(32), b"", []
        for i, step in enumerate(self.steps):
            entry = {"at": OPENED + 60000 * i, "mono": 1000 + 60000 * i, "prev": prev} | step
            if "n" in step and "anchor" not in step and "record" not in step:
                entry["record"] = sha256(self.record_bytes(step["n"]))
            if callable(step.get("anchor")):
                stamp = step["anchor"](head)
                self.others[f"anchors/{step['n']:04}.tsr"] = stamp
                entry["anchor"] = sha256(stamp)
            data = self.bent(("entry bytes", i), encode(self.bent(("entry", i), entry)))
            entries.append(data)
            prev, head = sha256(data), head if step["event"] == "anchor" else data
        return self.bent("journal bytes", b"".join(self.bent("entries", entries)))

    def payload(self):
        journal = self.journal_bytes()
        manifest = {
            "bundle": sha256(f"{self.name}: bundle".encode())[:16], "case": self.case, "format": "aigaq-evidence",
            "journal": {"count": len(self.steps), "length": len(journal), "sha256": sha256(journal)},
            "program": {"name": "conformance kit", "sha256": sha256(b"conformance kit"), "version": "1"},
            "records": [[n, self.records[n][0], sha256(self.record_bytes(n))] for n in sorted(self.records)],
            "sealed": self.sealed or OPENED + 60000 * (len(self.steps) - 1),
            "signer": self.key or public_key(self.seed), "version": 1,
        }
        return self.bent("payload", encode(self.bent("manifest", manifest)))

    def seal(self):
        payload = self.payload()
        kid = fingerprint(self.key or public_key(self.seed))
        protected = self.bent("protected", {1: -8, 4: kid, 16: TYP})
        protected = self.bent("protected bytes", encode(protected))
        self.tbs = structure(protected, payload)
        signature = self.bent("signature", signed(self.seed, self.tbs))
        sign1 = self.bent("sign1", [protected, {}, payload, signature])
        return self.bent("seal", b"\xd2" + encode(sign1))

    def parts(self):
        gone = self.withheld or {"exhibits": [], "records": []}
        parts = [("mimetype", MIMETYPE)]
        if self.withheld is not None:
            parts.append(("extract.cbor", self.bent("extract bytes", encode(self.bent("extract", self.withheld)))))
        for n in sorted(self.exhibits):
            if n not in gone["exhibits"]:
                parts.append((f"exhibits/{n:04}.{self.records[n][1]['ext']}", self.exhibits[n]))
        parts += [(f"records/{n:04}.cbor", self.record_bytes(n)) for n in sorted(self.records)
                  if n not in gone["records"]]
        parts.append(("journal.cbor", self.journal_bytes()))
        parts += [(name, data) for name, data in sorted(self.others.items()) if name.startswith("anchors/")]
        parts.append(("manifest.cose", self.seal()))
        for name, data in self.others.items():
            if not name.startswith("anchors/"):
                parts.append((name, data(dict(parts)) if callable(data) else data))
        return self.bent("parts", parts)

    def build(self):
        container = self.bent("zip", zip_forms.Zip(self.parts()))
        return self.bent("file", container.pack())

    def withhold(self, exhibits=(), records=()):
        """Makes it an extract."""
        self.withheld = {"exhibits": list(exhibits), "records": list(records), "version": 1}
        return self


def small(name="case", **exhibit):
    """A case, its operator, one exhibit: records 1 to 3, journal entries 0 to 3."""
    draft = Draft(name)
    draft.add("case", {"case": draft.case, "title": "QYRAN, образец"})
    draft.add("person", {"name": "Үлгиев Үлгі Үлгіұлы", "roles": ["operator"]})
    draft.exhibit("receipt.txt", RECEIPT, type="receipt", **exhibit)
    draft.step("seal")
    return draft


def whole():
    """Every kind of record, every event but `abort` and `anchor`, almost every field."""
    d = Draft("whole")
    when = {"at": BOUGHT, "offset": 300}
    d.add("case", {"case": d.case, "language": "ru", "pending": False, "recording": "open", "reference": "SAMPLE-1",
                   "title": "Проверочная закупка обуви QYRAN, нарисованный образец"})
    d.add("person", {"name": "Qyran Running LLP", "roles": ["claimant", "rights-holder"],
                     "address": "1 Sample Street, Sampletown", "identifier": {"scheme": "other", "value": "S-1"}})
    d.add("person", {"name": "Үлгиев Үлгі Үлгіұлы", "roles": ["buyer", "operator"], "contact": "+7 700 000 00 00",
                     "powers": {"date": "2026-09-01", "document": "доверенность", "expires": "2027-09-01", "from": 2,
                                "legalised": True, "number": "1-образец"}})
    d.add("person", {"name": "ТОО «Жібек үлгі сауда»", "roles": ["seller"],
                     "identifier": {"scheme": "bin", "value": "260140999011"}})
    d.add("place", {"address": "г. Алматы, ул. Образцовая 1", "country": "KZ", "latitude": 432380000,
                    "longitude": 769450000, "name": "ҮЛГІ АЯҚ КИІМ"})
    d.add("mark", {"certificate": "99999-образец", "classes": [25], "expires": "2030-03-02", "filed": "2020-03-02",
                   "goods": "обувь", "holder": 2, "registered": "2021-01-15", "route": "national", "sign": "QYRAN",
                   "licence": {"date": "2021-02-01", "expires": "2030-03-02", "number": "Л-1", "registered": "2021-02-03"},
                   "well-known": "2024-05-01"})
    purchase = {"bag": "QR-0001-2026", "buyer": 3, "circulated": False, "class": 25, "consent": False,
                "goods": "Кроссовки QYRAN RUN, размер 42",
                "paid": {"currency": "KZT", "minor": 2499000}, "payment": "card", "place": 5, "quantity": "1 пара",
                "receipt": "999000123456", "seller": 4, "when": when}
    d.add("purchase", purchase)
    d.exhibit("receipt.txt", RECEIPT, type="receipt", blocks=blake3(RECEIPT), modified=BOUGHT,
              device={"clock-offset": -3, "clock-method": "по сигналу", "make": "Aigaq", "model": "sample"},
              facts={"by": 3, "conditions": "Днём", "circumstances": "Закупка", "when": when | {"until": BOUGHT + 9}})
    d.exhibit("spoilt.bin", b"spoilt", facts={})
    d.delete(9)
    said = [{"at": "file", "of": "format", "text": "PNG"}, {"at": "PNG IHDR", "of": "frame", "text": "1x1"}]
    d.exhibit("чек.png", PNG, type="photo", media="image/png", take=2, **{"derived-from": 8},
              reading={"by": "sample 1", "said": said, "unread": "examined.undecodable"},
              shows=[{"element": "receipt", "region": [0, 0, 10000, 5000]}])
    d.exhibit("clip.mp4", b"", type="video", origin="recorded", recording="open", take=1,
              shows=[{"element": "seller", "from": 0, "until": 4000}])
    d.add("note", {"about": 8, "text": "Чек получен на кассе"})
    d.add("hand-over", {"bag": "QR-0001-2026", "from": "Үлгиев Ү. Ү.", "to": "хранитель", "what": "пакет с товаром"})
    price = {"date": "2026-10-01", "price": {"currency": "KZT", "minor": 8999000}, "source": "прайс-лист"}
    d.amend(7, purchase | {"original": price})
    d.step("seal")
    return d
