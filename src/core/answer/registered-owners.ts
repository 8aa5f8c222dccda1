import { findProjects } from '../question/asked-projects.ts'
import { contentStretches } from '../question/content.ts'
import type { DutyWords } from '../question/duty-words.ts'
import { withoutRegions } from '../question/residue.ts'
import { hasWord, joinWords, withoutWords } from '../question/words.ts'
import { type OwnerEntry, type OwnerRole, ownerRoleSchema } from '../remember/owner.ts'
import { ROLE_NAMES } from '../remember/written-owner.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { citeOwner } from './record-citation.ts'
import { sayHolders } from './say-records.ts'

/** The share of the question's words that the name of a registered task holds. */
const SAME_TASK = 0.75
const MOST_SUBJECTS = 3

/** What is registered of the owners that a question asks for. */
export interface RegisteredOwners {
  readonly text: AnswerText
  /** The first day of the newest entry that holds. */
  readonly since: string
}

/**
 * Who holds the roles asked about on the day, of the project or task that the question names, each with where it is known
 * from; who held them before where that is asked. Undefined where nothing of it is registered.
 */
export function registeredOwners(
  context: AnswerContext,
  words: DutyWords,
  cues: { readonly zh: readonly string[]; readonly en: readonly string[] },
): RegisteredOwners | undefined {
  const { living } = context.knowledge
  if (!living || living.currentOwners.length === 0) return undefined
  const lower = context.question.text.toLowerCase()
  const roles = ownerRoleSchema.options.filter((role) => hasWord(lower, words.roles[role]))
  const asksBefore = hasWord(lower, words.before)
  const text = new AnswerText()
  let since = ''
  for (const entries of subjectsAsked(context, words, cues)) {
    for (const role of roles.length > 0 ? roles : ownerRoleSchema.options) {
      const own = entries.filter((entry) => entry.role === role && entry.since <= living.day).sort(bySince)
      const now = own.at(-1)
      if (!now) continue
      sayRole(
        text.words(text.isEmpty ? '' : '\n'),
        role,
        now,
        asksBefore ? own.slice(0, -1) : now.holders.length === 0 ? own.slice(0, -1).slice(-1) : [],
        context,
      )
      since = since < now.since ? now.since : since
    }
  }
  return text.isEmpty ? undefined : { text, since }
}

function bySince(a: OwnerEntry, b: OwnerEntry): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : a.number - b.number
}

/** 武汉长江中心牵头：…; a place that fell vacant and what is asked about before come with who held it. */
function sayRole(
  text: AnswerText,
  role: OwnerRole,
  now: OwnerEntry,
  earlier: readonly OwnerEntry[],
  context: AnswerContext,
): void {
  const { living } = context.knowledge
  if (!living) return
  const { language } = context.question
  const cited = citeOwner(now, living)
  text.recordSubject(cited.citation, now.subject.id)
  text.words(say(language, ROLE_NAMES[role].zh, `, ${ROLE_NAMES[role].en}`)).words(say(language, '：', ': '))
  sayHolders(text, cited, language)
  for (const entry of [...earlier].reverse())
    sayHolders(text.words(say(language, '；此前：', '; before: ')), citeOwner(entry, living), language)
  text.words(say(language, '。', '.'))
}

/** The entries of each subject that the question names: projects by their names, else the registered task it describes. */
function subjectsAsked(
  { question, knowledge, region }: AnswerContext,
  words: DutyWords,
  cues: { readonly zh: readonly string[]; readonly en: readonly string[] },
): (readonly OwnerEntry[])[] {
  const { living } = knowledge
  if (!living) return []
  const projects = findProjects(question.text, knowledge, region).projects.flatMap((one) =>
    one.projects.length === 1 ? one.projects : [],
  )
  const ofProjects = projects
    .map((project) => project.names.flatMap((id) => living.ownersOf({ kind: 'project', id, region: project.region })))
    .filter((entries) => entries.length > 0)
  if (projects.length > 0) return ofProjects.slice(0, MOST_SUBJECTS)
  const lists = [words.tasks, words.before, words.which, ...ownerRoleSchema.options.map((role) => words.roles[role])]
  const own = { zh: [...cues.zh], en: [...cues.en] }
  const rest = withoutWords(withoutRegions(question.text, question).toLowerCase(), [joinWords(own, ...lists)])
  const terms = contentStretches(rest).flatMap(tokens)
  if (terms.length === 0) return []
  const named = living.subjectsNaming('task', terms, SAME_TASK)
  return named
    .filter(({ value, share }) => share === named[0]?.share && (region === undefined || value.region === region))
    .slice(0, MOST_SUBJECTS)
    .map(({ value }) => living.ownersOf(value))
    .filter((entries) => entries.length > 0)
}
