import type { Item, ItemEvent } from '../../src/core/remember/item.ts'
import type { Note } from '../../src/core/remember/note.ts'
import type { NoteValue } from '../../src/core/remember/note-value.ts'
import type { OwnerEntry } from '../../src/core/remember/owner.ts'
import type { Subject } from '../../src/core/remember/subject.ts'
import type { Living } from '../../src/core/search/living.ts'

/** Made-up records, each as the store would give it back; what is left out has a plain value. */

export const SIGNED = { at: Date.parse('2021-07-01T02:00:00Z'), by: { id: 'wecom:1', name: '王一' } } as const

export function project(id: string, region: string, planYear: number): Subject {
  return { kind: 'project', id, region, planYear }
}

export function task(id: string, region: string, planYear: number): Subject {
  return { kind: 'task', id, region, planYear }
}

export function indicator(id: string, region: string, planYear: number): Subject {
  return { kind: 'indicator', id, region, planYear }
}

type Given<T> = Partial<T> & { readonly number: number }

export function noteOf(given: Given<Note> & Pick<Note, 'subject'>): Note {
  return {
    ...{ class: 'public', text: '已完成前期准备', stage: null, percent: null, values: [], coordination: null },
    ...{ next: null, day: '2021-03-01', source: null, corrects: null, key: null, correctedBy: null },
    ...SIGNED,
    ...given,
  }
}

export function reportedOf(given: Partial<NoteValue> & Pick<NoteValue, 'amount' | 'period' | 'span'>): NoteValue {
  return {
    ...{ indicator: null, name: '固定资产投资', measure: 'level', unit: '亿元', status: 'flash', releasedAt: null },
    ...given,
  }
}

export function ownerOf(given: Given<OwnerEntry> & Pick<OwnerEntry, 'subject' | 'holders'>): OwnerEntry {
  return { class: 'public', role: 'lead', since: '2021-01-01', source: { kind: 'set' }, key: null, ...SIGNED, ...given }
}

export function holder(given: Partial<OwnerEntry['holders'][number]>): OwnerEntry['holders'][number] {
  return { unit: null, person: null, title: null, level: null, succeeds: null, ...given }
}

export function itemOf(given: Given<Item> & Pick<Item, 'title' | 'region' | 'planYear'>): Item {
  return {
    ...{ kind: 'task', class: 'public', subject: null, source: '走访', due: null, counts: null, recurrence: null },
    ...{ raiser: { unit: '区督查室', person: null }, handler: { unit: '区城管局', person: null }, key: null },
    ...{ state: 'open', reportedBy: null, confirmedUntil: null, version: 1 },
    ...SIGNED,
    ...given,
  }
}

export function stepOf(number: number, item: number, at: string, action: ItemEvent['action'], by = '王一'): ItemEvent {
  return { number, item, at: Date.parse(`${at}T02:00:00Z`), by: { id: `wecom:${by}`, name: by }, action }
}

export function livingOf(day: string, given: Partial<Living> = {}): Living {
  return { notes: [], owners: [], items: [], events: [], day, ...given }
}
