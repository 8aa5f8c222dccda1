import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 64
/** Pixels between which something else may run: some 5 ms of work. */
const SLICE = 500_000
const compress = promisify(deflate)

/**
 * Pixels (four bytes each: red, green, blue, alpha, none of them transparent) as PNG of at most 64 colours: a third of the size
 * of one in full colour. The colours of `keep` (#rrggbb) and the most frequent ones stay what they are; of the others, shades
 * at the edges of letters, each becomes the nearest. The same pixels give the same bytes.
 */
export async function encodePng(
  pixels: Buffer,
  width: number,
  height: number,
  keep: readonly string[],
): Promise<Buffer> {
  const words = new Uint32Array(Uint8Array.from(pixels).buffer)
  const palette = paletteOf(await countColours(words), keep.map(colourOf))
  const rows = Buffer.alloc((width + 1) * height)
  const known = new Map<number, number>(palette.map((colour, at) => [colour, at]))
  let [last, index] = [-1, 0]
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1) + 1
    for (let x = 0; x < width; x++) {
      const colour = words[y * width + x] ?? 0
      if (colour !== last) {
        index = known.get(colour) ?? nearest(colour, palette)
        known.set(colour, index)
        last = colour
      }
      rows[start + x] = index
    }
    if ((y * width) % SLICE < width) await turn()
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', await compress(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

async function countColours(words: Uint32Array): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (let start = 0; start < words.length; ) {
    // Long runs of one colour are counted at once.
    const end = Math.min(words.length, start + SLICE)
    while (start < end) {
      const colour = words[start] ?? 0
      let next = start + 1
      while (next < end && words[next] === colour) next++
      counts.set(colour, (counts.get(colour) ?? 0) + next - start)
      start = next
    }
    await turn()
  }
  return counts
}

function paletteOf(counts: ReadonlyMap<number, number>, keep: readonly number[]): number[] {
  const frequent = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour)
  return [...new Set([...keep, ...frequent])].slice(0, MOST_COLOURS)
}

/** #rrggbb as a pixel has it. */
function colourOf(hex: string): number {
  const bytes = Uint8Array.of(...Buffer.from(hex.slice(1), 'hex'), 0xff)
  return new Uint32Array(bytes.buffer)[0] ?? 0
}

/** The bytes of a pixel in their order. */
function channels(colour: number): [red: number, green: number, blue: number] {
  return LITTLE
    ? [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff]
    : [colour >>> 24, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff]
}

const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour)
  const distance = (other: number) =>
    channels(other).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [at, other] of palette.entries()) {
    const far = distance(other)
    if (far < least) [best, least] = [at, far]
  }
  return best
}

/** Width, height, eight bits a pixel, each the place of its colour in the palette. */
function head(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 3, 0, 0, 0], 8)
  return data
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
