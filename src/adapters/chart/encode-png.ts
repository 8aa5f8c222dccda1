import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Pixels between which something else may run: some milliseconds of work. */
const SLICE = 500_000

type Rgb = readonly [red: number, green: number, blue: number]

/**
 * Pixels (four bytes each: red, green, blue, alpha, none of them transparent) as PNG of at most sixteen colours (#rrggbb),
 * each pixel the nearest of them: a picture of text is a third as large as in full colour, and is sent to many. The same
 * pixels give the same bytes.
 */
export async function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  palette: readonly string[],
): Promise<Buffer> {
  if (palette.length > 16) throw new RangeError(`${palette.length} colours do not fit into four bits`)
  const colours = palette.map(rgbOf)
  const known = new Map<number, number>()
  // Most pixels have the colour of the one before.
  let [last, index] = [-1, 0]
  const indexAt = (at: number): number => {
    const rgb: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    const colour = (rgb[0] << 16) | (rgb[1] << 8) | rgb[2]
    if (colour === last) return index
    index = known.get(colour) ?? nearest(rgb, colours)
    known.set(colour, index)
    last = colour
    return index
  }
  // A row is a filter (none) and two pixels a byte.
  const stride = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const one = indexAt(4 * (y * width + x))
      const place = y * stride + 1 + (x >> 1)
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? one << 4 : one)
    }
    if ((y * width) % SLICE < width) await turn()
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head(width, height)),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', await promisify(deflate)(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

function nearest(wanted: Rgb, colours: readonly Rgb[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [at, colour] of colours.entries()) {
    const far = colour.reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0)
    if (far < least) [best, least] = [at, far]
  }
  return best
}

/** Width, height, four bits a pixel, each the place of its colour in the palette. */
function head(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([4, 3, 0, 0, 0], 8)
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
