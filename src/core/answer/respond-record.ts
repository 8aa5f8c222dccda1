import { type AskedRecord, askedRecords } from '../question/asked-records.ts'
import { AnswerText } from './answer-text.ts'
import type { Citation } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citeItem, citeNote, citeOwner } from './record-citation.ts'

/** Codes in one message that are answered. */
const MOST_CODES = 3

/**
 * The whole of a note, an owner entry or an item by its code: an item with its way, a note that was put right with the
 * note that did. A code that this audience may not see is answered as one that does not exist. Null without a code.
 */
export function respondRecord(context: AnswerContext): Draft | null {
  const { text } = context.question
  const codes = askedRecords(text).slice(0, MOST_CODES)
  if (codes.length === 0) return null
  const said = new AnswerText()
  let found = false
  for (const code of codes) {
    const citation = citationOf(code, context)
    if (!said.isEmpty) said.words('\n')
    sayRecord(said, code, citation, context)
    found ||= citation !== undefined
  }
  return draft(found ? 'answered' : 'not_found', said)
}

function citationOf({ kind, number }: AskedRecord, { knowledge }: AnswerContext): Citation | undefined {
  const { living } = knowledge
  if (!living) return undefined
  const note = kind === 'note' ? living.note(number) : undefined
  const entry = kind === 'owner' ? living.owner(number) : undefined
  const item = kind === 'item' ? living.item(number) : undefined
  if (note) return citeNote(note, living, knowledge).citation
  if (entry) return citeOwner(entry, living).citation
  return item ? citeItem(item, living).citation : undefined
}

function sayRecord(
  text: AnswerText,
  { code }: AskedRecord,
  citation: Citation | undefined,
  { question: { language } }: AnswerContext,
): void {
  if (!citation) {
    text
      .words(say(language, '没有编号为', 'There is no record '))
      .mark(code)
      .words(say(language, '的记录。', '.'))
    return
  }
  const [subject = ''] = citation.section
  text.mark(citation.code).words(say(language, '（', ' ('))
  text.recordSubject(citation, subject).words(say(language, '）：', '): '))
  text.record(citation, citation.text)
}
