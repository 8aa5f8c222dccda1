import type { Found } from '../lexicon/phrase-finder.ts'
import type { Theme } from '../lexicon/schema.ts'
import type { ThemeTable } from '../lexicon/themes.ts'
import { hasAmount } from './answer-text.ts'

/** A field of government work that a question asks about, as a whole or by some of its words. */
export interface AskedField {
  readonly theme: Theme
  /** 消防 asks for less than 安全: the words that a clause must hold; null where the whole field is asked about. */
  readonly words: readonly string[] | null
}

/**
 * The fields that the words of a question name. A field's own name and the words that only people who ask use stand for
 * all of it; another word of documents stands for itself alone.
 */
export function askedFields(hits: readonly Found<Theme>[]): AskedField[] {
  const fitting = mostFitting(hits)
  const themes = [...new Set(fitting.map(({ value }) => value))]
  return themes.map((theme) => {
    const said = fitting.filter(({ value }) => value === theme).map(({ word }) => word)
    return { theme, words: said.some((word) => standsForAll(theme, word)) ? null : said }
  })
}

function standsForAll({ zh, en, asked = [], asked_en }: Theme, word: string): boolean {
  return [zh, en, ...asked, ...asked_en].includes(word) || [en, ...asked_en].includes(word.toLowerCase())
}

/** 学校 is a word of two fields and the name of one: that one is meant. */
function mostFitting(hits: readonly Found<Theme>[]): readonly Found<Theme>[] {
  const isName = ({ value, word }: Found<Theme>) => value.zh === word || value.en === word.toLowerCase()
  return hits.filter(
    (hit) => isName(hit) || !hits.some((other) => other.start === hit.start && other.end === hit.end && isName(other)),
  )
}

/** True for a text with a word of the field that the question asks about. */
export function speaksOfField({ theme, words }: AskedField, text: string, themes: ThemeTable): boolean {
  return (words === null || holdsWord(words, text)) && themes.speaksOf(theme, text)
}

/** True for a text with one of the words, whatever their case (5g网络). */
export function holdsWord(words: readonly string[], text: string): boolean {
  const lower = text.toLowerCase()
  return words.some((word) => lower.includes(word.toLowerCase()))
}

/** What fields are called in the lead of a list: by the words that asked for them, where those are not all of a field. */
export function fieldLabels(fields: readonly AskedField[], language: 'zh' | 'en'): string[] {
  const labels = fields.map(({ theme, words }) =>
    language === 'en' ? theme.en : words === null || words.some(hasAmount) ? theme.zh : words.join('、'),
  )
  return [...new Set(labels)]
}
