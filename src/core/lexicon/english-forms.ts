/**
 * Forms of English words, so that a question meets the glossary: screenings, screened and screening are one word, and
 * so are centre and center. Three steps, each looser than the one before: the spelling, the singular, the stem. What
 * comes out is a key to compare by and no word to show: both sides of a comparison go through the same step.
 */

/** Past forms that no rule gives, behind their verb. */
const VERBS = table(
  'begin began begun, break broke broken, bring brought, build built, buy bought, catch caught, choose chose chosen, ' +
    'come came, deal dealt, die died dying, dig dug, draw drew drawn, drive drove driven, fall fell fallen, ' +
    'feel felt, fight fought, find found, get got gotten, go goes, do does, give gave given, go went gone, grow grew grown, have has had, hear heard, ' +
    'hide hidden, hold held, keep kept, know knew known, lay laid, lead led, learn learnt, leave left, lend lent, ' +
    'lose lost, make made, mean meant, meet met, pay paid, rise rose risen, run ran, say said, see saw seen, ' +
    'seek sought, sell sold, send sent, shake shook shaken, show shown, shrink shrank shrunk, speak spoke spoken, spend spent, stand stood, stick stuck, ' +
    'sweep swept, take took taken, teach taught, tear tore torn, tell told, think thought, understand understood, ' +
    'use used using, ' +
    'win won, write wrote written',
)
const NOUNS = table(
  'child children, man men, woman women, foot feet, leaf leaves, life lives, wife wives, half halves, ' +
    'criterion criteria, basis bases, crisis crises, thesis theses, analysis analyses',
)

function table(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines.split(', ').flatMap((line) => {
      const [base = '', ...forms] = line.split(' ')
      return forms.map((form) => [form, base] as const)
    }),
  )
}

/** Words that end in s and are no plural, or mean something else in the plural. */
const NO_PLURAL =
  /^(?:news|means|series|species|always|headquarters|premises|goods|customs|gas|bus|plus|its|this|thus|lens|works|arms|economics|politics|logistics|statistics|ethnics|physics|athletics|besides|towards|perhaps|afterwards|yes)$/

/** A word in lower case, American spelling, without 's. */
export function spellingOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/[’']/g, '')
    .replace(/is(?=(?:e|ed|es|en|ing|ation|ations|er|ers)$)/, 'iz')
    .replace(/(col|lab|neighb|harb|fav|hon|behavi|endeav|hum|vap|vig|od|rig)our/, '$1or')
    .replace(/(cent|theat|met|lit|fib|calib)re(d|s|)$/, '$1er$2')
    .replace(/ogramme/, 'ogram')
    .replace(/(licen|defen|offen)ce/, '$1se')
    .replace(/^advisor/, 'adviser')
    .replace(/^storey/, 'story')
    .replace(/^ageing$/, 'aging')
}

/** The singular of a word's spelling, as far as rules give it. */
export function singularOf(word: string): string {
  const spelling = spellingOf(word)
  const noun = NOUNS.get(spelling)
  if (noun !== undefined) return noun
  if (!/^[a-z]{3,}s$/.test(spelling) || /(?:ss|us|is)$/.test(spelling) || NO_PLURAL.test(spelling)) return spelling
  if (/[^aeiou]ies$/.test(spelling) && spelling.length > 4) return `${spelling.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|zz|[a-z]{3}o)es$/.test(spelling) ? spelling.slice(0, -2) : spelling.slice(0, -1)
}

/** The key that all forms of a word share: plural, -ing, -ed, -ation beside -ate and -ize, and the irregular ones. */
export function stemOf(word: string): string {
  const spelling = spellingOf(word)
  const verb = VERBS.get(spelling) ?? again(spelling)
  const base = verb === undefined ? withoutEnding(singularOf(spelling)) : spellingOf(verb)
  return /^[a-z]{4,}$/.test(base) ? base.replace(/e$/, '').replace(/([^aeiou])\1$/, '$1') : base
}

/** A lower-case phrase with its first word's irregular form undone (went public is go public): the cheap part of a stem. */
export function baseOf(phrase: string): string {
  const first = /^[a-z]+/.exec(phrase)?.[0] ?? ''
  const base = VERBS.get(first) ?? NOUNS.get(first)
  return base === undefined ? phrase : base + phrase.slice(first.length)
}

/** rebuilt is rebuild as built is build; overspent, undertook. */
function again(word: string): string | undefined {
  const prefix = /^(?:re|over|under|with|mis|out)(?=[a-z]{4})/.exec(word)?.[0] ?? ''
  const verb = prefix === '' ? undefined : VERBS.get(word.slice(prefix.length))
  return verb === undefined ? undefined : `${prefix}${verb}`
}

function withoutEnding(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[a-z]{3}ization$/.test(word)) return word.slice(0, -'ation'.length)
  if (/[a-z]{4}ation$/.test(word)) return word.slice(0, -'ion'.length)
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one) && !word.endsWith('eed'))
  const stem = word.slice(0, -(ending ?? '').length || undefined)
  return /[aeiouy]/.test(stem) && stem.length >= 3 ? stem : word
}
