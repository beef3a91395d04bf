#!/usr/bin/env python3
"""For benches/load.py: random bytes as a film without compression, signed and checked by c2pa (PyPI: c2pa-python).

    benches/film.py sign RANDOM FILM SIGNED | check SIGNED

The chain of certificates is made here and thrown away; the check is that of the bytes, nobody is trusted.
"""
import datetime, json, subprocess, sys

import c2pa


def sign(random, film, signed):
    subprocess.run(["ffmpeg", "-v", "error", "-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", "1280x720", "-i", random,
                    "-c", "copy", "-y", film], check=True)
    chain, key = certificates()
    info = c2pa.C2paSignerInfo(alg=b"es256", sign_cert=chain, private_key=key, ta_url=None)
    claim = {"claim_generator_info": [{"name": "measurement", "version": "1"}], "format": "video/quicktime", "title": "measurement",
             "assertions": [{"label": "c2pa.actions", "data": {"actions": [
                 {"action": "c2pa.created", "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"}]}}]}
    with c2pa.Signer.from_info(info) as signer, c2pa.Builder(json.dumps(claim)) as builder:
        builder.sign_file(film, signed, signer)


def certificates():
    """A root, a leaf that may sign claims, and the leaf's key, PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    now = datetime.datetime.now(datetime.timezone.utc)
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Measurement"), x509.NameAttribute(NameOID.COMMON_NAME, text)])
    usage = lambda is_root: x509.KeyUsage(not is_root, False, False, False, False, is_root, is_root, False, False)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    def certificate(subject, public, is_root):
        made = x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name("root")).public_key(public)
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
        made = made.not_valid_after(now + datetime.timedelta(days=30))
        made = made.add_extension(x509.BasicConstraints(is_root, None), True).add_extension(usage(is_root), True)
        made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(public), False)
        made = made.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False)
        if not is_root:
            made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
        return made.sign(root_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return certificate("leaf", key.public_key(), False) + certificate("root", root_key.public_key(), True), secret


def check(signed):
    with c2pa.Reader(signed) as reader:
        said = json.loads(reader.json())
    active = said["manifests"][said["active_manifest"]]
    codes = [one["code"] for one in said.get("validation_results", {}).get("activeManifest", {}).get("success", [])]
    failed = [one["code"] for one in said.get("validation_status", []) if one["code"] != "signingCredential.untrusted"]
    # A check that did not look at the bytes of the film would not be the same work.
    if failed or not any(code.startswith("assertion.bmffHash.match") for code in codes):
        sys.exit(f"the film does not hold: {failed}, {codes}, {active.get('title')}")


if __name__ == "__main__":
    {"sign": sign, "check": check}[sys.argv[1]](*sys.argv[2:])
