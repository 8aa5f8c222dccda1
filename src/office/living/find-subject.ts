import { type SubjectChoice, subjectOf } from '../../core/answer/subject-of.ts'
import type { PersonText } from '../../core/errors.ts'
import { checked, LONGEST_LINE, lineField, refusal } from '../../core/remember/fields.ts'
import type { Subject } from '../../core/remember/subject.ts'
import { squeezeName } from '../../core/search/project-name-parts.ts'
import type { CommandReply } from '../command.ts'
import { shortened, type WorkScope } from './scope.ts'

/** A subject with what a person calls it. */
export interface NamedSubject {
  readonly subject: Subject
  readonly label: string
}

/** Words that name no one subject: a reply that asks or says that there is none, and the same for a row of a table. */
export interface NoSubject {
  readonly found: null
  readonly reply: CommandReply
  readonly inTable: PersonText
}

/** What words for a subject come to. Nothing is stored where they name no one subject. */
export type FoundSubject = { readonly found: NamedSubject } | NoSubject

const MOST = 9
const subjectWords = lineField({ zh: '项目、任务或指标', en: 'the project, task or indicator' }, LONGEST_LINE)

/**
 * The project, task or indicator that words name, of those that the scope's knowledge has. Where several may be meant,
 * `choose` takes one of them by its number. Throws WenjiError for words that are none.
 */
export function findSubject(words: string, choose: number | undefined, scope: WorkScope): FoundSubject {
  const said = checked(subjectWords, words)
  const written = writtenDown(said, scope)
  const found = written.length > 0 ? written : inDocuments(said, scope)
  if (found.length === 0) return notFound(said, nearest(said, scope))
  const [only] = found
  const sure = found.length === 1 && found[0]?.sure === true
  if (sure && only && (choose === undefined || choose === 1)) return { found: only }
  if (choose === undefined) return whichOne(said, found)
  const chosen = found[choose - 1]
  if (chosen) return { found: chosen }
  throw refusal([
    { zh: `没有第${choose}项，共${found.length}项，请重新选择`, en: `there is no choice ${choose} of ${found.length}` },
  ])
}

/** The same for the rows of a table, in which a subject often stands in many: each is looked for once. */
export function subjectFinder(scope: WorkScope): (words: string) => FoundSubject {
  const known = new Map<string, FoundSubject>()
  return (words) => {
    const there = known.get(words)
    if (there) return there
    const found = findSubject(words, undefined, scope)
    known.set(words, found)
    return found
  }
}

interface Candidate extends NamedSubject {
  /** True where the words name it and nothing else. */
  readonly sure: boolean
}

/** What was written about before under these very words, or by a name that editors accepted. */
function writtenDown(said: string, scope: WorkScope): Candidate[] {
  const { knowledge } = scope
  const squeezed = squeezeName(said)
  const own = (knowledge.living?.subjects ?? [])
    .filter(({ region, kind }) => scope.regions.includes(region) && kind === 'task')
    .filter(({ id }) => squeezeName(id) === squeezed)
    .map((subject) => ({ ...subject, planYear: scope.planYear(subject.region) }))
  return own.map((subject) => ({ subject, label: labelOf(subject, scope), sure: true }))
}

function inDocuments(said: string, scope: WorkScope): Candidate[] {
  const accepted = scope.knowledge.accepted.exact(said.normalize('NFKC'))[0]?.target
  const words = accepted === undefined ? said : acceptedWords(accepted, scope)
  const each = scope.regions.map((region) => subjectOf(words, scope.knowledge, region, scope.planYear(region)))
  const ones = each.flatMap((found) => (found.kind === 'one' ? [found.choice] : []))
  const sure = ones.filter(({ subject }) => namesWhole(words, subject))
  const open = [
    ...ones.filter((choice) => !sure.includes(choice)),
    ...each.flatMap((found) => (found.kind === 'several' ? found.choices : [])),
  ]
  return [...sure.map((choice) => ({ ...choice, sure: true })), ...open.map((choice) => ({ ...choice, sure: false }))]
    .map(({ subject, label, sure: certain }) => ({ subject, label, sure: certain }))
    .slice(0, MOST)
}

/** How much of a task's words has to be said for it to be meant without asking: less may be one of several within it. */
const WHOLE = 0.5

function namesWhole(words: string, { kind, id }: Subject): boolean {
  return kind !== 'task' || squeezeName(words).length >= squeezeName(id).length * WHOLE
}

function acceptedWords(target: { readonly kind: string; readonly id: string }, { knowledge }: WorkScope): string {
  return target.kind === 'indicator' ? (knowledge.lexicon.indicators.get(target.id)?.zh ?? target.id) : target.id
}

function nearest(said: string, scope: WorkScope): NamedSubject[] {
  return scope.regions
    .flatMap((region): readonly SubjectChoice[] => {
      const found = subjectOf(said, scope.knowledge, region, scope.planYear(region))
      return found.kind === 'none' ? found.nearest : []
    })
    .map(({ subject, label }) => ({ subject, label }))
    .slice(0, 5)
}

/** What a subject is called: an indicator by its name, anything else by its own words. */
export function labelOf(
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  { knowledge }: Pick<WorkScope, 'knowledge'>,
): string {
  return kind === 'indicator' ? (knowledge.lexicon.indicators.get(id)?.zh ?? id) : id
}

const KINDS: Record<Subject['kind'], PersonText> = {
  project: { zh: '项目', en: 'project' },
  task: { zh: '任务', en: 'task' },
  indicator: { zh: '指标', en: 'indicator' },
}

/** 武汉长江中心（项目，武昌区2021年计划） */
export function sayNamed({ subject, label }: NamedSubject): PersonText {
  const { kind, region, planYear } = subject
  return {
    zh: `${label}（${KINDS[kind].zh}，${region}${planYear}年计划）`,
    en: `${label} (${KINDS[kind].en}, plan of ${region} for ${planYear})`,
  }
}

function whichOne(said: string, candidates: readonly NamedSubject[]): NoSubject {
  const words = shortened(said)
  const named = candidates.map(sayNamed)
  const lines = (language: 'zh' | 'en') => named.map((one, i) => `\n${i + 1}. ${one[language]}`).join('')
  return {
    found: null,
    reply: {
      status: 1,
      text: {
        zh: `“${words}”可能指以下${named.length}项，未记录；请加 --choose 编号再提交：${lines('zh')}`,
        en: `"${words}" may mean one of these; nothing was stored. Send it again with --choose NUMBER:${lines('en')}`,
      },
      data: {
        outcome: 'ambiguous',
        choices: candidates.map(({ subject, label }, i) => ({ number: i + 1, label, ...subject })),
      },
    },
    inTable: {
      zh: `“${words}”可能指以下${named.length}项，请在表中写全名称：${lines('zh')}`,
      en: `"${words}" may mean one of these; write its whole name into the table:${lines('en')}`,
    },
  }
}

function notFound(said: string, near: readonly NamedSubject[]): NoSubject {
  const words = shortened(said)
  const names = near.map(({ label }) => label)
  const none = names.length === 0
  const advice = {
    zh: none ? '请用文件中的名称' : `相近的有：${names.join('；')}`,
    en: none ? 'Use the name that a document has' : `Near it: ${names.join('; ')}`,
  }
  return {
    found: null,
    reply: {
      status: 1,
      text: {
        zh: `没有找到“${words}”这个项目、任务或指标，未记录。${advice.zh}`,
        en: `there is no project, task or indicator "${words}"; nothing was stored. ${advice.en}`,
      },
      data: { outcome: 'not_found', nearest: near.map(({ subject, label }) => ({ label, ...subject })) },
    },
    inTable: {
      zh: `没有找到“${words}”这个项目、任务或指标。${advice.zh}`,
      en: `there is no project, task or indicator "${words}". ${advice.en}`,
    },
  }
}
