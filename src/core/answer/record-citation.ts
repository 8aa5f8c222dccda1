import { type Item, itemCode } from '../remember/item.ts'
import { type Note, noteCode } from '../remember/note.ts'
import type { OwnerEntry } from '../remember/owner.ts'
import type { Subject } from '../remember/subject.ts'
import { type WrittenItem, writtenItem } from '../remember/written-item.ts'
import { type WrittenNote, writtenNote } from '../remember/written-note.ts'
import { type WrittenOwner, writtenOwner } from '../remember/written-owner.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { LivingIndex } from '../search/living.ts'
import type { Citation } from './citation.ts'
import { shortened } from './shortened.ts'

/** A record with its citation: its written form is the text that is cited, and its pieces stand in it. */
export interface CitedNote {
  readonly note: Note
  readonly written: WrittenNote
  readonly citation: Citation
}
export interface CitedOwner {
  readonly entry: OwnerEntry
  readonly written: WrittenOwner
  readonly citation: Citation
}
export interface CitedItem {
  readonly item: Item
  readonly written: WrittenItem
  readonly citation: Citation
}

const LONGEST_QUOTE = 120

/** A note as it is cited: code 注-1001, document 进展记录 of its region and year. */
export function citeNote(note: Note, living: LivingIndex, knowledge: Knowledge): CitedNote {
  const written = writtenNote(note, living.correctionOf(note))
  const citation = {
    ...placeOf('进展记录', note.subject, subjectName(note.subject, knowledge), note.number),
    code: noteCode(note.number),
    text: written.text,
    quote: shortened(`${written.head}：${written.words}`, LONGEST_QUOTE),
  }
  return { note, written, citation }
}

/** The speakable code of an owner entry: 责-1001. */
export function ownerCode(number: number): string {
  return `责-${number}`
}

/** An owner entry as it is cited: code 责-1001, document 责任登记. */
export function citeOwner(entry: OwnerEntry, living: LivingIndex): CitedOwner {
  const written = writtenOwner(entry, living.zone)
  const citation = {
    ...placeOf('责任登记', entry.subject, entry.subject.id, entry.number),
    code: ownerCode(entry.number),
    text: written.text,
    quote: written.text.slice(0, written.text.indexOf('。来源：')),
  }
  return { entry, written, citation }
}

/** An item as it is cited: code 事-1001, document 清单事项. */
export function citeItem(item: Item, living: LivingIndex): CitedItem {
  const written = writtenItem(item, living.stepsOf(item), living.zone)
  const citation = {
    ...placeOf('清单事项', item, item.subject?.id ?? item.title, item.number),
    code: itemCode(item.number),
    text: written.text,
    quote: shortened(written.title, LONGEST_QUOTE),
  }
  return { item, written, citation }
}

/** A subject as a person knows it: a project's or task's name, an indicator's name in the lexicon. */
export function subjectName(
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  { lexicon }: Pick<Knowledge, 'lexicon'>,
): string {
  return kind === 'indicator' ? (lexicon.indicators.get(id)?.zh ?? id) : id
}

function placeOf(
  kind: string,
  { region, planYear }: Pick<Subject, 'region' | 'planYear'>,
  section: string,
  paragraph: number,
): Pick<Citation, 'document' | 'digest' | 'section' | 'paragraph'> {
  return { document: `${region}${planYear}年${kind}`, digest: false, section: [section], paragraph }
}
