"""SHA-256, and BLAKE3 of what fits in one chunk."""

import hashlib

IV = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19]
ORDER = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8]
MASK = 0xFFFFFFFF


def sha256(data):
    return hashlib.sha256(data).digest()


def blake3(data):
    """BLAKE3 of at most 1,024 bytes: one chunk, which is the root."""
    assert len(data) <= 1024
    chain = IV[:]
    blocks = [data[at:at + 64] for at in range(0, len(data), 64)] or [b""]
    for at, block in enumerate(blocks):
        flags = (at == 0) | (0b1010 if at == len(blocks) - 1 else 0)
        chain = _compress(chain, block, flags)
    return b"".join(word.to_bytes(4, "little") for word in chain)


def _compress(chain, block, flags):
    padded = block.ljust(64, b"\0")
    words = [int.from_bytes(padded[i:i + 4], "little") for i in range(0, 64, 4)]
    v = chain + IV[:4] + [0, 0, len(block), flags]
    for _ in range(7):
        for at, (a, b, c, d) in enumerate(((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))):
            for word, turn_d, turn_b in ((words[2 * at], 16, 12), (words[2 * at + 1], 8, 7)):
                v[a] = v[a] + v[b] + word & MASK
                v[d] = _turn(v[d] ^ v[a], turn_d)
                v[c] = v[c] + v[d] & MASK
                v[b] = _turn(v[b] ^ v[c], turn_b)
        words = [words[i] for i in ORDER]
    return [v[i] ^ v[i + 8] for i in range(8)]


def _turn(word, by):
    return (word >> by | word << 32 - by) & MASK
