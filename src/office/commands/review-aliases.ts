import { z } from 'zod'
import type { Alias } from '../../core/remember/alias.ts'
import { lineField, refusal } from '../../core/remember/fields.ts'
import { classSchema } from '../../core/remember/subject.ts'
import { holdsTarget } from '../../core/search/knowledge.ts'
import { type Caller, type CommandReply, type Desk, officeCommand } from '../command.ts'

/** The aliases of a caller's classes that stand for something that the caller may see: of others they must not learn. */
async function visibleAliases(caller: Caller, desk: Desk): Promise<Alias[]> {
  const { knowledge } = await desk.knowledgeOf(caller)
  return desk.living
    .aliasesOf(caller.view.classes)
    .filter(({ target }) => target !== null && holdsTarget(knowledge, target))
}

/** The accepted names that a caller may see, wherever they hold. */
export const reviewAliasesCommand = officeCommand({
  name: 'review.aliases',
  role: 'editor',
  input: z.strictObject({}),
  async run(_, caller, desk): Promise<CommandReply> {
    const aliases = await visibleAliases(caller, desk)
    const { indicators } = desk.parts.sources.lexicon
    const line = (alias: Alias, scope: string) => {
      const { id = '' } = alias.target ?? {}
      return `${alias.term} = ${indicators.get(id)?.zh ?? id}${scope}`
    }
    return {
      status: 0,
      text: {
        zh: aliases.map((alias) => line(alias, scopeOf(alias))).join('\n') || '还没有别名。',
        en: aliases.map((alias) => line(alias, scopeOf(alias))).join('\n') || 'There are no aliases yet.',
      },
      data: aliases.map(({ by: _by, number: _number, ...alias }) => alias),
    }
  },
})

function scopeOf({ region, room, class: seen }: Alias): string {
  const parts = [region, room, seen].filter((part) => part !== null)
  return `  (${parts.join(', ')})`
}

/** Takes an accepted name back, in every scope in which it holds, or in one. */
export const reviewWithdrawCommand = officeCommand({
  name: 'review.withdraw',
  role: 'editor',
  input: z.strictObject({
    term: lineField({ zh: '别名', en: 'the alias' }, 60),
    region: lineField({ zh: '地区', en: 'the region' }, 50).optional(),
    room: lineField({ zh: '群', en: 'the room' }).optional(),
    class: classSchema.optional(),
  }),
  async run(input, caller, desk): Promise<CommandReply> {
    const all = await visibleAliases(caller, desk)
    const wanted = plain(input.term)
    const taken = all.filter(
      (alias) =>
        plain(alias.term) === wanted &&
        (input.region === undefined || alias.region === input.region) &&
        (input.room === undefined || alias.room === input.room) &&
        (input.class === undefined || alias.class === input.class),
    )
    if (taken.length === 0) throw noSuchAlias(input.term, all)
    await desk.write(caller, 'review', `review withdraw ${input.term}`, async (within) => {
      for (const { term, region, room, class: seen } of taken)
        await within.aliases.add({ term, region, room, class: seen, target: null }, desk.occasion(caller))
      return { result: null, said: `withdrawn ${taken.length}` }
    })
    return {
      status: 0,
      text: {
        zh: taken.map((alias) => `“${alias.term}”不再按“${alias.target?.id ?? ''}”理解。`).join('\n'),
        en: taken.map((alias) => `“${alias.term}” no longer means “${alias.target?.id ?? ''}”.`).join('\n'),
      },
      data: taken.map(({ term, region, room, class: seen }) => ({ term, region, room, class: seen })),
    }
  },
})

function plain(term: string): string {
  return term.normalize('NFKC').trim().toLowerCase()
}

function noSuchAlias(term: string, all: readonly Alias[]) {
  const signs = new Set(term)
  const near = [...new Set(all.map((alias) => alias.term))].filter((other) =>
    [...other].some((sign) => signs.has(sign)),
  )
  const shown = near.slice(0, 3)
  return refusal([
    {
      zh: `没有别名“${term}”${shown.length > 0 ? `，相近的有：${shown.join('、')}` : ''}`,
      en: `there is no alias "${term}"${shown.length > 0 ? `; the nearest are ${shown.join(', ')}` : ''}`,
    },
  ])
}
