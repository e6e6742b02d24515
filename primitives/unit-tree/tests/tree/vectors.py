"""Writes vectors.json, from the specification alone: python3 vectors.py > vectors.json"""

import hashlib
import json

DEPTH = 12


def h(*parts):
    return hashlib.blake2b(b"".join(parts), digest_size=32).digest()


def u32(number):
    return number.to_bytes(4, "little")


def leaf(ids):
    return h(b"\x00", bytes([len(ids)]), *sorted(ids))


def rows(leaves):
    """All rows of the tree, leaves first, each without its missing end; and what is missing there."""
    found, missing = [], h(b"\x02")
    row = leaves
    for _ in range(DEPTH + 1):
        found.append((row, missing))
        whole = row + [missing] * (len(row) % 2)
        row = [h(b"\x01", whole[at], whole[at + 1]) for at in range(0, len(whole), 2)]
        missing = h(b"\x01", missing, missing)
    return found


def root(leaves):
    row, missing = rows(leaves)[DEPTH]
    return h(b"\x03", u32(len(leaves)), row[0] if row else missing)


def siblings(leaves, index):
    found = []
    for row, missing in rows(leaves)[:DEPTH]:
        found.append(row[index ^ 1] if index ^ 1 < len(row) else missing)
        index //= 2
    return found


def lot(units):
    ids = lambda unit: [u32(unit) + u32(number) + b"\xa5" * 24 for number in range(unit % 24 + 1)]
    return [leaf(ids(unit)) for unit in range(units)]


def text(value):
    return "0x" + value.hex()


def texts(values):
    return [text(value) for value in values]


def leaf_case(ids):
    return {"ids": texts(ids), "leaf": text(leaf(ids))}


def path_case(units, index):
    leaves, new = lot(units), leaf([h(b"new")])
    after = leaves[:index] + [new] + leaves[index + 1 :]
    return {
        "units": units,
        "index": index,
        "leaf": text(leaves[index]),
        "siblings": texts(siblings(leaves, index)),
        "root": text(root(leaves)),
        "replaced_by": text(new),
        "root_after": text(root(after)),
    }


ids = [h(b"id", bytes([number])) for number in range(25)]
vectors = {
    "about": [
        "Roots of units, BLAKE2-256: what is hashed is said in the crate's docs.",
        "In `roots` and `paths`, unit u has u % 24 + 1 ids; id k of unit u, k from 0, is",
        "u (u32, little-endian), k (u32, little-endian), 24 bytes 0xa5.",
        "`replaced_by` is the leaf that takes the place of `leaf`; `root_after` the root then.",
    ],
    "leaves": [leaf_case(ids[:1]), leaf_case(ids[:3]), leaf_case(ids[2::-1]), leaf_case(ids[:24])],
    "refused": [
        {"ids": [], "why": "None"},
        {"ids": texts(ids), "why": "TooMany"},
        {"ids": texts([ids[0], ids[1], ids[0]]), "why": "Repeated"},
        {"ids": texts(ids[:1] * 25), "why": "TooMany"},
    ],
    "roots": [
        {"units": units, "root": text(root(lot(units)))} for units in [0, 1, 2, 3, 5, 8, 100, 1000, 2049, 4095, 4096]
    ],
    "paths": [path_case(*case) for case in [(1, 0), (3, 2), (100, 41), (4095, 4094), (4096, 0), (4096, 4095)]],
}
print(json.dumps(vectors, indent=1))
