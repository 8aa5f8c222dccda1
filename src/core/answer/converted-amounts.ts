import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { baseUnit, ratioOfUnits, type UnitRatio } from '../facts/unit-scales.ts'
import { halfUp, numberText } from '../facts/written-number.ts'
import { type AskedUnit, WRITTEN_OUT } from '../question/asked-unit.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import type { AnswerText, Part } from './answer-text.ts'
import type { Citation } from './citation.ts'
import { type Draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { surenessOf } from './operands.ts'
import { BEFORE, BEHIND } from './say-calculation.ts'

/** An amount that an answer says, at its place in the cited paragraph, and how it is turned into the unit asked for. */
interface Convertible {
  readonly citation: Citation
  readonly quantity: Quantity
  readonly ratio: UnitRatio
  /** The unit into which it is turned: the one asked for, or its own without 万 and 亿. */
  readonly into: string
  readonly folded: string
  /** How many words of the question stand in front of it, in its clause. */
  readonly shared: number
}

/** More amounts than this are no answer to what one of them is in another unit. */
const MOST = 3
/** More decimals than this are rounded, to so many digits. */
const MOST_DECIMALS = 6
const DIGITS = 4

/**
 * An answer with its amounts in the unit that the question wants them in as well (折成亿元, in billions of yuan), each with its
 * formula; 余, 约 and 以上 stay. Unchanged where no unit was asked for, or the amounts are in it.
 */
export function withConversion(made: Draft, question: Question, knowledge: Knowledge): Draft {
  const { unit, language } = question
  if (unit === undefined || made.outcome !== 'answered' || hasComputed(made.text.parts, unit, knowledge)) return made
  const all = convertible(made.text.parts, unit, question, knowledge)
  if (all.length === 0 || all.length > (unit.converts ? MOST : 1)) return made
  const text = made.text.opened()
  const formulas = all.map((one) => {
    text.words(say(language, '；', '; '))
    if (all.length > 1) text.figure(Figure.cited(written(one), one.citation))
    text.words(say(language, '折合', all.length > 1 ? ' is ' : 'that is '))
    return sayConverted(text, one, unit, language === 'zh')
  })
  formulas.forEach((formula, i) => {
    text.words(i === 0 ? say(language, '（计算值：', ' (computed: ') : say(language, '；', '; ')).figure(formula)
  })
  return { ...made, text: text.words(say(language, '）。', ').')) }
}

/** The answer was worked out in a unit of that kind already. */
function hasComputed(parts: readonly Part[], { unit }: AskedUnit, { lexicon }: Knowledge): boolean {
  return parts.some(
    (part) =>
      part.type === 'figure' &&
      part.figure.from === 'formula' &&
      findQuantities(fold(part.figure.text), lexicon).some((one) => ratioOfUnits(asMoney(one.unit), unit)),
  )
}

/** Says an amount in the unit asked for, as sure as it is written, and gives back its formula. */
function sayConverted(text: AnswerText, one: Convertible, unit: AskedUnit, isChinese: boolean): Figure {
  const { quantity, ratio, into, folded, citation } = one
  const amount = written(one)
  const isOver = /[余多几]/.test(amount)
  const number = numberText(amount)
  const value = (quantity.value * ratio.times) / ratio.over
  const { shown, isRounded } = shorten(value)
  const times = ratio.times === 1 && ratio.over > 1 ? '' : ` × ${ratio.times}`
  const formula = `${number}${times}${ratio.over === 1 ? '' : ` ÷ ${ratio.over}`}`
  const inputs = [Figure.cited(amount, citation), Figure.ratio(asMoney(quantity.unit), into)]
  const sureness = isOver ? 'exact' : surenessOf(quantity, folded)
  const language = isChinese ? 0 : 1
  if (isRounded && sureness !== 'about') text.words(BEFORE.about[language])
  text.words(BEFORE[sureness][language])
  if (isOver && !isChinese) text.words('over ')
  const name = unit.label === '' ? into : unit.label
  const label = isChinese ? (isOver ? withOver(name) : name) : ` ${name}`
  text.figure(Figure.computed({ text: `${shown}${label}`, formula, inputs })).words(BEHIND[sureness][language])
  return Figure.formula(formula, inputs)
}

/** 0.24亿余元, 20余公顷. */
function withOver(unit: string): string {
  const { unit: base } = baseUnit(unit)
  return base === '元' ? `${unit.slice(0, -1)}余元` : `余${unit}`
}

function shorten(value: number): { readonly shown: string; readonly isRounded: boolean } {
  const exact = Number(value.toPrecision(12))
  if (Number(exact.toFixed(MOST_DECIMALS)) === exact) return { shown: `${exact}`, isRounded: false }
  const places = Math.max(2, DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))))
  return { shown: halfUp(value, places).toFixed(places), isRounded: true }
}

function written({ citation, quantity }: Convertible): string {
  return citation.text.slice(quantity.start, quantity.unitEnd)
}

/** The amounts of an answer that can be said in a unit and are not yet: of several those that the question's words are in front of. */
function convertible(
  parts: readonly Part[],
  asked: AskedUnit,
  { content }: Question,
  { lexicon }: Knowledge,
): readonly Convertible[] {
  const { unit } = asked
  const isOut = unit === WRITTEN_OUT
  const terms = tokens(content).filter((term) => term.length > 1)
  const found = new Map<string, Convertible>()
  for (const part of parts) {
    const citation = part.type === 'quote' ? part.citation : part.type === 'figure' ? part.figure.citation : undefined
    const said = part.type === 'quote' ? part.text : part.type === 'figure' ? part.figure.text : ''
    if (citation === undefined) continue
    const from = citation.text.indexOf(said, Math.max(0, citation.text.indexOf(citation.quote)))
    if (from < 0) continue
    const folded = fold(citation.text)
    let last = 0
    for (const quantity of findQuantities(folded, lexicon)) {
      const { start, unitEnd, value2, threshold } = quantity
      const front = folded.slice(last, start).replace(/^.*[,，。;；、:]/su, '')
      last = unitEnd
      if (start < from || unitEnd > from + said.length || threshold || value2 !== undefined || quantity.value <= 0)
        continue
      const own = asMoney(quantity.unit)
      if (own === unit || isSameMeasure(own, asked)) return []
      const base = isOut ? baseUnit(own) : undefined
      if (base?.factor === 1) continue
      const into = base?.unit ?? unit
      const ratio = ratioOfUnits(own, into)
      if (ratio === undefined) continue
      const one = { citation, quantity, ratio, into, folded, shared: termsWithin(front, terms).size }
      found.set(`${citation.code} ${start}`, one)
    }
  }
  const all = [...found.values()]
  const most = Math.max(0, ...all.map(({ shared }) => shared))
  return all.filter(({ shared }) => shared === most)
}

/**
 * 多少平方米 beside 20万平方米: the unit is the one that stands there, with 万 in front, unless another was asked for in so many
 * words. Of money 万元 and 亿元 are spoken of as two.
 */
function isSameMeasure(written: string, { unit, converts }: AskedUnit): boolean {
  const { unit: base } = baseUnit(unit)
  return !converts && baseUnit(written).unit === base && (base !== '元' || unit === base)
}

function asMoney(unit: string): string {
  return unit === '亿' ? '亿元' : unit
}
