import type { ItemState, ItemsAsked } from '../question/asked-items.ts'
import type { Language } from '../question/normalise.ts'
import type { Item } from '../remember/item.ts'
import { doneInPeriod, dueness } from '../remember/item-due.ts'
import type { LivingIndex } from '../search/living.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'
import { type CitedItem, citeItem } from './record-citation.ts'
import { sayFormula } from './say-formula.ts'
import { sayItem } from './say-records.ts'

/** Items that one answer lists. */
const MOST_ITEMS = 10
/** The share of the question's words that an item's title, source and raiser hold. */
const SAME_THING = 0.6

/** The items that a question asks for, as far as the audience may see them, those due first in front. */
export function itemsFor(asked: ItemsAsked, { knowledge, region }: AnswerContext): readonly Item[] {
  const { living } = knowledge
  if (!living || asked.unknownUnit !== undefined) return []
  const { state, party, kind, terms, projects, window } = asked
  const ofSubjects = projects.flatMap((project) =>
    project.names.flatMap((id) => living.itemsOn({ kind: 'project', id, region: project.region })),
  )
  const narrowest =
    terms.length > 0
      ? living.itemsNaming(terms, SAME_THING)
      : projects.length > 0
        ? ofSubjects
        : party
          ? living.itemsOf(party.role, party.name)
          : state === 'closed' || state === 'way'
            ? living.items
            : dueBy(living, state, window)
  const isOfParty = (item: Item) => {
    const who = party && item[party.role]
    return !party || who?.unit === party.name || (who?.unit === null && who.person === party.name)
  }
  const found = narrowest.filter(
    (item) =>
      (region === undefined || item.region === region) &&
      (kind === undefined || item.kind === kind) &&
      isOfParty(item) &&
      isInState(item, state, living.day, window),
  )
  return [...found].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : a.number - b.number))
}

/** Unfinished items up to the last day that matters: they stand in the order of their due dates. */
function dueBy(living: LivingIndex, state: ItemState, window: ItemsAsked['window']): readonly Item[] {
  const last = state === 'overdue' ? living.day : state === 'due' || state === 'soon' ? window?.to : undefined
  if (last === undefined) return living.unfinished
  const behind = living.unfinished.findIndex(({ due }) => due === null || due > last)
  return behind < 0 ? living.unfinished : living.unfinished.slice(0, behind)
}

/** True where one item is due before another; those without a due date come last. */
function isBefore({ due: a }: Item, { due: b }: Item): boolean {
  return b === null ? a !== null : a !== null && a < b
}

function isInState(item: Item, state: ItemState, day: string, window: ItemsAsked['window']): boolean {
  const isOpen = item.state === 'open'
  switch (state) {
    case 'overdue':
      return dueness(item, day) === 'overdue'
    case 'soon':
      return window ? isOpen && isWithin(item, window) : dueness(item, day) === 'soon'
    case 'due':
      return isOpen && (window ? isWithin(item, window) : dueness(item, day) !== 'none')
    case 'open':
      return isOpen || item.state === 'reported_done'
    case 'waiting':
      return item.state === 'reported_done'
    case 'closed':
      return item.state === 'confirmed'
    case 'way':
    case 'coordination':
      return item.state !== 'withdrawn'
  }
}

function isWithin({ due }: Item, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return due !== null && from <= due && due <= to
}

const HEADS: Record<ItemState, { readonly zh: string; readonly en: string }> = {
  overdue: { zh: '已过时限未销号的事项', en: 'past their due date and not closed' },
  soon: { zh: '近期到时限的事项', en: 'due soon' },
  due: { zh: '所问时间到时限的事项', en: 'due in the time asked about' },
  open: { zh: '未销号的事项', en: 'not closed' },
  waiting: { zh: '已报办结待确认的事项', en: 'reported done and waiting for confirmation' },
  closed: { zh: '已销号的事项', en: 'closed' },
  way: { zh: '相关事项', en: 'on record' },
  coordination: { zh: '需协调的事项', en: 'to be coordinated' },
}

/** Says how many items there are as of which day, then one a line; one alone with its way. False where there are none. */
export function sayItems(
  text: AnswerText,
  { state, window }: ItemsAsked,
  items: readonly Item[],
  { knowledge, question: { language, text: asked } }: AnswerContext,
): boolean {
  const { living } = knowledge
  if (!living || items.length === 0) return false
  text.words(say(language, '截至', 'As of ')).figure(Figure.ofDay(living))
  if (state === 'due' && window && language === 'zh')
    text.words('，').asked(window.word, asked).words('到时限的事项').figure(Figure.count(items))
  else text.words(say(language, `，${HEADS[state].zh}`, ', ')).figure(Figure.count(items))
  text.words(say(language, '项：', ` item(s) ${HEADS[state].en}:`))
  const shown = items.slice(0, MOST_ITEMS)
  for (const item of shown) {
    const cited = citeItem(item, living)
    sayItem(text.words('\n'), cited, language)
    sayCounts(text, cited, language)
    if (state === 'way') sayTurn(text, item, living.day, language)
    if (state === 'way' && items.length === 1) sayWay(text, cited, language)
  }
  const rest = items.slice(MOST_ITEMS)
  if (rest.length > 0)
    text
      .words(say(language, '\n另有', '\nNot shown: '))
      .figure(Figure.count(rest))
      .words(say(language, '项未列。', '.'))
  return true
}

/** Found, mended, and what is left with its formula. */
export function sayCounts(text: AnswerText, { item, written, citation }: CitedItem, language: Language): void {
  if (item.counts === null) return
  const [found, mended] = [`${item.counts.found}`, `${item.counts.mended}`]
  const inputs = [Figure.cited(found, citation), Figure.cited(mended, citation)]
  const formula = `${found} - ${mended}`
  const left = Figure.computed({ text: `${item.counts.found - item.counts.mended}`, formula, inputs })
  text.words(say(language, '：', ': ')).record(citation, written.counts)
  text.words(say(language, '，尚余', ', left ')).figure(left)
  sayFormula(text, { formula, inputs }, language)
}

/** Whether a recurring item was done in the period of the day. */
function sayTurn(text: AnswerText, item: Item, day: string, language: Language): void {
  if (item.recurrence === null) return
  const zh = { confirmed: '，本期已确认', reported: '，本期已报办结、待确认', open: '，本期未报办结' } as const
  const en = { confirmed: ', done this period', reported: ', reported done', open: ', not reported done yet' } as const
  const done = doneInPeriod(item, day)
  text.words(say(language, zh[done], en[done]))
}

function sayWay(text: AnswerText, { written, citation }: CitedItem, language: Language): void {
  written.steps.forEach((step, i) => {
    text.words(i === 0 ? say(language, '。经过：', '. Its way: ') : say(language, '；', '; ')).record(citation, step)
  })
}
