import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLetters } from '../../../src/adapters/chart/letters.ts'
import { wrapLines } from '../../../src/adapters/chart/wrap-lines.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const FONT = path.join(ROOT, 'assets', 'fonts', 'wenji-sans-han.otf')

function charactersIn(folder: string, ending: RegExp): Set<string> {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
  return new Set(texts.join('').replace(/\s/g, ''))
}

describe('the font of pictures', async () => {
  const letters = await readLetters(FONT)
  const missingOf = (characters: Iterable<string>) => {
    const missing = new Set<string>()
    for (const one of characters) letters.drawable(one, missing)
    return [...missing].join('')
  }

  it.each([
    ['config/lexicon', /\.yaml$/],
    ['intents', /\.yaml$/],
    ['seeds', /\.md$/],
  ])('has every character of %s', (folder, ending) => {
    const characters = charactersIn(folder, ending)

    expect(characters.size).toBeGreaterThan(100)
    expect(missingOf(characters)).toBe('')
  })

  it('has every Han character that answers and posts are written with', () => {
    const characters = [...charactersIn('src/core', /\.ts$/)].filter((one) => /\p{sc=Han}/u.test(one))

    expect(characters.length).toBeGreaterThan(300)
    expect(missingOf(characters)).toBe('')
  })

  it('has the characters that GB 2312 lacks and that names of places and persons need', () => {
    const listed = readFileSync(path.join(ROOT, 'scripts', 'font-characters.txt'), 'utf8').replace(/^#.*$|\s/gm, '')

    expect(listed.length).toBeGreaterThan(600)
    expect(missingOf(listed)).toBe('')
    expect(missingOf('硚口区浉河区鄠邑区堃喆镕')).toBe('')
  })

  it('is called neither Noto nor by the name of the font that it is made from', () => {
    const bytes = readFileSync(FONT)

    expect(bytes.includes(Buffer.from('Wenji Sans Han', 'utf16le').swap16())).toBe(true)
    expect(bytes.includes(Buffer.from('Noto', 'utf16le').swap16())).toBe(false)
    expect(bytes.includes('Noto Sans', 0, 'latin1')).toBe(false)
    expect(readFileSync(path.join(path.dirname(FONT), 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  it('draws 〓 for what it has not and tells what that was', () => {
    const missing = new Set<string>()

    const drawn = letters.drawable('㐂路\u{20bb7}野家😀', missing)

    expect(drawn).toBe('〓路〓野家〓')
    expect([...missing]).toEqual(['㐂', '\u{20bb7}', '😀'])
  })

  it('draws no controls, no marks of direction, and one space for any', () => {
    const drawn = letters.drawable('\u0000固\u200b投\u202e \t\n目标\u{fe0f}\u0007 ')

    expect(drawn).toBe('固投 目标')
  })

  it('knows how wide texts are', () => {
    expect(letters.width('全年目标', 30)).toBe(120)
    expect(letters.width('10', 30)).toBeGreaterThan(25)
    expect(letters.width('10', 30)).toBeLessThan(40)
  })
})

describe('lines', async () => {
  const letters = await readLetters(FONT)
  const lines = (text: string, width: number, most = 9) => wrapLines(text, 10, width, letters, most)

  it('break between Han characters, never before a closing sign, never within a number', () => {
    expect(lines('年度计划投资，全年', 60)).toEqual(['年度计划投', '资，全年'])
    expect(lines('投资目标260.5亿元', 60)).toEqual(['投资目标', '260.5亿元'])
  })

  it('are no wider than they may be, whatever the text is', () => {
    for (const text of ['字'.repeat(500), '9'.repeat(500), '）'.repeat(500), 'a '.repeat(500), '项，'.repeat(300)]) {
      const broken = lines(text, 95, 1000)

      expect(Math.max(...broken.map((line) => letters.width(line, 10)))).toBeLessThanOrEqual(95)
      expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })

  it('say with … that they were cut', () => {
    expect(lines('字'.repeat(50), 100, 2)).toEqual(['字'.repeat(10), `${'字'.repeat(9)}…`])
    expect(lines('', 100)).toEqual([])
  })
})
