import hashlib, io, pathlib, cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

def read(name): return pathlib.Path(name).read_bytes()
def sha(data): return hashlib.sha256(data).digest()

seal = cbor2.loads(read("manifest.cose"))
protected, unprotected, payload, signature = seal.value
header, manifest = cbor2.loads(protected), cbor2.loads(payload)
assert seal.tag == 18 and not unprotected and header[1] == -8
assert header[16] == "application/vnd.aigaq.manifest+cose"
spki = bytes.fromhex("302a300506032b6570032100") + manifest["signer"]
assert header[4] == sha(spki), "the kid is not the fingerprint of the signer"
tbs = cbor2.dumps(["Signature1", protected, b"", payload])
Ed25519PublicKey.from_public_bytes(manifest["signer"]).verify(signature, tbs)
journal, prev, count = read("journal.cbor"), bytes(32), 0
expected = manifest["journal"]
assert (len(journal), sha(journal)) == (expected["length"], expected["sha256"])
stream = io.BytesIO(journal)
while (start := stream.tell()) < len(journal):
    assert cbor2.load(stream)["prev"] == prev, f"journal entry {count}"
    prev, count = sha(journal[start:stream.tell()]), count + 1
assert count == manifest["journal"]["count"]
for n, kind, digest in manifest["records"]:
    assert sha(read(f"records/{n:04}.cbor")) == digest, f"record {n}"
    if kind == "exhibit":
        body = cbor2.loads(read(f"records/{n:04}.cbor"))["body"]
        print(body["sha256"].hex(), f"exhibits/{n:04}.{body['ext']}", sep="  ")
for name, data in (("tbs.bin", tbs), ("signature.bin", signature), ("key.der", spki)):
    pathlib.Path(name).write_bytes(data)
