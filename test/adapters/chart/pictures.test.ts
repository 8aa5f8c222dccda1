import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PALETTE } from '../../../src/adapters/chart/colours.ts'
import { encodePng } from '../../../src/adapters/chart/encode-png.ts'
import { createPictures } from '../../../src/adapters/chart/pictures.ts'
import type { IndicatorRow } from '../../../src/core/summary/indicator-row.ts'
import { bareRow, figure, growthRow, pictureOf, shareRow } from '../../support/indicator-rows.ts'

const FONT = path.join(import.meta.dirname, '..', '..', '..', 'assets', 'fonts', 'wenji-sans-han.otf')
const pictures = createPictures(FONT)

/** The texts of a drawing in their order, without entities. */
async function textsOf(rows: readonly IndicatorRow[], given = {}): Promise<string[]> {
  const { text } = await pictures.svg(pictureOf(rows, given))
  return [...text.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, inner = '']) =>
    inner.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  )
}

function sizeOf(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

const MANY: IndicatorRow[] = Array.from({ length: 20 }, (_, n) =>
  n % 3 === 0
    ? shareRow({ name: `第${n}项重点工程年度计划投资` })
    : n % 3 === 1
      ? growthRow(n, -n, { name: `第${n}类服务业营业收入` })
      : bareRow({ name: `第${n}批保障性住房` }),
)

describe('the picture of indicators', () => {
  it('has title, head, names, figures as written, codes, formula and sources', async () => {
    const rows = [shareRow(), growthRow(7.5, -14.2), bareRow()]

    const texts = await textsOf(rows)

    for (const expected of [
      ...['清江区2024年计划主要指标', '数据截至：2024-08-01', '来源：《清江区2024年国民经济和社会发展计划》'],
      ...['固定资产投资', '目标 300亿元以上', '实际 2024年上半年120亿元', '完成40%，时间进度50%'],
      ...['计24-1-1、报24上-1-1（120÷300）', '地区生产总值', '目标 增长7.5%左右', '实际 2024年上半年增速-14.2%'],
      ...['城镇新增就业', '目标 1.2万人', '未见进度数据'],
    ])
      expect(texts).toContain(expected)
  })

  it('has no number that is not in the rows, the head or its own legend', async () => {
    const rows = [shareRow(), growthRow(7.5, -14.2), bareRow()]
    const known = `${JSON.stringify(pictureOf(rows))} 2024年上半年 0% 50% 目标100% 月数÷12`

    const numbers = (await textsOf(rows)).flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? [])

    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers.filter((number) => !known.includes(number))).toEqual([])
  })

  it('says in words where target and actual do not compare, and draws no bar', async () => {
    const otherKind = shareRow({ measure: 'growth', target: figure('增长15%', 15, '%') })
    const notDivided = shareRow({ name: '重大项目', share: null, timeShare: null })

    const { text } = await pictures.svg(pictureOf([otherKind, notDivided]))

    expect(text).toContain('目标、实际并列，不作比较')
    expect(text).toContain('重大项目')
    expect(text).not.toContain('#2f7fc1')
    expect(text).not.toContain('完成40%')
  })

  it.each([1, 8, 20])('is a picture for a phone of %i rows: 1080 wide, below 200 KB', async (count) => {
    const { bytes, type, missing } = await pictures.png(pictureOf(MANY.slice(0, count)))

    expect(type).toBe('image/png')
    expect(sizeOf(bytes).width).toBe(1080)
    expect(sizeOf(bytes).height).toBeLessThan(600 + 260 * count)
    expect(bytes.length).toBeLessThan(200_000)
    expect(missing).toEqual([])
  })

  it('is below 200 KB where all of 20 rows have everything', async () => {
    const { bytes } = await pictures.png(
      pictureOf(MANY.map(({ name }, n) => (n % 2 === 0 ? shareRow({ name }) : growthRow(n, -n, { name })))),
    )

    expect(bytes.length).toBeLessThan(195_000)
  })

  it('says so where there is nothing to draw', async () => {
    const texts = await textsOf([])

    expect(texts).toContain('没有可列的指标。')
  })

  it('wraps long names and keeps them within the picture', async () => {
    const texts = await textsOf([
      shareRow({ name: '十四五期间重大水利工程和现代化灌区改造提升项目年度计划完成投资额（含续建）' }),
    ])

    const [first = '', second = ''] = texts.filter((text) => /水利|续建/.test(text))
    expect(first + second).toBe('十四五期间重大水利工程和现代化灌区改造提升项目年度计划完成投资额（含续建）')
  })

  it('is not broken by hostile names and texts', async () => {
    const names = [
      '</text><script>alert(1)</script>',
      '&lt;b&gt; &amp; "x" \'y\'',
      '\u0000\u001b[31m\u202e名',
      '长'.repeat(20_000),
    ]
    const rows = names.map((name) =>
      shareRow({ name, target: figure(`${name}<b>`, 300, '亿元'), actual: null, share: null }),
    )

    const { text } = await pictures.svg(pictureOf(rows, { title: names.join('') }))
    const { bytes } = await pictures.png(pictureOf(rows, { title: names.join('') }))

    expect(text).not.toMatch(/<(?!\/?(?:svg|rect|path|text)\b)/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(text.length).toBeLessThan(40_000)
    expect(sizeOf(bytes).width).toBe(1080)
  })

  it('draws 〓 for a character that its font has not, says so below, and tells it', async () => {
    const rows = [bareRow({ name: '㐂山隧道' })]

    const texts = await textsOf(rows)
    const { missing } = await pictures.png(pictureOf(rows))

    expect(texts).toContain('〓山隧道')
    expect(texts).toContain('〓：字库没有的字，以文字稿为准。')
    expect(missing).toEqual(['㐂'])
  })

  it.each([
    ['a share far beyond the target', shareRow({ share: { text: '500%', value: 500, formula: '' } })],
    ['a target of zero', growthRow(0, -3)],
    ['zero against zero', growthRow(0, 0)],
    ['figures that are no numbers', growthRow(Number.NaN, 3)],
    ['huge and tiny', growthRow(1e12, 1e-9)],
  ])('stays within its track with %s', async (_, row) => {
    const { text } = await pictures.svg(pictureOf([row]))

    const edges = [...text.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    )
    expect(text).not.toMatch(/="(?:-|NaN|Infinity)/)
    expect(Math.max(...edges)).toBeLessThanOrEqual(1080 - 48 + 0.1)
  })

  it('draws growth on one scale, unless some of it could not be read on it', async () => {
    const near = await textsOf([growthRow(7, 6), growthRow(15, -4)])
    const far = await textsOf([growthRow(7, 6), growthRow(700, 300)])

    expect(near).toContain('增速：各行同一刻度')
    expect(far).toContain('增速：各行刻度不同，从0起')
  })

  it('is drawn once for all that ask for the same content, and again for another', async () => {
    const own = createPictures(FONT)

    const [first, second] = await Promise.all([own.png(pictureOf([shareRow()])), own.png(pictureOf([shareRow()]))])
    const other = await own.png(pictureOf([shareRow({ name: '工业投资' })]))

    expect(second).toBe(first)
    expect(other.bytes).not.toEqual(first.bytes)
  })

  it('gives the same bytes for the same content', async () => {
    const [first, second] = await Promise.all([
      createPictures(FONT).png(pictureOf(MANY)),
      createPictures(FONT).png(pictureOf(MANY)),
    ])

    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0)
  })

  it('tells what is wrong where there is no font, and tries again', async () => {
    const none = createPictures('/nowhere/font.otf')

    await expect(none.png(pictureOf([shareRow()]))).rejects.toThrow('ENOENT')
    await expect(none.png(pictureOf([shareRow()]))).rejects.toThrow('ENOENT')
  })
})

describe('the encoding', () => {
  it('keeps the colours of the palette, takes the nearest for others, and pads odd widths', async () => {
    const colours = ['#ffffff', '#000000', '#2f7fc1']
    const pixels = Uint8Array.from([
      ...[255, 255, 255, 255, 3, 3, 3, 255, 0x2f, 0x7f, 0xc1, 255],
      ...[250, 251, 252, 255, 0, 0, 0, 255, 255, 255, 255, 255],
    ])

    const png = await encodePng(pixels, 3, 2, colours)

    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
    expect([...inflateSync(data)]).toEqual([0, 0x01, 0x20, 0, 0x01, 0x00])
    expect(png.subarray(png.indexOf('PLTE') + 4, png.indexOf('PLTE') + 13).toString('hex')).toBe('ffffff0000002f7fc1')
    expect(png.indexOf('IHDR')).toBe(12)
  })

  it('fits the palette of pictures, and no larger one', async () => {
    expect(new Set(PALETTE).size).toBeLessThanOrEqual(16)
    await expect(encodePng(new Uint8Array(4), 1, 1, Array(17).fill('#ffffff'))).rejects.toThrow('17 colours')
  })
})
