import { describe, expect, it } from 'vitest'
import { isNumeral, isTelling, lookAlike, mustDiffer } from '../../../src/core/lexicon/characters.ts'
import { type Syllables, soundAlike } from '../../../src/core/lexicon/syllables.ts'

const READINGS: Record<string, readonly string[]> = {
  投: ['tou'],
  头: ['tou'],
  长: ['chang', 'zhang'],
  常: ['chang'],
  掌: ['zhang'],
  总: ['zong'],
  种: ['zhong'],
  南: ['nan'],
  蓝: ['lan'],
  生: ['sheng'],
  声: ['sheng'],
  深: ['shen'],
  更: ['geng'],
  江: ['jiang'],
  间: ['jian'],
  车: ['che', 'ju'],
  且: ['qie', 'ju'],
}
const syllables: Syllables = (text) => Array.from(text, (char) => READINGS[char] ?? [])

describe('two characters sound', () => {
  it.each([
    ['the same by their only readings', '投', '头', 'same'],
    ['the same by the usual reading', '长', '常', 'same'],
    ['the same by a rare reading of one', '长', '掌', 'same'],
    ['unlike where only rare readings meet', '车', '且', null],
    ['near with a curled tongue', '总', '种', 'near'],
    ['near with n for l', '南', '蓝', 'near'],
    ['near with a nasal for another', '声', '深', 'near'],
    ['near with a nasal behind a glide', '江', '间', 'near'],
    ['unlike', '投', '总', null],
    ['unlike where a character has no reading', '投', 'x', null],
  ])('%s: %s and %s', (_, a, b, likeness) => {
    expect(soundAlike(a, b, syllables)).toBe(likeness)
    expect(soundAlike(b, a, syllables)).toBe(likeness)
  })

  it('unlike with an initial n and a final one', () => {
    expect(soundAlike('更', '声', syllables)).toBeNull()
  })
})

describe('characters', () => {
  it('look alike in both directions', () => {
    expect([lookAlike('人', '入'), lookAlike('入', '人'), lookAlike('人', '区')]).toEqual([true, true, false])
  })

  it.each(['一', '二', '第', '万', '7'])('%s counts or orders and is never another', (char) => {
    expect(isNumeral(char)).toBe(true)
    expect(mustDiffer(char, '区')).toBe(true)
    expect(mustDiffer('区', char)).toBe(true)
  })

  it('that are opposites are never each other', () => {
    expect([mustDiffer('买', '卖'), mustDiffer('卖', '买'), mustDiffer('卖', '麦')]).toEqual([true, true, false])
  })

  it('that have an opposite tell one name from another', () => {
    expect([isTelling('上'), isTelling('总'), isTelling('产')]).toEqual([true, true, false])
  })

  it('that look alike are no opposites and no numerals', () => {
    const pairs = [...'人入己已巳末未土士治冶棉绵园圆大太出进上下三二'].flatMap((a, _, all) =>
      all.map((b) => [a, b] as const),
    )

    const both = pairs.filter(([a, b]) => lookAlike(a, b) && mustDiffer(a, b))

    expect(both).toEqual([])
  })
})
