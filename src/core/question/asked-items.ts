import type { Item } from '../remember/item.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { LivingIndex } from '../search/living.ts'
import type { Project } from '../search/project.ts'
import { tokens } from '../search/tokenize.ts'
import { findProjects } from './asked-projects.ts'
import { askedWindow, type Window } from './asked-window.ts'
import { contentStretches } from './content.ts'
import type { ItemWords } from './item-words.ts'
import { partyIn } from './named-parties.ts'
import type { Question } from './question.ts'
import { hasWord, joinWords, withoutWords } from './words.ts'

export type ItemState = 'overdue' | 'soon' | 'due' | 'open' | 'waiting' | 'closed' | 'way' | 'coordination'

/** What a question asks of the items of lists. */
export interface ItemsAsked {
  readonly state: ItemState
  readonly kind: Item['kind'] | undefined
  /** A unit, or a person without one, by its role; an asked unit in what has to be coordinated. */
  readonly party: { readonly role: 'handler' | 'raiser'; readonly name: string; readonly word: string } | undefined
  readonly window: Window | undefined
  readonly projects: readonly Project[]
  /** Index terms of what the items are about; empty where all are asked for. */
  readonly terms: readonly string[]
  /** A unit that the question names and that has no items. */
  readonly unknownUnit: string | undefined
}

const STATES: readonly ItemState[] = ['coordination', 'overdue', 'soon', 'open', 'waiting', 'closed', 'way', 'due']
const UNIT = /^[省市区县]?\p{Script=Han}{1,9}(?:局|委|办|街道|办事处|中心|公司|院|支队|大队)$/u

/**
 * Reads a question about items: the state by the words of the intent, then who, what kind, by when, and what is left to
 * be looked for in their titles. `own` is the asker's unit where the question speaks of it. Null where it names no state.
 */
export function askedItems(
  question: Question,
  words: ItemWords,
  knowledge: Knowledge,
  region: string | undefined,
  own: { readonly unit: string; readonly words: ItemWords['things'] } | undefined,
): ItemsAsked | null {
  const lower = question.text.toLowerCase()
  const state = isCoordination(lower, words, knowledge.living)
    ? 'coordination'
    : STATES.find((one) => hasWord(lower, words[one]))
  if (state === undefined) return null
  const { living } = knowledge
  const kind = KINDS.find((one) => hasWord(lower, words[one]))
  const party = own
    ? { role: 'handler' as const, name: own.unit, word: own.unit }
    : partyOf(question.text, state, kind, living)
  const window = askedWindow(question.text, living?.day ?? '2000-01-01')
  const named =
    state === 'coordination' || state === 'way' || state === 'open'
      ? findProjects(question.text, knowledge, region).projects
      : []
  const without = [
    ...named.map(({ word }) => word),
    ...(party ? [party.word] : []),
    ...(window ? [window.word] : []),
    ...question.regions.map(({ start, end }) => question.text.slice(start, end)),
  ].reduce((text, word) => text.replaceAll(word, ' '), question.text)
  const lists = [...STATES.map((one) => words[one]), words.things, words.light, ...KINDS.map((one) => words[one])]
  const rest = withoutWords(without.toLowerCase(), [
    joinWords(...lists, ...(own ? [own.words] : []), words.needs, words.coordinate),
  ])
  const stretches = contentStretches(rest).filter((stretch) => stretch.length > 1 && !IDLE.test(stretch))
  const unknownUnit = stretches.length === 1 ? stretches.find((stretch) => UNIT.test(stretch)) : undefined
  return {
    ...{ state, kind, party, window, unknownUnit },
    projects: named.flatMap(({ projects }) => (projects.length === 1 ? projects : [])),
    terms: unknownUnit === undefined ? [...new Set(stretches.flatMap(tokens))] : [],
  }
}

const KINDS = ['whistle', 'demand', 'recurring'] as const
/** Left over from asking: 还有, 哪些要, 这个月. */
const IDLE = /^(?:还有|还|都|要|会|在|已经|截至|全区|全部|所有|所|到|今年|哪|列出|列|are|still|any)$/

function partyOf(
  text: string,
  state: ItemState,
  kind: Item['kind'] | undefined,
  living: LivingIndex | undefined,
): ItemsAsked['party'] {
  if (!living) return undefined
  if (state === 'coordination') {
    const asked = partyIn(text, unitsAsked(living))
    return asked && { role: 'handler', ...asked }
  }
  const handler = partyIn(text, living.parties('handler'))
  const raiser = partyIn(text, living.parties('raiser'))
  if (raiser && (kind === 'whistle' || !handler || /提出|交办|转来/.test(text))) return { role: 'raiser', ...raiser }
  return handler && { role: 'handler', ...handler }
}

/** 需要区水务局协调的事项: the unit stands between the two words. */
function isCoordination(lower: string, words: ItemWords, living: LivingIndex | undefined): boolean {
  if (hasWord(lower, words.coordination)) return true
  const between = words.coordinate.zh.some((verb) => words.needs.zh.some((need) => standsBefore(need, verb, lower)))
  return between && living !== undefined && partyIn(lower, unitsAsked(living)) !== undefined
}

function standsBefore(first: string, second: string, text: string): boolean {
  const at = text.indexOf(first)
  return at >= 0 && text.indexOf(second, at + first.length) > 0
}

function unitsAsked({ coordination }: LivingIndex): string[] {
  return [...new Set(coordination.flatMap((note) => note.coordination?.unit ?? []))]
}
