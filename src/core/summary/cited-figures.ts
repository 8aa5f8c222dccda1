import type { Answer } from '../answer/answer.ts'
import { standsIn } from '../answer/figure.ts'
import type { FigureFact } from '../facts/fact.ts'
import { noteNumber } from '../remember/note.ts'
import type { NoteValue } from '../remember/note-value.ts'
import { writtenAmount, writtenValue } from '../remember/written-note.ts'
import type { Post } from '../rooms/post.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import { correctionsOf } from './corrections.ts'
import { positionOfCode } from './places-of-codes.ts'
import type { CitedFigure } from './summary.ts'

/** More figures than this of one answer are not followed up: a list that long is looked up again and not repeated. */
const MOST = 100

/** A figure that was said, as it is found again when documents come and their codes become other ones. */
export interface SaidFigure extends CitedFigure {
  /** Its document, and its code there without what the document's codes begin with; null for a record's figure. */
  readonly stands: { readonly file: string; readonly behind: string } | null
}

/** The figure under the code that it has today. */
export function withTodaysCode(figure: SaidFigure, { documents, superseded }: Knowledge): SaidFigure {
  const { stands } = figure
  if (stands === null) return figure
  const document = [...documents, ...superseded].find(({ file }) => file === stands.file)
  return document ? { ...figure, code: `${document.codePrefix}${stands.behind}` } : figure
}

/**
 * The figures that an answer cites, each with what it is of and of which time: what it takes to tell later whether it is
 * another one. `knowledge` is what the answer was made of. Left out is what could be the figure of several indicators or
 * periods, what is computed, and what was other than the newest already when it was said.
 */
export function citedInAnswer(
  { citations, figures }: Pick<Answer, 'citations' | 'figures'>,
  knowledge: Knowledge,
): SaidFigure[] {
  const said = figures.flatMap(({ text, from, citation }) => {
    const code = from === 'citation' && citation !== undefined ? citations[citation]?.code : undefined
    return code === undefined ? [] : [{ text, code }]
  })
  return newestOf(
    said.flatMap(({ text, code }) => sureFigure(text, figuresOf(code, text, knowledge)) ?? []),
    knowledge,
  )
}

/** The figures that a post cites, of what its lines say and of the codes behind them; otherwise as `citedInAnswer`. */
export function citedInPost({ sections, more }: Pick<Post, 'sections' | 'more'>, knowledge: Knowledge): SaidFigure[] {
  const lines = [...sections, ...more].flatMap((section) => section.lines)
  const cited = lines.flatMap(({ text, codes }) =>
    codes.flatMap((code) => {
      const there = amountsAt(code, knowledge).filter((one) => standsIn(one.text, text))
      return [...new Set(there.map((one) => one.text))].flatMap((said) => {
        const same = there.filter((one) => one.text === said)
        const named = same.filter((one) => one.names.some((name) => text.includes(name)))
        return sureFigure(said, named.length > 0 ? named : same) ?? []
      })
    }),
  )
  return newestOf(cited, knowledge)
}

/** A figure of a paragraph or a record as it can be recognised in what was said of it. */
interface Known extends SaidFigure {
  readonly names: readonly string[]
}

/** The figure that a text is; null where it could be several. */
function sureFigure(text: string, known: readonly Known[]): SaidFigure | null {
  const [first, ...others] = known
  if (!first || others.some((other) => other.period !== first.period || other.indicator !== first.indicator))
    return null
  const { code, period, indicator, quote, stands } = first
  return standsIn(text, quote) ? { text, code, period, indicator, quote, stands } : null
}

function figuresOf(code: string, text: string, knowledge: Knowledge): Known[] {
  return amountsAt(code, knowledge).filter((one) => standsIn(one.text, text) || standsIn(text, one.text))
}

/** The figures of a code of today, as amounts: 97.35亿元. */
function amountsAt(code: string, knowledge: Knowledge): Known[] {
  const number = noteNumber(code)
  if (number !== null)
    return (knowledge.living?.note(number)?.values ?? []).map((value) => ofNote(value, code, knowledge))
  const position = positionOfCode(knowledge, code)
  const facts = position === undefined ? [] : (knowledge.figuresAt.get(position) ?? [])
  return facts.flatMap((fact) => ofFact(fact, knowledge) ?? [])
}

function ofNote(value: NoteValue, code: string, knowledge: Knowledge): Known {
  const quote = writtenValue(value)
  return {
    ...{ text: writtenAmount(value), code, period: value.period, indicator: value.indicator, quote },
    stands: null,
    names: [value.name, zhOf(value.indicator, knowledge)].filter((name) => name !== ''),
  }
}

function ofFact(fact: FigureFact, knowledge: Knowledge): Known | null {
  const { amount, code, period, indicator, quote, name } = fact
  const { document } = paragraphOf(knowledge, fact)
  const own = document.region === fact.region
  if (amount === null || indicator === null || fact.damaged || !own) return null
  return {
    ...{ text: amount, code, period, indicator, quote },
    stands: { file: fact.file, behind: code.slice(document.codePrefix.length) },
    names: [name, zhOf(indicator, knowledge)].filter((one) => one !== ''),
  }
}

function zhOf(indicator: string | null, { lexicon }: Knowledge): string {
  return indicator === null ? '' : (lexicon.indicators.get(indicator)?.zh ?? '')
}

/** Who was told an older state although there was a newer one had asked for it, or was told both. */
function newestOf(cited: readonly SaidFigure[], knowledge: Knowledge): SaidFigure[] {
  const once = [...new Map(cited.map((figure) => [JSON.stringify(figure), figure])).values()].slice(0, MOST)
  const old = correctionsOf([{ id: '', kind: 'answer', room: '', figures: once }], knowledge)
  return once.filter((figure) => !old.some(({ was }) => was === figure))
}
