#!/usr/bin/env node
// Makes assets/fonts/wenji-sans-han.otf, the font of pictures, out of the full one of @embedpdf/fonts-sc:
//
//   node scripts/subset-font.mjs            (the same input gives the same bytes)
//
// It has what GB 2312 has, the characters of font-characters.txt, and the signs below: 2 MB in place of 8, and a picture is
// drawn in a third of the time. The family is renamed: the font's licence keeps the name Noto for unchanged copies.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import subsetFont from 'subset-font'

const ROOT = path.join(import.meta.dirname, '..')
const FROM = path.join(ROOT, 'node_modules', '@embedpdf', 'fonts-sc')
const TO = path.join(ROOT, 'assets', 'fonts')
const FAMILY = 'Wenji Sans Han'
const POSTSCRIPT = 'WenjiSansHan-Regular'
/** Beyond letters and GB 2312's own signs. 〓 stands for a character that the font has not. */
const SIGNS =
  '〇〓—–‑…·・•▪‰％￥×÷±−≤≥≠≈≌∞√∑①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳→←↑↓■□●○★☆▲△▼▽◆◇㎡㎥℃½¼¾²³°µÀÉàâäèéêëïîôöùûüçñ«»“”‘’「」『』〔〕【】'

const font = await subsetFont(readFileSync(path.join(FROM, 'fonts', 'NotoSansHans-Regular.otf')), characters(), {
  targetFormat: 'sfnt',
  preserveNameIds: [13, 14],
})
mkdirSync(TO, { recursive: true })
const file = path.join(TO, 'wenji-sans-han.otf')
const renamed = rename(Buffer.from(font))
writeFileSync(file, renamed)
copyFileSync(path.join(FROM, 'LICENSE'), path.join(TO, 'OFL.txt'))
process.stdout.write(`${path.relative(ROOT, file)}  ${renamed.length} bytes\n`)

function characters() {
  const decoder = new TextDecoder('gb18030')
  let all = SIGNS
  for (let code = 32; code < 127; code++) all += String.fromCharCode(code)
  // Rows 1 to 3 are signs, numbers and full-width letters, 16 to 87 Han characters.
  for (let row = 0xa1; row <= 0xf7; row++)
    if (row <= 0xa3 || row >= 0xb0)
      for (let cell = 0xa1; cell <= 0xfe; cell++) all += decoder.decode(Uint8Array.of(row, cell))
  const more = readFileSync(path.join(ROOT, 'scripts', 'font-characters.txt'), 'utf8').replace(/^#.*$/gm, '')
  // What the decoder has no character for is in the private area.
  return [...new Set(all + more)].filter((one) => !/[\s\ufffd\ue000-\uf8ff]/u.test(one) || one === ' ').join('')
}

/** The same font with another name: an sfnt with its `name` table and the name in its CFF table replaced. */
function rename(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i
    const start = font.readUInt32BE(at + 8)
    return {
      tag: font.toString('latin1', at, at + 4),
      data: Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))),
    }
  })
  for (const table of tables) {
    if (table.tag === 'name') table.data = nameTable(table.data)
    if (table.tag === 'CFF ') renameCff(table.data)
    if (table.tag === 'head') table.data.writeUInt32BE(0, 8)
  }
  return assemble(font.subarray(0, 12), tables)
}

/** Copyright and licence stay as they are; family, full name and identifier are ours. */
function nameTable(old) {
  const texts = new Map()
  const strings = old.readUInt16BE(4)
  for (let i = 0; i < old.readUInt16BE(2); i++) {
    const at = 6 + 12 * i
    const [platform, id, length, offset] = [0, 6, 8, 10].map((place) => old.readUInt16BE(at + place))
    const raw = Buffer.from(old.subarray(strings + offset, strings + offset + length))
    if (platform === 3) texts.set(id, raw.swap16().toString('utf16le'))
  }
  for (const id of [3, 7, 16, 17]) texts.delete(id)
  for (const [id, text] of [
    [1, FAMILY],
    [2, 'Regular'],
    [3, `1.000;${POSTSCRIPT}`],
    [4, FAMILY],
    [6, POSTSCRIPT],
  ])
    texts.set(id, text)
  const entries = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([id, text]) => ({ id, raw: Buffer.from(text, 'utf16le').swap16() }))
  const head = Buffer.alloc(6 + 12 * entries.length)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [i, { id, raw }] of entries.entries()) {
    for (const [place, value] of [3, 1, 0x409, id, raw.length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * place)
    offset += raw.length
  }
  return Buffer.concat([head, ...entries.map(({ raw }) => raw)])
}

/** The names in the outlines' own table, each by one as long: places in it are counted from its beginning. */
function renameCff(data) {
  for (const [old, name] of [
    ['NotoSansHans', 'WenjiSansHan'],
    ['Noto Sans Simplified Chinese', FAMILY.padEnd(28)],
  ]) {
    let at = data.indexOf(old, 0, 'latin1')
    if (at < 0) throw new Error(`there is no "${old}" in the CFF table`)
    for (; at >= 0; at = data.indexOf(old, at, 'latin1')) data.write(name, at, 'latin1')
  }
}

function assemble(head, tables) {
  const directory = Buffer.alloc(16 * tables.length)
  const parts = []
  let offset = head.length + directory.length
  let headAt = 0
  for (const [i, { tag, data }] of tables.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    directory.write(tag, 16 * i, 'latin1')
    for (const [place, value] of [checksum(padded), offset, data.length].entries())
      directory.writeUInt32BE(value, 16 * i + 4 + 4 * place)
    if (tag === 'head') headAt = offset
    parts.push(padded)
    offset += padded.length
  }
  const whole = Buffer.concat([head, directory, ...parts])
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, headAt + 8)
  return whole
}

function checksum(data) {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}
