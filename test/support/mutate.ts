/** Numbers between 0 and 1 that look like chance and are the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Bytes with one thing done to them: some flipped, the end cut off, two pieces swapped, one doubled, one blanked. */
export function mutated(bytes: Uint8Array, chance: () => number): Uint8Array {
  const at = (length: number) => Math.floor(chance() * length)
  const out = Uint8Array.from(bytes)
  switch (at(5)) {
    case 0:
      for (let n = 1 + at(12); n > 0; n--) out[at(out.length)] = at(256)
      return out
    case 1:
      return out.slice(0, at(out.length))
    case 2: {
      const size = 1 + at(Math.min(400, out.length / 4))
      const [one, other] = [at(out.length - size), at(out.length - size)]
      const piece = out.slice(one, one + size)
      out.copyWithin(one, other, other + size)
      out.set(piece, other)
      return out
    }
    case 3: {
      const from = at(out.length)
      const piece = out.slice(from, from + 1 + at(600))
      return Uint8Array.from([...out.slice(0, from), ...piece, ...piece, ...out.slice(from)])
    }
    default: {
      const from = at(out.length)
      out.fill(at(2) === 0 ? 0 : 0x20, from, from + 1 + at(200))
      return out
    }
  }
}
