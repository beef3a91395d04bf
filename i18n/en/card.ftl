# The card of a key, and what stands where a picture cannot be shown.

card-compare = How to compare
card-compare-holder = The holder computes the fingerprint from the key file:
card-compare-other = Whoever checks bundles compares the fingerprint with this card and puts the key on their trust list:
card-fingerprint = Fingerprint of the key: SHA-256 of the public key in DER
card-foot = Fingerprint of the key: { $short }…
card-holder = Holder, as stated
card-kind = Kind of key
card-kind-value = Ed25519 (RFC 8032), for technical signatures; not a key of electronic digital signatures in the sense of the law.
card-limits = The card says which key its holder states to be their own. It does not say that nobody else has used the key, nor that what is sealed with it is true. A notary who certifies the signature of the holder certifies neither the key nor the facts stated. When the key is lost or comes into other hands, the holder tells those who check bundles.
card-notary = Place for the notary's certification of the signature of the holder
card-page = page {"{page}"} of {"{pages}"}
card-public = Public key
card-signature = Full name and signature of the holder, date
card-statement = I state that this key is mine and that I keep it secret.
card-title = Card of a sealing key

plate-unshown = The picture cannot be shown.
