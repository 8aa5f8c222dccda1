import type { Intent } from '../question/intent.ts'
import { partyIn } from '../question/named-parties.ts'
import { hasWord } from '../question/words.ts'
import { type OwnerEntry, type OwnerRole, ownerRoleSchema } from '../remember/owner.ts'
import { ROLE_NAMES } from '../remember/written-owner.ts'
import type { LivingIndex } from '../search/living.ts'
import { AnswerText, hasAmount } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { citeItem, citeOwner } from './record-citation.ts'
import { registeredOwners } from './registered-owners.ts'
import { respondOwner } from './respond-owner.ts'
import { sayItem } from './say-records.ts'
import { tasksOfNamed, tasksOfUnit } from './tasks-of-unit.ts'

const MOST_ENTRIES = 10

/**
 * What the asker's unit, another unit or a person has to do, by the documents, the register and the lists of items; who
 * had something before. Where the asker's unit is not known, what to do about it. Null for anything else.
 */
export function respondDuties(context: AnswerContext, { duties: words }: Intent): Draft | null {
  if (!words) return null
  const { question, knowledge, asker } = context
  const lower = question.text.toLowerCase()
  const { living } = knowledge
  const asksTasks = hasWord(lower, words.tasks)
  const roles = ownerRoleSchema.options.filter((role) => hasWord(lower, words.roles[role]))
  if (hasWord(lower, words.mine)) {
    if (!asksTasks) return null
    const unit = asker?.unit ?? null
    if (unit === null) return unknownUnit(context)
    const made = duties({ who: 'unit', name: unit }, roles, context) ?? noDuties(context)
    const note = say(question.language, '按账号所属单位', 'Read for the unit of the account')
    return hasAmount(unit)
      ? made
      : { ...made, note: new AnswerText().words(say(question.language, `${note}${unit}答。`, `${note}: ${unit}. `)) }
  }
  if (!living) return asksTasks && hasWord(lower, words.which) ? tasksOfNamed(context) : null
  if (hasWord(lower, words.which) && (asksTasks || roles.length > 0)) {
    const party = partyNamed(question.text, living)
    const made = party && duties(party, roles, context)
    const inDocuments = asksTasks ? (made ?? tasksOfNamed(context)) : made
    if (inDocuments) return inDocuments
  }
  if (!hasWord(lower, words.before)) return null
  const registered = registeredOwners(context, words, { zh: ['谁'], en: ['who'] })
  return registered ? draft('answered', registered.text) : null
}

/** Who leads or has something: the register beside the documents, what holds from a later day in front. */
export function respondOwnerAndRegister(
  context: AnswerContext,
  intent: Intent,
  intents: readonly Intent[],
): Draft | null {
  const words = intents.find(({ duties: own }) => own)?.duties
  const registered = words && registeredOwners(context, words, intent.cues)
  const made = respondOwner(context, intent)
  if (!registered) return made
  if (made?.outcome !== 'answered') return draft('answered', registered.text)
  const { language } = context.question
  const text = new AnswerText()
  if (dayOfDocument(made, context) > registered.since)
    text
      .append(made.text)
      .words(say(language, '\n登记：', '\nOn record: '))
      .append(registered.text)
  else
    text
      .append(registered.text)
      .words(say(language, '\n文件：', '\nDocuments: '))
      .append(made.text)
  return { ...made, text }
}

/** The day of the document that a draft cites first: when it was published, else the year's first day. */
function dayOfDocument({ text }: Draft, { knowledge }: AnswerContext): string {
  const document = knowledge.documents.find(({ title }) => title === text.citations[0]?.document)
  const [, year = '', month = '', day = ''] = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(document?.published ?? '') ?? []
  return year === '' ? `${document?.year ?? 0}-01-01` : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

interface PartyNamed {
  readonly who: 'unit' | 'person'
  readonly name: string
}

function partyNamed(text: string, living: LivingIndex): PartyNamed | undefined {
  const unit = partyIn(text, [...living.holders('unit'), ...living.parties('handler')])
  if (unit) return { who: 'unit', name: unit.name }
  const person = partyIn(text, living.holders('person'))
  return person && { who: 'person', name: person.name }
}

/** What a unit or a person has: tasks of documents, entries of the register that hold, open items; of the roles asked about where some are. Null for nothing. */
function duties({ who, name }: PartyNamed, roles: readonly OwnerRole[], context: AnswerContext): Draft | null {
  const { knowledge, region, question } = context
  const { living } = knowledge
  const { language } = question
  const isHere = (one: { readonly region: string }) => region === undefined || one.region === region
  const entries =
    living
      ?.heldBy(who, name)
      .filter(({ subject, role }) => isHere(subject) && (roles.length === 0 || roles.includes(role))) ?? []
  const items =
    roles.length > 0
      ? []
      : (living?.itemsOf('handler', name).filter((item) => isHere(item) && /open|reported/.test(item.state)) ?? [])
  const fromDocuments = who === 'unit' ? tasksOfUnit(name, context) : null
  if (entries.length + items.length === 0) return fromDocuments
  const text = new AnswerText()
  if (fromDocuments) text.append(fromDocuments.text).words('\n')
  if (!living) return null
  text.words(say(language, '截至', 'As of ')).figure(Figure.ofDay(living))
  if (entries.length > 0) {
    text.words(say(language, '，登记的任务和项目', ', tasks and projects on record: ')).figure(Figure.count(entries))
    text.words(say(language, '项：', ':'))
    for (const entry of entries.slice(0, MOST_ENTRIES)) sayEntry(text.words('\n'), entry, living, context)
    sayRest(text, entries.slice(MOST_ENTRIES), context)
  }
  if (items.length > 0) {
    text.words(
      entries.length > 0
        ? say(language, '\n未销号的事项', '\nItems not closed: ')
        : say(language, '，未销号的事项', ', items not closed: '),
    )
    text.figure(Figure.count(items)).words(say(language, '项：', ':'))
    for (const item of items.slice(0, MOST_ENTRIES)) sayItem(text.words('\n'), citeItem(item, living), language)
    sayRest(text, items.slice(MOST_ENTRIES), context)
  }
  return draft('answered', text)
}

function sayEntry(
  text: AnswerText,
  entry: OwnerEntry,
  living: LivingIndex,
  { question: { language } }: AnswerContext,
): void {
  const { citation, written } = citeOwner(entry, living)
  text.recordSubject(citation, entry.subject.id).words(say(language, '（', ' ('))
  text
    .words(ROLE_NAMES[entry.role][language])
    .words(say(language, '：', ': '))
    .record(citation, written.holders)
  text
    .words(say(language, '；', '; '))
    .mark(citation.code)
    .words(say(language, '）', ')'))
}

function sayRest(text: AnswerText, rest: readonly unknown[], { question: { language } }: AnswerContext): void {
  if (rest.length === 0) return
  text
    .words(say(language, '\n另有', '\nNot shown: '))
    .figure(Figure.count(rest))
    .words(say(language, '项未列。', '.'))
}

function unknownUnit({ question: { language } }: AnswerContext): Draft {
  return draft(
    'help',
    new AnswerText().words(
      say(
        language,
        '提问账号没有登记所属单位，请联系管理员登记账号所属单位；也可以写明单位名称再问。',
        'The unit of this account is not registered. Ask the administrator to register it, or ask again with the name of the unit.',
      ),
    ),
  )
}

function noDuties({ question: { language } }: AnswerContext): Draft {
  return draft(
    'not_found',
    new AnswerText().words(
      say(
        language,
        '可查文件和登记中没有该单位的任务和未销号事项。',
        'Neither the documents nor the records have a task or an open item of this unit.',
      ),
    ),
  )
}
