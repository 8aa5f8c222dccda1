import type { DocumentClass } from '../core/document/plan-document.ts'
import { contentStretches } from '../core/question/content.ts'
import type { Intent } from '../core/question/intent.ts'
import { cueForm } from '../core/question/residue.ts'
import { refusal } from '../core/remember/fields.ts'
import { holdsTarget, isOwnName, type Knowledge } from '../core/search/knowledge.ts'
import { type NamedThing, nearestNames, type ThingKind, thingsNamed } from '../core/search/named-things.ts'
import type { Caller, Desk } from './command.ts'
import type { Reviewed } from './review-queue.ts'

/** What an editor's words for an alias come to: checked against what the caller may see, before anything is stored. */

const KINDS: Record<ThingKind, string> = {
  project: '项目',
  task: '任务',
  indicator: '指标',
  unit: '单位',
  place: '地点',
}
const MOST_NEAR = 3

/** The one thing that a target names. Throws WenjiError with the nearest names where there is none, or with the kinds where there are several. */
export function targetOf(name: string, kind: ThingKind | undefined, knowledge: Knowledge): NamedThing {
  const things = thingsNamed(name, knowledge, kind)
  const [only] = things
  if (only && things.length === 1) return only
  if (only)
    throw refusal([
      {
        zh: `“${name}”可能是${things.map((thing) => `${KINDS[thing.kind]}${thing.id}`).join('、')}，请加 --kind 写明是哪一类，或改写全称`,
        en: `"${name}" may be ${things.map((thing) => `the ${thing.kind} ${thing.id}`).join(' or ')}; say which with --kind, or write the full name`,
      },
    ])
  throw notThere(name, kind, knowledge)
}

function notThere(name: string, kind: ThingKind | undefined, knowledge: Knowledge) {
  const near = nearestNames(name, knowledge, MOST_NEAR, kind)
  const what = kind === undefined ? '项目、指标、单位、任务或地点' : KINDS[kind]
  return refusal([
    {
      zh: `没有名为“${name}”的${what}${near.length > 0 ? `，相近的有：${near.join('、')}` : ''}`,
      en: `there is no ${kind ?? 'project, indicator, unit, task or place'} "${name}"${near.length > 0 ? `; the nearest are ${near.join(', ')}` : ''}`,
    },
  ])
}

/** Refuses a term that would take something away from questions: a name of the documents, or words of asking alone. */
export function refuseTerm(term: string, knowledge: Knowledge, intents: readonly Intent[]): void {
  const plain = term.normalize('NFKC').trim()
  if (isOwnName(knowledge, plain))
    throw refusal([
      {
        zh: `“${term}”本身就是文件中的名称，不能另作别名`,
        en: `"${term}" is itself a name of the documents and cannot stand for another`,
      },
    ])
  const said = plain.replace(cueForm(intents), ' ').replace(/[\d年月季度上下半今明去前全本]/g, ' ')
  if ([...plain].length < 2 || contentStretches(said).length === 0)
    throw refusal([
      {
        zh: `“${term}”太短，或只是提问用词，会改动其他问题；请写完整的说法`,
        en: `"${term}" is too short, or a word of asking alone, and would change other questions; write the whole phrase`,
      },
    ])
}

/**
 * The class of an alias: as asked for; else internal where its question was asked in an internal room or its target stands
 * in internal documents alone, and public otherwise. Throws WenjiError where the caller may not write that class, or a
 * public one would name what only internal documents tell.
 */
export async function classOf(
  asked: DocumentClass | undefined,
  target: NamedThing,
  { internal }: Pick<Reviewed, 'internal'>,
  caller: Caller,
  desk: Desk,
): Promise<DocumentClass> {
  if (asked !== undefined && !caller.view.classes.includes(asked))
    throw refusal([{ zh: '此处只能写公开的别名', en: 'only public aliases can be written here' }])
  const { knowledge } = await desk.knowledge.of({ ...caller.view, classes: ['public'] })
  const open = holdsTarget(knowledge, target)
  if (asked === 'public' && !open)
    throw refusal([
      {
        zh: `“${target.label}”只见于内部文件，别名不能公开；请去掉 --class public`,
        en: `"${target.label}" stands in internal documents alone; leave --class public out`,
      },
    ])
  return asked ?? (open && !internal ? 'public' : 'internal')
}

/** The room of an alias: one of bot.yaml, or the one in which its question was asked. */
export function roomOfAlias(room: string | undefined, asked: string, desk: Desk): string | null {
  if (room === undefined) return null
  const known = [...new Set([asked, ...desk.parts.sources.settings.rooms.map(({ id }) => id)])]
  if (known.includes(room)) return room
  throw refusal([
    {
      zh: `没有名为“${room}”的群；可写 ${known.join('、')}`,
      en: `there is no room "${room}"; there are ${known.join(', ')}`,
    },
  ])
}

/** The region of an alias: as given; else that of its target, where it belongs to one. */
export function regionOfAlias(
  region: string | undefined,
  target: NamedThing,
  { regions }: Pick<Knowledge, 'regions'>,
): string | null {
  if (region === undefined) return target.region
  const full = [...regions].find(([name, short]) => name === region || short === region)?.[0]
  if (full !== undefined) return full
  throw refusal([
    {
      zh: `没有“${region}”的文件；可写 ${[...regions.keys()].join('、')}`,
      en: `there is no document of "${region}"; there are ${[...regions.keys()].join(', ')}`,
    },
  ])
}
