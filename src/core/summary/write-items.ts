import { AnswerText } from '../answer/answer-text.ts'
import { sayCounts } from '../answer/list-items.ts'
import { citeItem, citeNote } from '../answer/record-citation.ts'
import type { Item, ItemEvent } from '../remember/item.ts'
import type { Note } from '../remember/note.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { callsUponReaders } from './calls.ts'
import { both, type Candidate } from './candidate.ts'
import type { News } from './news.ts'
import { opening } from './write-projects.ts'

/** What stands in the way, what is to be coordinated, which items are new, moved, overdue. */
export function writeProblems(news: News, knowledge: Knowledge, namesLate: boolean): Candidate[] {
  const { freshNotes, freshItems, moved, newlyOverdue, overdue, items } = news
  const asked = freshNotes.filter(({ coordination }) => coordination !== null)
  const told = new Set<Item>()
  const take = (list: readonly Item[]) =>
    list.filter((item) => {
      const isNew = !told.has(item)
      told.add(item)
      return isNew
    })
  const late = new Set(overdue)
  const line = (item: Item, label: string) => writeItem(item, label, news, namesLate || !late.has(item))
  const newlyLate = take(newlyOverdue).map((item) => both(line(item, '新过时限未销号')))
  const fresh = take(freshItems.filter(({ state }) => state === 'open')).map((item) => both(line(item, '新增事项')))
  const steps = moved
    .filter(({ item }) => !told.has(item))
    .map(({ item, event }) => both(writeStep(item, event, news, namesLate || !late.has(item))))
  for (const { item } of moved) told.add(item)
  const isAsked = new Set(asked)
  const older = askedFor(news).filter((note) => !isAsked.has(note))
  const stillLate = take(overdue).map((item) => line(item, '已过时限未销号'))
  const open = take(items.filter(({ state }) => state === 'open' || state === 'reported_done'))
  return [
    ...asked.map((note) => ({
      brief: writeCoordination(note, news, knowledge, { brief: true }),
      full: writeCoordination(note, news, knowledge, { brief: false }),
    })),
    ...newlyLate,
    ...fresh,
    ...steps,
    ...older.map((note) => behind(writeCoordination(note, news, knowledge, { brief: false }))),
    ...stillLate.map(behind),
    ...open.slice(0, MOST_OPEN).map((item) => behind(line(item, '未销号'))),
  ]
}

/** Open items that stand behind 更多. */
const MOST_OPEN = 40

function behind(full: AnswerText): Candidate {
  return { brief: null, full }
}

function askedFor({ notes }: News): Note[] {
  return notes.filter(({ coordination }) => coordination !== null)
}

function writeCoordination(
  note: Note,
  { living }: News,
  knowledge: Knowledge,
  { brief }: { readonly brief: boolean },
): AnswerText {
  const cited = citeNote(note, living, knowledge)
  const text = opening(cited)
  if (callsUponReaders(cited.written.coordination)) return text.words('需协调事项见原登记。')
  const said = cited.written.coordination
  return text.record(cited.citation, brief ? said.replace(/^需协调事项：/, '') : said).words('。')
}

/** Title, unit, due date. Of an item that is overdue the unit is left out unless an approver decided otherwise. */
function writeItem(item: Item, label: string, { living }: News, names: boolean): AnswerText {
  const { citation, written } = citeItem(item, living)
  const text = new AnswerText().words(`${label}：`)
  if (callsUponReaders(written.title)) text.words('内容见原登记')
  else text.record(citation, written.title)
  const party = item.handler.unit ?? item.handler.person
  if (names && party !== null) text.words('，承办：').record(citation, party)
  if (written.due !== '') text.words('，').record(citation, written.due)
  const cited = { item, written, citation }
  sayCounts(text, cited, 'zh')
  if (item.state === 'reported_done') text.words('，').record(citation, written.state)
  return text.words('。')
}

/** What became of an item: 转办, 延期, 办结, 销号. Whoever took the step is not named. */
function writeStep(item: Item, { action }: ItemEvent, { living }: News, names: boolean): AnswerText {
  const { citation, written } = citeItem(item, living)
  const text = new AnswerText().record(citation, written.title).words('：')
  switch (action.do) {
    case 'hand_on': {
      const unit = action.to.unit ?? action.to.person ?? null
      return names && unit !== null ? text.words('转办').record(citation, unit).words('。') : text.words('已转办。')
    }
    case 'extend':
      return text.record(citation, `延期至${action.due}`).words('。')
    case 'count':
      return text.record(citation, `发现${action.found}，已整改${action.mended}`).words('。')
    case 'send_back':
      return text.words('退回办理。')
    case 'report_done':
    case 'confirm':
    case 'withdraw':
      return text.record(citation, written.state).words('。')
  }
}
