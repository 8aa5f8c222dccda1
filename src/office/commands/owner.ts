import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { type OwnerDraft, type OwnerEntry, ownerRoleSchema, succession } from '../../core/remember/owner.ts'
import { classSchema, type Subject } from '../../core/remember/subject.ts'
import { ROLE_NAMES, writtenHolder } from '../../core/remember/written-owner.ts'
import { type Caller, type CommandReply, type Desk, officeCommand } from '../command.ts'
import { findSubject, labelOf, sayNamed } from '../living/find-subject.ts'
import { newTask, roleHolders } from '../living/owner-entries.ts'
import { shortened, type WorkScope, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'

const word = z.string().max(100_000)

const input = z.strictObject({
  /** The task or project; left out where a successor takes over all that somebody has. */
  task: word.optional(),
  lead: word.optional(),
  with: z.array(word).max(50).optional(),
  leader: word.optional(),
  title: word.optional(),
  role: ownerRoleSchema.optional(),
  level: z.enum(['city', 'county']).optional(),
  succeeds: word.optional(),
  since: word.optional(),
  class: classSchema.default('internal'),
  newUnit: z.boolean().default(false),
  /** True for a task that no document has. */
  newTask: z.boolean().default(false),
  choose: z.int().optional(),
  region: word.optional(),
  year: z.int().min(1949).max(2100).optional(),
})
type Input = z.infer<typeof input>

/** Says who has a task or a project from a day on; or puts a successor into the place of one who leaves. */
export const ownerCommand = officeCommand({
  name: 'owner',
  role: 'editor',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const scope = await workScope(given, caller, desk)
    if (given.task === undefined) return succeed(given, null, scope, caller, desk)
    const named = subjectOf(given.task, given, scope)
    if (named.found === null) return named.reply
    const { subject } = named.found
    if (given.succeeds !== undefined && given.lead === undefined && given.with === undefined)
      return succeed(given, subject, scope, caller, desk)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const holders = roleHolders(given, units, given.newUnit)
    const { class: seen } = given
    const since = given.since ?? scope.day
    const drafts = holders.map((one) => ({ ...one, subject, class: seen, since, source: { kind: 'set' as const } }))
    const entries = await addAll(drafts, `owner ${shortened(given.task, 2000)}`, caller, desk)
    return told(entries, sayNamed(named.found), since)
  },
})

function subjectOf(task: string, given: Input, scope: WorkScope) {
  const found = findSubject(task, given.choose, scope)
  if (found.found !== null) return found
  if (!given.newTask) return { ...found, reply: withHint(found.reply) }
  const { region } = scope
  if (region === undefined)
    throw refusal([
      {
        zh: `请写明地区（--region ${scope.regions.join('|')}）`,
        en: `say which region (--region ${scope.regions.join('|')})`,
      },
    ])
  const subject = newTask(task, region, scope.planYear(region))
  return { found: { subject, label: subject.id } }
}

/** What a person can do where no document has the task. */
function withHint(reply: CommandReply): CommandReply {
  const { zh, en } = reply.text
  return {
    ...reply,
    text: { zh: `${zh}\n文件没有的任务请加--new-task`, en: `${en}\n--new-task takes one that no document has` },
  }
}

/** Puts a leader into the place of another: on one subject, or on all that the other has on that day. */
async function succeed(
  given: Input,
  subject: Subject | null,
  scope: WorkScope,
  caller: Caller,
  desk: Desk,
): Promise<CommandReply> {
  const { succeeds, leader } = given
  if (succeeds === undefined || leader === undefined)
    throw refusal([
      {
        zh: '请写明任务；接替则写明--leader 继任者 --succeeds 前任',
        en: 'name a task; for a succession say --leader SUCCESSOR --succeeds PREDECESSOR',
      },
    ])
  const leaving = succeeds.trim()
  const since = given.since ?? scope.day
  const living = desk.living.living(caller.view.classes, desk.parts.clock.now(), since)
  const next = { person: leader.trim(), title: given.title ?? null }
  const taken = succession(living.owners, leaving, next, since)
    .filter(({ subject: one }) => scope.regions.includes(one.region))
    .filter(({ subject: one }) => subject === null || (one.kind === subject.kind && one.id === subject.id))
    .filter(({ role }) => given.role === undefined || role === given.role)
    .map((entry) =>
      given.level === undefined
        ? entry
        : {
            ...entry,
            holders: entry.holders.map((one) => (one.succeeds === leaving ? { ...one, level: given.level } : one)),
          },
    )
  if (taken.length === 0) throw nothingToTake(leaving, subject, scope)
  const entries = await addAll(taken, `owner ${shortened(leader)} for ${shortened(leaving)}`, caller, desk)
  const lines = entries.map((one) => `${labelOf(one.subject, scope)}：${ROLE_NAMES[one.role].zh}`)
  return {
    status: 0,
    text: {
      zh: `自${since}起${leader.trim()}接替${leaving}，共${entries.length}项：\n${lines.join('\n')}`,
      en: `${leader.trim()} takes over from ${leaving} from ${since} on, ${entries.length} in all:\n${lines.join('\n')}`,
    },
    data: { outcome: 'stored', entries },
  }
}

function nothingToTake(leaving: string, subject: Subject | null, scope: WorkScope) {
  const others = (scope.knowledge.living?.holders('person') ?? []).slice(0, 9)
  const on = subject === null ? '' : labelOf(subject, scope)
  return refusal([
    {
      zh: `${shortened(leaving)}没有登记${on === '' ? '任何责任' : `${on}的责任`}，未记录。${others.length === 0 ? '' : `已登记的有：${others.join('、')}`}`,
      en: `${shortened(leaving)} has nothing${on === '' ? '' : ` of ${on}`} to take over; nothing was stored. ${others.length === 0 ? '' : `Registered are: ${others.join(', ')}`}`.trim(),
    },
  ])
}

function addAll(drafts: readonly OwnerDraft[], words: string, caller: Caller, desk: Desk): Promise<OwnerEntry[]> {
  return desk.write(caller, 'owner', words, async (within) => {
    const entries: OwnerEntry[] = []
    for (const draft of drafts) entries.push((await within.owners.add(draft, desk.occasion(caller))).entry)
    return { result: entries, said: entries.map(sayEntry).join('；') }
  })
}

/** 牵头：区发改局 */
export function sayEntry({ role, holders }: Pick<OwnerEntry, 'role' | 'holders'>): string {
  return `${ROLE_NAMES[role].zh}：${holders.length === 0 ? '空缺' : holders.map(writtenHolder).join('、')}`
}

function told(entries: readonly OwnerEntry[], about: { zh: string; en: string }, since: string): CommandReply {
  const who = entries.map(sayEntry).join('；')
  const internal = entries.some((entry) => entry.class === 'internal')
  return {
    status: 0,
    text: {
      zh: `已登记${about.zh}：${who}。自${since}起（${internal ? '内部' : '公开'}）`,
      en: `Registered ${about.en}: ${who}, from ${since} on (${internal ? 'internal' : 'public'})`,
    },
    data: { outcome: 'stored', entries },
  }
}
