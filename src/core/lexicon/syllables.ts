/**
 * Readings of each character of a text as toneless pinyin syllables, the most usual first: 长江 is [[chang, zhang],
 * [jiang]]. A character without a reading gives itself or nothing.
 */
export interface Syllables {
  (text: string): readonly (readonly string[])[]
  /** The characters that are read as a toneless syllable, in no order; none where nothing tells it. */
  readonly charactersOf?: (syllable: string) => readonly string[]
}

/** How well two characters agree in sound: the same syllable, or one that many speakers do not tell apart. */
export type Likeness = 'same' | 'near'

/** How alike two different characters sound; null where they do not. Two rare readings together (且 and 车 as ju) do not count. */
export function soundAlike(a: string, b: string, syllables: Syllables): Likeness | null {
  const [left = [], right = []] = syllables(a + b)
  if (shareReading(left, right)) return 'same'
  return shareReading(left.map(folding), right.map(folding)) ? 'near' : null
}

function shareReading(left: readonly string[], right: readonly string[]): boolean {
  const [usualLeft = '', ...rareLeft] = left
  const [usualRight = ''] = right
  return right.includes(usualLeft) || rareLeft.includes(usualRight)
}

/** n and l, flat and curled tongue, front and back nasal are one for many who type. */
function folding(syllable: string): string {
  return syllable
    .replace(/^n/, 'l')
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei]n)g$/, '$1')
}

/** The other syllables that many speakers do not tell from one: min for ming, zong for zhong, lan for nan. */
export function nearSyllables(syllable: string): readonly string[] {
  const front = /^[nl]/.test(syllable)
    ? [syllable, syllable.replace(/^[nl]/, (sign) => (sign === 'n' ? 'l' : 'n'))]
    : /^[zcs]h/.test(syllable)
      ? [syllable, syllable.replace(/^([zcs])h/, '$1')]
      : /^[zcs]/.test(syllable)
        ? [syllable, syllable.replace(/^([zcs])/, '$1h')]
        : [syllable]
  const all = front.flatMap((one) =>
    /[aei]n$/.test(one) ? [one, `${one}g`] : /[aei]ng$/.test(one) ? [one, one.slice(0, -1)] : [one],
  )
  return all.filter((one) => one !== syllable)
}

/** A name as it is spelled in letters alone, by the usual reading of each character: 绵阳 is mianyang. */
export function spelled(name: string, syllables: Syllables): string {
  return lettersOf(
    syllables(name)
      .map(([usual = '']) => usual)
      .join(''),
  )
}

/** The letters of a spelled name, without case, marks and blanks: Hai'an is haian. */
export function lettersOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
}
