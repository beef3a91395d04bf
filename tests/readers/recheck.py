"""Checks a bundle from its bytes alone: signature, journal, records, exhibits. Needs cbor2 and cryptography.

    python3 recheck.py purchase.aigaq

Does not check: the one form of container, CBOR, key and signature, rules between fields, whose the key is.
"""

import hashlib
import io
import sys
import zipfile

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def sha256(data):
    return hashlib.sha256(data).digest()


def need(holds, what):
    if not holds:
        sys.exit(f"does not hold: {what}")


bundle = zipfile.ZipFile(sys.argv[1])
names, read = set(bundle.namelist()), bundle.read
cose = read("manifest.cose")
protected, unprotected, payload, signature = cbor2.loads(cose).value
header, manifest = cbor2.loads(protected), cbor2.loads(payload)
need(cbor2.loads(cose).tag == 18 and not unprotected and header[1] == -8, "headers of the seal")
need(header[16] == "application/vnd.aigaq.manifest+cose", "purpose of the signature")
need(header[4] == sha256(bytes.fromhex("302a300506032b6570032100") + manifest["signer"]), "kid")
signed = cbor2.dumps(["Signature1", protected, b"", payload])
Ed25519PublicKey.from_public_bytes(manifest["signer"]).verify(signature, signed)

journal, prev, standing = read("journal.cbor"), bytes(32), {}
need((len(journal), sha256(journal)) == (manifest["journal"]["length"], manifest["journal"]["sha256"]), "journal")
stream = io.BytesIO(journal)
while (start := stream.tell()) < len(journal):
    entry = cbor2.load(stream)
    need(entry["prev"] == prev, f"chain of the journal at byte {start}")
    prev = sha256(journal[start : stream.tell()])
    if entry["event"] in ("open", "add", "note", "hand-over", "amend"):
        standing[entry["n"]] = entry["record"]
    elif entry["event"] == "delete":
        del standing[entry["n"]]
need(standing == {n: digest for n, _, digest in manifest["records"]}, "records by the journal")

withheld = cbor2.loads(read("extract.cbor")) if "extract.cbor" in names else {"records": [], "exhibits": []}
for n, kind, digest in manifest["records"]:
    if n not in withheld["records"]:
        record = read(f"records/{n:04}.cbor")
        need(sha256(record) == digest, f"record {n}")
        if kind == "exhibit" and n not in withheld["exhibits"]:
            body = cbor2.loads(record)["body"]
            need(sha256(read(f"exhibits/{n:04}.{body['ext']}")) == body["sha256"], f"exhibit {n}")
print("seal digest", sha256(cose).hex(), "withheld", *withheld["records"], *withheld["exhibits"])
