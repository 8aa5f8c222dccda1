import { shortRegion } from '../document/build-document.ts'
import { findPeriods } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Project, ProjectArea } from '../search/project.ts'
import { KIND_FRONT, kindOf, squeezeName } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'
import { contentStretches } from './content.ts'
import { formsOf, type NameForm, shareInNames } from './project-forms.ts'

/** A project that a question names; several where the words may mean any of them. */
export interface AskedProject {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly projects: readonly Project[]
}

/** An area with several projects that a question names: 江湾片. */
export interface AskedArea {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly areas: readonly ProjectArea[]
}

export interface AskedProjects {
  readonly projects: readonly AskedProject[]
  readonly areas: readonly AskedArea[]
}

/** Words that may follow a project's name and make no other name of it. */
const MAY_FOLLOW = /^(?:项目|工程|地块|区?片区?|建设)/
/** A word of two or three characters means a project only where it hardly says anything else in the documents. */
const MOSTLY = 0.6
const LONG_ENOUGH = 4
/** A year for times that name none; only where they stand is looked at. */
const ANY_YEAR = 2000

/**
 * The projects and areas that a text names: by whole name or alias, without the region in front (长江中心) or the word for
 * the kind behind (学府街 for 学府街片), the longest at each place; by the beginning of names where nothing else is found.
 * What is followed by another kind or phase (江湾小学, 江湾城三期) is another thing, and not found.
 */
export function findProjects(said: string, knowledge: Knowledge, region?: string): AskedProjects {
  const text = withHanPhases(said)
  const squeezed = squeeze(text)
  const forms = formsOf(knowledge)
  const inScope = (project: { region: string }) => region === undefined || project.region === region
  const hits = forms.finder
    .find(squeezed.text)
    .filter((hit) => inScope(hit.value.project) && isThatName(hit, squeezed, knowledge))
  const areas = findAreas(squeezed, knowledge, inScope)
  const places = new Map<string, Found<NameForm>[]>()
  for (const hit of hits) places.set(`${hit.start}`, [...(places.get(`${hit.start}`) ?? []), hit])
  const named = [...places.values()].map((same) => ofPlace(same, text, squeezed, knowledge, inScope))
  const found = named.length > 0 || areas.length > 0 ? named : byBeginning(text, knowledge, inScope)
  return { projects: found.map((asked) => withOtherWords(inNamedRegion(asked, text), text, knowledge)), areas }
}

/** 西陵区江湾中心: the region in front tells which of two projects of one name is meant. */
function inNamedRegion(asked: AskedProject, text: string): AskedProject {
  const own = asked.projects.filter(({ region }) => text.includes(region) || text.includes(shortRegion(region)))
  return own.length > 0 ? { ...asked, projects: own } : asked
}

/** 大湖 … 公厕: of several projects of one place those that another word of the question names too. */
function withOtherWords(asked: AskedProject, text: string, { lexicon }: Knowledge): AskedProject {
  if (asked.projects.length < 2) return asked
  const rest = `${text.slice(0, asked.start)} ${text.slice(asked.end)}`
  const words = contentStretches(rest).filter(
    (word) =>
      /^\p{Script=Han}{2,}$/u.test(word) &&
      !GENERIC.test(word) &&
      lexicon.stages.find(word).length === 0 &&
      lexicon.stageWords.asked.find(word).length === 0,
  )
  const named = asked.projects.filter(({ name }) => words.some((word) => name.includes(word)))
  return named.length > 0 ? { ...asked, projects: named } : asked
}

/** Words that any project's name may end in. */
const GENERIC = /^(?:项目|工程|建设|改造|升级|提升|工作|地块|片区)+$/

const PHASES = ['一', '二', '三', '四', '五']

/** Line 11 Phase III is 11号线三期; the length stays, so that offsets hold. */
function withHanPhases(text: string): string {
  return text.replace(/\bphase (iii|ii|iv|i|v|[1-5])\b/gi, (words, number: string) => {
    const at = /\d/.test(number) ? Number(number) - 1 : ['i', 'ii', 'iii', 'iv', 'v'].indexOf(number.toLowerCase())
    return `${PHASES[at] ?? ''}期`.padStart(words.length)
  })
}

interface Squeezed {
  readonly text: string
  /** Offset in the text for each character of the squeezed one. */
  readonly at: readonly number[]
}

/** A text without the signs that names are written with or without; a blank between letters and digits stays. */
function squeeze(text: string): Squeezed {
  const folded = fold(text).toLowerCase()
  const at: number[] = []
  let out = ''
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i] ?? ''
    const parts = /\s/.test(char) && /[a-z\d]/.test(out.at(-1) ?? '') && /[a-z\d]/.test(folded[i + 1] ?? '')
    if (!parts && squeezeName(char) === '') continue
    out += char
    at.push(i)
  }
  return { text: out, at }
}

function isThatName(hit: Found<NameForm>, { text, at }: Squeezed, knowledge: Knowledge): boolean {
  const behind = text.slice(hit.end)
  const { lost } = hit.value
  const touches = at[hit.end] === (at[hit.end - 1] ?? 0) + 1
  if (/^[一二三四五六七八九十\d]+期/.test(behind)) return false
  if (touches && /^[a-z\d]/i.test(behind.replace(/^20\d\d/, ''))) return false
  if (/\d$/.test(text.slice(0, hit.start)) && /^\d/.test(hit.word)) return false
  const next = nextKind(behind, knowledge)
  if (next === '' || MAY_FOLLOW.test(behind) || knowledge.lexicon.projectNames.work.test(next)) return true
  return lost !== '' && (next.endsWith(lost) || lost.endsWith(next))
}

/** The word for a kind that a text begins with. */
function nextKind(text: string, { lexicon }: Knowledge): string {
  for (let length = Math.min(5, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (kindOf(word, lexicon) === word) return word
  }
  return ''
}

/** One project by its whole name; all that begin with the words where they are less than a name. */
function ofPlace(
  same: readonly Found<NameForm>[],
  text: string,
  squeezed: Squeezed,
  knowledge: Knowledge,
  inScope: (project: Project) => boolean,
): AskedProject {
  const [first] = same
  if (!first) throw new Error('a place has hits')
  const whole = same.filter((hit) => hit.value.whole).map((hit) => hit.value.project)
  const others = whole.length > 0 ? [] : beginningWith(first.word.toLowerCase(), knowledge, inScope)
  const projects = [...new Set(whole.length > 0 ? whole : [...same.map((hit) => hit.value.project), ...others])]
  const span = withKindInFront(text, withClosing(text, spanOf(first.start, first.end, squeezed)))
  return { ...span, word: text.slice(span.start, span.end), projects }
}

/** A closing sign belongs to a name that holds the opening one. */
function withClosing(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const pair = ['“”', '()', '（）'].find(
    ([open = '', close]) => text.slice(start, end).includes(open) && text[end] === close,
  )
  return { start, end: pair === undefined ? end : end + 1 }
}

/** 地铁3号线 for 3号线: the kind of a line in front belongs to its name. */
function withKindInFront(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  if (!/^\d/.test(text.slice(start))) return { start, end }
  return { start: start - (LINE_KIND.exec(text.slice(0, start))?.[0].length ?? 0), end }
}

const LINE_KIND = /(?:城市)?(?:轨道交通|轨交|地铁|轻轨)$/u

function spanOf(start: number, end: number, { at }: Squeezed): { start: number; end: number } {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
}

function beginningWith(word: string, knowledge: Knowledge, inScope: (project: Project) => boolean): Project[] {
  const found: Project[] = []
  for (const [project, forms] of formsOf(knowledge).wholeForms)
    if (inScope(project) && forms.some((form) => form.startsWith(word))) found.push(project)
  return found
}

/** 南湖: a stretch of the question that begins names of projects, or ends one, and says little else in the documents. */
function byBeginning(text: string, knowledge: Knowledge, inScope: (project: Project) => boolean): AskedProject[] {
  const { lexicon, documents } = knowledge
  const status = lexicon.stageWords.status.find(text)
  const stages = lexicon.stageWords.asked.find(text)
  // 南湖环路2030年上半年开工了没: a time stands between the name and what is asked of it
  const times = findPeriods(text, ANY_YEAR, 'question')
  const apart = contentStretches(mask(text, [...status, ...stages]))
  for (const stretch of contentStretches(mask(text, [...status, ...stages, ...times]))) {
    const word = squeezeName(stretch).replace(KIND_FRONT, '')
    // 南湖2030年有什么安排 asks for whatever is done at the place
    if (word.length < LONG_ENOUGH && !apart.includes(stretch)) continue
    const isRegion = documents.some(({ region, parents }) => [region, ...parents].some((name) => name.startsWith(word)))
    if (word.length < 2 || !/^[\p{Script=Han}\da-z+]+$/u.test(word) || isRegion || lexicon.projectNames.isKind(word))
      continue
    const begun = beginningWith(word, knowledge, inScope)
    const ended = word.length >= LONG_ENOUGH ? endingWith(word, knowledge, inScope) : []
    const projects = [...new Set([...begun, ...ended])]
    const [first] = projects
    if (!first) continue
    if (word.length < LONG_ENOUGH && shareInNames(word, projects, first.region, knowledge) < MOSTLY) continue
    const start = text.indexOf(stretch)
    return [{ word: stretch, start, end: start + stretch.length, projects }]
  }
  return []
}

/** A text with some spans blanked; nothing moves. */
function mask(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
}

function endingWith(word: string, knowledge: Knowledge, inScope: (project: Project) => boolean): Project[] {
  const found: Project[] = []
  for (const [project, forms] of formsOf(knowledge).wholeForms)
    if (inScope(project) && forms.some((form) => form.endsWith(word))) found.push(project)
  return found
}

function findAreas(
  squeezed: Squeezed,
  knowledge: Knowledge,
  inScope: (area: { region: string }) => boolean,
): AskedArea[] {
  const found = new Map<string, ProjectArea[]>()
  for (const area of projectsOf(knowledge).areas.filter(inScope))
    for (const form of areaForms(area.name))
      if (squeezed.text.includes(form)) found.set(form, [...(found.get(form) ?? []), area])
  const longest = [...found].filter(
    ([form]) => ![...found.keys()].some((other) => other !== form && other.includes(form)),
  )
  return longest.map(([form, areas]) => {
    const start = squeezed.text.indexOf(form)
    return { ...spanOf(start, start + form.length, squeezed), word: form, areas }
  })
}

/** 江湾“设计之都”承载区片 is called 江湾片, 江湾商务区片 also 江湾商务区. */
function areaForms(name: string): string[] {
  const short = /^(\p{Script=Han}{2,6})“.*片$/u.exec(name)?.[1]
  const whole = /[区城]片$/.test(name) ? [squeezeName(name.slice(0, -1))] : []
  return [...new Set([squeezeName(name), ...whole, ...(short === undefined ? [] : [`${short}片`])])]
}
