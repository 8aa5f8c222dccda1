import type { Language } from '../question/normalise.ts'
import type { AnswerText } from './answer-text.ts'
import { say } from './draft.ts'
import type { CitedItem, CitedNote, CitedOwner } from './record-citation.ts'
import { shortened } from './shortened.ts'

/** A note's own words longer than this stand in full under its code alone. */
const LONGEST_WORDS = 120

/** Values of a note that stand with it; all stand under its code. */
const MOST_VALUES = 3

/** One note: day and signer, its words, what else it tells, its code. */
export function sayNote(text: AnswerText, { written, citation }: CitedNote, language: Language): void {
  const shown = shortened(written.words, LONGEST_WORDS)
  text
    .record(citation, written.head)
    .words(say(language, '：', ': '))
    .record(citation, shown)
  text.words(shown.length < written.words.length ? '……' : '')
  for (const value of written.values.slice(0, MOST_VALUES))
    text.words(say(language, '；', '; ')).record(citation, value)
  for (const fact of written.facts) text.words(say(language, '；', '; ')).record(citation, fact)
  sayCode(text, citation.code, language)
}

/** Who holds a role from which day on, from where that is known, and the code. */
export function sayHolders(text: AnswerText, { written, citation }: CitedOwner, language: Language): void {
  text.record(citation, written.holders).words(say(language, '，', ', '))
  text.record(citation, written.since).words(say(language, '，来源：', ', source: '))
  text.record(citation, written.source)
  sayCode(text, citation.code, language)
}

/** One item: its title, who handles it, its due date, its counts or turns, its state where that is asked, its code. */
export function sayItem(text: AnswerText, { written, citation, item }: CitedItem, language: Language): void {
  text.record(citation, written.title).words(say(language, '（', ' ('))
  const pieces = [written.handler, written.due, written.turns, item.state === 'open' ? '' : written.state]
  pieces
    .filter((piece) => piece !== '')
    .forEach((piece, i) => {
      text.words(i === 0 ? '' : say(language, '；', '; ')).record(citation, piece)
    })
  text
    .words(say(language, '；', '; '))
    .mark(citation.code)
    .words(say(language, '）', ')'))
}

export function sayCode(text: AnswerText, code: string, language: Language): void {
  text
    .words(say(language, '（', ' ('))
    .mark(code)
    .words(say(language, '）', ')'))
}
