/**
 * How far each character of an OpenType font reaches, in em, by its code point: from the tables `cmap` (formats 4 and 12,
 * those that fonts of today have) and `hmtx`. What is not in it the font cannot draw. Throws where the bytes are no such
 * font.
 */
export function readAdvances(font: Buffer): ReadonlyMap<number, number> {
  const advance = advanceOfGlyph(font)
  const advances = new Map<number, number>()
  const cmap = tableAt(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    const format = font.readUInt16BE(table)
    const pairs = format === 4 ? segments(font, table) : format === 12 ? groups(font, table) : []
    for (const [code, glyph] of pairs) if (glyph !== 0) advances.set(code, advance(glyph))
  }
  if (advances.size === 0) throw new Error('the font has no characters that can be read')
  return advances
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

function advanceOfGlyph(font: Buffer): (glyph: number) => number {
  const em = font.readUInt16BE(tableAt(font, 'head') + 18)
  const metrics = font.readUInt16BE(tableAt(font, 'hhea') + 34)
  const hmtx = tableAt(font, 'hmtx')
  // Glyphs behind the last metric are as wide as it says.
  return (glyph) => font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) / em
}

/** Format 4: segments of the basic plane, each with a shift or with a list of glyphs of its own. */
function* segments(font: Buffer, table: number): Generator<readonly [code: number, glyph: number]> {
  const double = font.readUInt16BE(table + 6)
  for (let at = 0; at < double; at += 2) {
    const end = font.readUInt16BE(table + 14 + at)
    const start = font.readUInt16BE(table + 16 + double + at)
    const shift = font.readUInt16BE(table + 16 + 2 * double + at)
    const place = table + 16 + 3 * double + at
    const range = font.readUInt16BE(place)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(place + range + 2 * (code - start))
      yield [code, range !== 0 && listed === 0 ? 0 : (listed + shift) & 0xffff]
    }
  }
}

/** Format 12: groups of all planes. */
function* groups(font: Buffer, table: number): Generator<readonly [code: number, glyph: number]> {
  for (let i = 0; i < font.readUInt32BE(table + 12); i++) {
    const group = table + 16 + 12 * i
    const start = font.readUInt32BE(group)
    const end = font.readUInt32BE(group + 4)
    const glyph = font.readUInt32BE(group + 8)
    for (let code = start; code <= end; code++) yield [code, glyph + code - start]
  }
}
