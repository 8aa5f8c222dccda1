import { z } from 'zod'
import type { OwnerEntry } from '../../core/remember/owner.ts'
import { writtenOwner } from '../../core/remember/written-owner.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { findSubject, labelOf } from '../living/find-subject.ts'
import { shortened, type WorkScope, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { officeZone } from '../living/zone.ts'
import { sayEntry } from './owner.ts'

const word = z.string().max(2000)
const scoped = { choose: z.int().optional(), region: word.optional(), year: z.int().min(1949).max(2100).optional() }

const input = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list'), ...scoped }),
  z.strictObject({ do: z.literal('of'), task: word, ...scoped }),
  z.strictObject({ do: z.literal('history'), task: word, ...scoped }),
  z.strictObject({ do: z.literal('unit'), name: word, ...scoped }),
  z.strictObject({ do: z.literal('person'), name: word, ...scoped }),
])

/** Tells who has what on the day, of what the caller may see. */
export const ownersCommand = officeCommand({
  name: 'owners',
  role: 'reader',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const scope = await workScope(given, caller, desk)
    const living = scope.knowledge.living
    const here = (entries: readonly OwnerEntry[]) =>
      entries.filter(({ subject }) => scope.regions.includes(subject.region))
    if (given.do === 'list') return listed(here(living?.currentOwners ?? []), scope)
    if (given.do === 'unit' || given.do === 'person') {
      const units = new UnitBook(scope, desk.parts.sources.settings.people)
      const names = namesOf(given.do, given.name.trim(), living?.holders(given.do) ?? [], units)
      const held = new Map(
        names.flatMap((name) => living?.heldBy(given.do, name) ?? []).map((one) => [one.number, one]),
      )
      return listed(here([...held.values()]), scope, given.name)
    }
    const named = findSubject(given.task, given.choose, scope)
    if (named.found === null) return named.reply
    const all = living?.ownersOf(named.found.subject) ?? []
    if (given.do === 'history') return history(all, named.found.label)
    const current = living?.currentOwners.filter((entry) => all.includes(entry)) ?? []
    return listed(current, scope, named.found.label)
  },
})

/** Every spelling under which a unit holds something. */
function namesOf(who: 'unit' | 'person', name: string, holders: readonly string[], units: UnitBook): string[] {
  if (who === 'person') return [name]
  const key = units.keyOf(name)
  return holders.filter((other) => units.keyOf(other) === key)
}

function listed(entries: readonly OwnerEntry[], scope: WorkScope, of?: string): CommandReply {
  const lines = entries.map((entry) => `${labelOf(entry.subject, scope)}：${sayEntry(entry)}（自${entry.since}起）`)
  const whom = of === undefined ? '' : `“${shortened(of)}”`
  return {
    status: 0,
    text: {
      zh: lines.length === 0 ? `没有登记${whom}的责任分工` : lines.join('\n'),
      en: lines.length === 0 ? `no owner is registered${of === undefined ? '' : ` for ${whom}`}` : lines.join('\n'),
    },
    data: { entries },
  }
}

function history(entries: readonly OwnerEntry[], label: string): CommandReply {
  const lines = entries.map((entry) => writtenOwner(entry, officeZone()).text)
  return {
    status: 0,
    text: {
      zh: lines.length === 0 ? `没有登记“${shortened(label)}”的责任分工` : [label, ...lines].join('\n'),
      en: lines.length === 0 ? `no owner is registered for "${shortened(label)}"` : [label, ...lines].join('\n'),
    },
    data: { entries },
  }
}
