#!/usr/bin/env python3
"""Checks a Closeby bundle, from docs/format.md alone and with nothing but Python's own library.

    check_bundle.py BUNDLE...     one verdict in JSON for each file, one a line
    check_bundle.py -             the names of the files come on standard input

It shares no code with Closeby. It ends with 0 when every bundle holds, 5 when one does not.
"""
import base64
import binascii
import functools
import hashlib
import json
import sys

# --- BLAKE3 (hash mode, 32 bytes) ----------------------------------------------------------------

IV = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)
MIX = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
START, END, PARENT, ROOT = 1, 2, 4, 8
LOW = 0xFFFFFFFF
COLUMNS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


def compress(chain, block, length, counter, flags):
    words = [int.from_bytes(block[i:i + 4], "little") for i in range(0, 64, 4)]
    v = list(chain) + list(IV[:4]) + [counter & LOW, counter >> 32, length, flags]
    for step in range(7):
        for place, (a, b, c, d) in enumerate(COLUMNS):
            x, y = words[2 * place], words[2 * place + 1]
            v[a] = (v[a] + v[b] + x) & LOW
            t = v[d] ^ v[a]
            v[d] = (t >> 16 | t << 16) & LOW
            v[c] = (v[c] + v[d]) & LOW
            t = v[b] ^ v[c]
            v[b] = (t >> 12 | t << 20) & LOW
            v[a] = (v[a] + v[b] + y) & LOW
            t = v[d] ^ v[a]
            v[d] = (t >> 8 | t << 24) & LOW
            v[c] = (v[c] + v[d]) & LOW
            t = v[b] ^ v[c]
            v[b] = (t >> 7 | t << 25) & LOW
        if step < 6:
            words = [words[i] for i in MIX]
    return [v[i] ^ v[i + 8] for i in range(8)]


def chunk(piece, counter, root):
    """The chaining value of up to 1,024 bytes."""
    chain, blocks = list(IV), [piece[i:i + 64] for i in range(0, len(piece), 64)] or [b""]
    for place, block in enumerate(blocks):
        flags = START if place == 0 else 0
        if place == len(blocks) - 1:
            flags |= END | (ROOT if root else 0)
        chain = compress(chain, block.ljust(64, b"\0"), len(block), counter, flags)
    return chain


def words_out(chain):
    return b"".join(word.to_bytes(4, "little") for word in chain)


@functools.lru_cache(maxsize=4096)
def blake3(data):
    def tree(low, high, root):
        if high - low == 1:
            return chunk(data[low * 1024:high * 1024], low, root)
        left = 1 << (high - low - 1).bit_length() - 1
        both = words_out(tree(low, low + left, False)) + words_out(tree(low + left, high, False))
        return compress(IV, both, 64, 0, PARENT | (ROOT if root else 0))

    return words_out(tree(0, max(1, -(-len(data) // 1024)), True))


# --- Ed25519 (RFC 8032), strict ------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point(bytes32):
    """The point of 32 bytes, or nothing."""
    y = int.from_bytes(bytes32, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P) % P, (P - 5) // 8, P) % P
    if v * x * x % P == -u % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if v * x * x % P != u or (x == 0 and sign):
        return None
    x = P - x if x % 2 != sign else x
    return (x, y % P, 1, x * y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number, p):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, p)
        p, number = add(p, p), number >> 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
NOTHING = (0, 1, 1, 0)


@functools.lru_cache(maxsize=65536)
def signed(key, message, signature):
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L or len(signature) != 64:
        return False
    if same(times(8, a), NOTHING) or same(times(8, r), NOTHING):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(k, a)))


# --- the little of CBOR that a record needs, in its one spelling ---------------------------------


class Unreadable(Exception):
    pass


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, length):
        if self.at + length > len(self.data):
            raise Unreadable
        self.at += length
        return self.data[self.at - length:self.at]

    def start(self, major):
        first = self.take(1)[0]
        if first >> 5 != major:
            raise Unreadable
        short = first & 31
        if short < 24:
            return short
        if short > 27:
            raise Unreadable
        value = int.from_bytes(self.take(1 << short - 24), "big")
        if value < (24, 1 << 8, 1 << 16, 1 << 32)[short - 24]:
            raise Unreadable
        return value

    def uint(self):
        return self.start(0)

    def bytes(self, length=None):
        data = self.take(self.start(2))
        if length not in (None, len(data)):
            raise Unreadable
        return data

    def key(self, expected):
        if self.uint() != expected:
            raise Unreadable

    def end(self):
        if self.at != len(self.data):
            raise Unreadable


class Record:
    """One record: header, signature and sealed body."""

    def __init__(self, envelope):
        read = Reader(envelope)
        if read.start(4) != 3:
            raise Unreadable
        self.header, self.signature, self.body = read.bytes(), read.bytes(64), read.bytes()
        read.end()
        if len(self.header) > 512 + 256 * 32 or len(self.body) > 1048576 + 40:
            raise Unreadable
        self.fields()
        self.id = blake3(self.header)

    def fields(self):
        read = Reader(self.header)
        if read.start(5) != 11:
            raise Unreadable
        read.key(0)
        if read.uint() != 1:
            raise Unreadable
        read.key(1)
        self.space = read.bytes(16)
        read.key(2)
        self.audience = read.bytes(16)
        read.key(3)
        self.author = read.bytes(32)
        read.key(4)
        self.seq = read.uint()
        read.key(5)
        if read.data[read.at:read.at + 1] == b"\xf6":
            read.at += 1
            self.prev = None
        else:
            self.prev = read.bytes(32)
        read.key(6)
        seen = []
        for _ in range(self.count(read)):
            if read.start(4) != 3:
                raise Unreadable
            seen.append((read.bytes(8), read.uint(), read.bytes(8)))
        read.key(7)
        self.time = read.uint()
        read.key(8)
        read.bytes(16)
        read.key(9)
        self.length = read.uint()
        read.key(10)
        self.hash = read.bytes(32)
        read.end()
        sorted_once = all(one < two for one, two in zip(seen, seen[1:]))
        if self.seq == 0 or (self.seq == 1) != (self.prev is None) or not sorted_once:
            raise Unreadable
        if self.length >= 1 << 32:
            raise Unreadable

    @staticmethod
    def count(read):
        count = read.start(4)
        if count > 256:
            raise Unreadable
        return count

    def chain(self):
        return (self.author, self.audience)


@functools.lru_cache(maxsize=65536)
def record(text):
    try:
        envelope = base64.b64decode(text, validate=True)
        # One spelling only: bits that stand for nothing are zero.
        return Record(envelope) if base64.b64encode(envelope).decode() == text else None
    except (binascii.Error, Unreadable, ValueError):
        return None


# --- the walk along the chains -------------------------------------------------------------------

RUN = 2048


class Fault(Exception):
    def __init__(self, code, position=None):
        self.code, self.position = code, position


class Walk:
    def __init__(self, space):
        self.space, self.walked, self.chains, self.gone = space, 0, {}, []

    def follow(self, run):
        fault, reads = None, []
        for at, one in enumerate(run):
            if one is None:
                fault = ("unreadable", at)
                break
            reads.append(one)
            code = self.link(one, run[at:], self.walked + at)
            if code:
                fault = (code, at)
                break
        for at, one in enumerate(reads):
            if not signed(one.author, b"closeby/record/1" + one.header, one.signature):
                fault = ("forged", at)
                break
        if fault:
            raise Fault(fault[0], self.walked + fault[1])
        self.walked += len(run)

    def link(self, one, later, position):
        if one.space != self.space:
            return "foreign"
        gone = not one.body
        if not gone and (len(one.body) != one.length or blake3(one.body) != one.hash):
            return "altered"
        ids = self.chains.get(one.chain())
        if ids is None:
            if one.seq != 1:
                return self.missing(one, later, 1)
            self.chains[one.chain()] = ([one.id], one.time)
        else:
            ids, time = ids
            if one.seq > len(ids) + 1:
                return self.missing(one, later, len(ids) + 1)
            if one.seq <= len(ids):
                return "repeated" if ids[one.seq - 1] == one.id else "forked"
            if one.prev != ids[-1]:
                return "relinked"
            if one.time <= time:
                return "clock"
            ids.append(one.id)
            self.chains[one.chain()] = (ids, one.time)
        if gone:
            self.gone.append((position, one))
        return None

    @staticmethod
    def missing(one, later, expected):
        comes = any(x is not None and x.chain() == one.chain() and x.seq == expected for x in later)
        return "reordered" if comes else "missing"

    def head(self):
        """The number of which every printed page shows the first quarter."""
        heads = sorted((chain[0], chain[1], len(ids), ids[-1]) for chain, (ids, _) in self.chains.items())
        parts = [author + audience + seq.to_bytes(8, "big") + last for author, audience, seq, last in heads]
        return blake3(b"closeby/head/1" + b"".join(parts))


# --- the bundle ----------------------------------------------------------------------------------

FIRST = {"closeby-bundle": int, "day": str, "zone": str, "exercise": bool, "level": str,
         "space": str, "records": int, "removed": list}
LAST = {"head": str, "sha256": str, "device": str, "signature": str}


def only_once(pairs):
    if len(pairs) != len(dict(pairs)):
        raise ValueError("a key stands twice")
    return dict(pairs)


def strict(line, shape):
    """An object with exactly these keys; a key may not stand twice."""
    value = json.loads(line.decode("utf-8"), object_pairs_hook=only_once)
    if type(value) is not dict or set(value) != set(shape):
        raise ValueError("not the keys of this line")
    if any(type(value[key]) is not kind for key, kind in shape.items()):
        raise ValueError("not the kind of value")
    return value


def hex_bytes(text, length):
    if len(text) != 2 * length or text != text.lower():
        return None
    try:
        data = bytes.fromhex(text)
    except ValueError:
        return None
    return data if len(data) == length else None


def lines(data):
    start = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield data[start:end]
        start = end


def check(data):
    whole = lines(data)
    try:
        start = next(whole, b"")
        first = strict(start, FIRST)
        removed = {(one["author"], one["seq"]) for one in first["removed"]}
        if first["closeby-bundle"] != 1 or any(set(one) != {"author", "seq"} for one in first["removed"]):
            raise ValueError("another format")
    except (ValueError, KeyError, TypeError):
        raise Fault("not-a-bundle")
    digest, run, end, after = hashlib.sha256(start), [], None, False
    walk = Walk(hex_bytes(first["space"], 16) or bytes(16))
    for line in whole:
        if end is not None:
            after = True
            break
        if line.startswith(b'{"end":'):
            try:
                end = strict(json.dumps(strict(line, {"end": dict})["end"]).encode(), LAST)
            except ValueError:
                end = {}
            after = not line.endswith(b"\n")
            continue
        digest.update(line)
        if line.startswith(b'{"record":'):
            try:
                run.append(record(strict(line, {"record": str})["record"]))
            except ValueError:
                run.append(None)
            if len(run) == RUN:
                walk.follow(run)
                run = []
    walk.follow(run)
    for position, one in walk.gone:
        if (one.author[:8].hex(), one.seq) not in removed:
            raise Fault("emptied", position)
    if first["records"] != walk.walked:
        raise Fault("truncated", min(first["records"], walk.walked))
    if not end or after:
        raise Fault("truncated")
    head = walk.head().hex() if walk.walked else ""
    if end["sha256"] != digest.hexdigest() or end["head"] != head:
        raise Fault("frame")
    device, signature = hex_bytes(end["device"], 32), hex_bytes(end["signature"], 64)
    known = not walk.walked or device in {author for author, _ in walk.chains}
    if not (device and signature and known and signed(device, b"closeby/bundle/1" + digest.digest(), signature)):
        raise Fault("signature")
    return {"code": None, "position": None, "records": walk.walked, "head": head}


def verdict(name):
    try:
        with open(name, "rb") as file:
            return check(file.read())
    except Fault as fault:
        return {"code": fault.code, "position": fault.position}


def main(names):
    if names == ["-"]:
        names = [line.rstrip("\n") for line in sys.stdin]
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    sound = True
    for name in names:
        told = verdict(name)
        sound = sound and told["code"] is None
        print(json.dumps(told))
    return 0 if sound else 5


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
