import { fold } from '../document/fold.ts'
import { periodName } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Language } from '../question/normalise.ts'
import type { Located } from '../search/knowledge.ts'
import { type Citation, cite } from './citation.ts'
import { Figure, UnsupportedFigure } from './figure.ts'

/** A piece of an answer; only `words` is free text, and it may hold no figure. */
export type Part =
  | { readonly type: 'words'; readonly text: string }
  /** Verbatim words of a cited paragraph; their figures count as cited. */
  | { readonly type: 'quote'; readonly text: string; readonly citation: Citation }
  | { readonly type: 'figure'; readonly figure: Figure }
  /** A choice's number or a citation code: no figures. */
  | { readonly type: 'mark'; readonly text: string }
  /** The headings above a paragraph, from the top. */
  | { readonly type: 'section'; readonly text: string; readonly located: Located }
  /** Words of a heading above the cited paragraph. */
  | { readonly type: 'heading'; readonly text: string; readonly citation: Citation }
  /** A document's own title. */
  | { readonly type: 'title'; readonly text: string; readonly document: PlanDocument }

/** An amount in Chinese numerals would be a figure too: 三家, 五亿. */
const HAN_AMOUNT = /[一二两三四五六七八九十百千]+(?:个|项|家|条|处|座|宗|亿|万|倍|成)/

/** True for words that hold a figure, in digits or in Chinese numerals, and so need a source. */
export function hasAmount(text: string): boolean {
  return /\d/.test(text.normalize('NFKC')) || HAN_AMOUNT.test(text)
}

/**
 * Builds the text of an answer out of parts that each carry their source. Figures come in by `quote`, `figure` and
 * `period` alone; `words` refuses them.
 */
export class AnswerText {
  readonly #parts: Part[] = []
  readonly #citations: Citation[] = []

  get parts(): readonly Part[] {
    return this.#parts
  }

  get citations(): readonly Citation[] {
    return this.#citations
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0
  }

  /** Our own words. Throws UnsupportedFigure for a digit or an amount in them. */
  words(text: string): this {
    if (hasAmount(text)) throw new UnsupportedFigure(text, 'stands in free words')
    if (text !== '') this.#parts.push({ type: 'words', text })
    return this
  }

  /** Verbatim words of a paragraph. Damaged runs in them are masked, certain repairs are made and reported. */
  quote(located: Located, clause: string, words: string): this {
    const citation = this.cite(located, clause)
    const start = citation.text.indexOf(words, Math.max(0, citation.text.indexOf(clause)))
    if (start < 0) throw new UnsupportedFigure(words, `does not stand in ${citation.code}`)
    let at = start
    let masked = false
    const end = start + words.length
    for (const damage of located.paragraph.damage) {
      if (damage.start < at || damage.end > end) continue
      if (damage.repaired === undefined && damage.rule === 'separator_lost') continue
      this.#quotePart(citation.text.slice(at, damage.start), citation)
      masked ||= damage.repaired === undefined
      if (damage.repaired === undefined) this.words('…')
      else this.figure(Figure.repaired(citation, damage))
      at = damage.end
    }
    this.#quotePart(citation.text.slice(at, end), citation)
    return masked ? this.words('（原文疑似缺字）') : this
  }

  /** Verbatim words of a record beside the documents, which its citation holds. */
  record(citation: Citation, words: string): this {
    if (!citation.text.includes(words)) throw new UnsupportedFigure(words, `does not stand in ${citation.code}`)
    this.#quotePart(words, this.#remember(citation))
    return this
  }

  /** The name of what a record is about, which stands over it in its citation. */
  recordSubject(citation: Citation, name: string): this {
    const remembered = this.#remember(citation)
    if (!remembered.section.includes(name)) throw new UnsupportedFigure(name, `is not what ${citation.code} is about`)
    this.#parts.push({ type: 'heading', text: name, citation: remembered })
    return this
  }

  #quotePart(text: string, citation: Citation): void {
    if (text !== '') this.#parts.push({ type: 'quote', text, citation })
  }

  figure(figure: Figure): this {
    if (figure.citation) this.#remember(figure.citation)
    this.#parts.push({ type: 'figure', figure })
    return this
  }

  /** The number of a choice or a code. */
  mark(text: string): this {
    this.#parts.push({ type: 'mark', text })
    return this
  }

  /** The headings above a paragraph; their figures belong to the document. */
  section(located: Located): this {
    this.#parts.push({ type: 'section', text: sectionPath(located), located })
    return this
  }

  title(document: PlanDocument): this {
    this.#parts.push({ type: 'title', text: document.title, document })
    return this
  }

  /** Verbatim words of a heading of the section in which a paragraph stands; cites the paragraph by the clause given. */
  heading(located: Located, words: string, clause: string): this {
    const citation = this.cite(located, clause)
    if (!citation.section.some((title) => title.includes(words)))
      throw new UnsupportedFigure(words, `is no heading of ${citation.code}`)
    this.#parts.push({ type: 'heading', text: words, citation })
    return this
  }

  /** A period's name; its numbers are metadata of the document. */
  period(period: string, document: PlanDocument, language: Language): this {
    for (const piece of periodName(period, language).split(/(\d+)/)) {
      if (/^\d/.test(piece)) this.figure(Figure.ofPeriod(piece, period, document))
      else this.words(piece)
    }
    return this
  }

  /** A name of the document; one with a digit in it must stand in the paragraph. */
  name(name: string, located: Located, fallback: string): this {
    if (!hasAmount(name)) return this.words(name)
    // a task is kept folded (half-width), the paragraph as it was written: one character for one
    const at = fold(located.paragraph.text).indexOf(fold(name))
    const written = located.paragraph.text.slice(at, at + name.length)
    if (at >= 0) return this.quote(located, written, written)
    return hasAmount(fallback) ? this.mark(fallback) : this.words(fallback)
  }

  /** A name that was read in a question; a figure in it is the asker's own. */
  asked(name: string, question: string): this {
    if (!hasAmount(name)) return this.words(name)
    return this.figure(Figure.echo(name, question))
  }

  /** Adds a citation without words of it, and gives it back. Two quotes of one paragraph become one that holds both. */
  cite(located: Located, quote: string): Citation {
    const citation = cite(located, quote)
    return this.#remember(citation)
  }

  #remember(citation: Citation): Citation {
    const at = this.#citations.findIndex((other) => other.code === citation.code)
    const known = this.#citations[at]
    if (!known) {
      this.#citations.push(citation)
      return citation
    }
    const joined = { ...known, quote: joinedQuote(known, citation.quote) }
    this.#citations[at] = joined
    return joined
  }

  /** The same text without its closing mark, for use within another. */
  opened(): AnswerText {
    const open = new AnswerText().append(this)
    const last = open.#parts.at(-1)
    if (last?.type !== 'words' || !/^”?[。.]$/.test(last.text)) return open
    open.#parts.pop()
    return last.text.startsWith('”') ? open.words('”') : open
  }

  /** Appends another text, its citations behind ours. */
  append(other: AnswerText): this {
    for (const citation of other.citations) this.#remember(citation)
    this.#parts.push(...other.parts)
    return this
  }
}

/** A paragraph's headings in one line. */
export function sectionPath({ paragraph }: Located): string {
  return paragraph.section.join(' › ')
}

/** A quote longer than this is a paragraph. */
const LONGEST_QUOTE = 160

/** The stretch of a paragraph that holds two of its quotes, where it is short enough; else the first. */
function joinedQuote({ text, quote }: Citation, other: string): string {
  if (quote.includes(other)) return quote
  const [a, b] = [text.indexOf(quote), text.indexOf(other)]
  const joined = text.slice(Math.min(a, b), Math.max(a + quote.length, b + other.length))
  return joined.length <= LONGEST_QUOTE ? joined : quote
}
