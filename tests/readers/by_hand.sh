#!/bin/sh
# Checks a bundle with unzip, sha256sum, od and openssl 3, and nothing else: that the key made the seal and
# that each part is named under it. Not that no part is missing; for that see recheck.py.
#
#   by_hand.sh purchase.aigaq key.pem new-folder
#
# A seal is D2 84 | protected headers | A0 | manifest | 58 40 signature; what is signed is
# 84 6A "Signature1" | protected headers | 40 | manifest (RFC 9052, 4.4).
set -eu

no() {
    echo "does not hold: $1" >&2
    exit 1
}
hex() { # file, from, count
    od -An -v -tx1 -j "$2" -N "$3" "$1" | tr -d ' \n'
}
digest() {
    sha256sum < "$1" | cut -d' ' -f1
}
named_in() { # digest, file: its bytes stand there, behind the head 58 20 of 32 bytes
    case $(hex "$2" 0 99999999) in *"5820$1"*) ;; *) return 1 ;; esac
}

key=$(realpath "$2")
unzip -q "$1" -d "$3"
cd "$3"
seal=manifest.cose
size=$(($(wc -c < $seal)))

[ "$(hex $seal 0 3)" = d28458 ] || no "a seal with headers of 24 to 255 bytes"
headers=$((2 + $(od -An -tu1 -j3 -N1 $seal)))
[ "$(hex $seal $((2 + headers)) 1)" = a0 ] || no "no unprotected headers"
[ "$(hex $seal $((size - 66)) 2)" = 5840 ] || no "a signature of 64 bytes"
{
    printf '\204\152Signature1'
    tail -c +3 $seal | head -c $headers
    printf '\100'
    tail -c +$((4 + headers)) $seal | head -c $((size - 69 - headers))
} > signed.bin
tail -c 64 $seal > signature.bin
openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in signed.bin -sigfile signature.bin || no signature
[ "$(hex $seal 10 32)" = "$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -d' ' -f1)" ] || no kid

named_in "$(digest journal.cbor)" $seal || no "journal.cbor in the manifest"
for record in records/*; do
    named_in "$(digest "$record")" $seal || no "$record in the manifest"
done
for exhibit in exhibits/*; do
    record=records/$(basename "${exhibit%.*}").cbor
    named_in "$(digest "$exhibit")" "$record" || no "$exhibit in its record"
done
echo "seal digest $(digest $seal)"
