import { alternatives } from './alternatives.ts'
import { PhraseFinder } from './phrase-finder.ts'
import type { LexiconFiles, Stage } from './schema.ts'

/** What names of projects look like. */
export interface ProjectNameTable {
  /** Matches a text that ends like a project's name, a bracket behind it or not. */
  readonly end: RegExp
  /** Matches a text that ends in what is done to a thing: 改造, 迁建. */
  readonly work: RegExp
  /** Matches a text that ends like a place: it is a project where it is cleared, sold or rebuilt. */
  readonly placeEnd: RegExp
  /** Matches the verbs in front of a name. */
  readonly lead: RegExp
  /** The verb in front of a name that stands at a place of a text; empty where there is none. */
  leadAt(text: string, at: number): string
  /** Matches a verb that founds what stands behind it. */
  readonly founding: RegExp
  readonly generic: ReadonlySet<string>
  /** True for a word for a kind of project, made of nothing but such words: 老年服务中心, 零碳园区. */
  isKind(name: string): boolean
}

/** How stages are asked about and called. */
export interface StageTable {
  /** Verbs that turn 建设 into another stage, with that stage. */
  readonly turnedBy: readonly (readonly [RegExp, Stage])[]
  /** Words of people who ask, in both languages, those of documents among them. */
  readonly asked: PhraseFinder<Stage>
  /** What a stage is called in English. */
  readonly english: ReadonlyMap<Stage, string>
  /** Words by which people ask how a project stands. */
  readonly status: PhraseFinder<true>
}

type StagesFile = LexiconFiles['stages']

export function compileProjectNames(file: StagesFile): ProjectNameTable {
  const parts = new Set([...file.generic_parts, ...file.works])
  const ends = [...file.generic, ...file.name_ends].sort((a, b) => b.length - a.length)
  const longest = Math.max(...[...parts].map((part) => part.length))
  const isRun = (text: string) => isMadeOf(text, parts, longest)
  return {
    end: new RegExp(`(?:${alternatives(file.name_ends)})(?:\\([^)]*\\))?$`),
    work: new RegExp(`(?:${alternatives(file.works)})(?:项目|工程)*$`),
    placeEnd: new RegExp(`(?:${alternatives(file.place_ends)})$`),
    lead: new RegExp(`^(?:${alternatives(file.lead_verbs)})`),
    leadAt: verbFinder(file.lead_verbs),
    founding: new RegExp(alternatives(file.founding)),
    generic: new Set(file.generic),
    isKind: (name) => {
      const plain = name.replace(/[“”"·及和与、]|工程$/g, '')
      return isRun(plain) || ends.some((end) => plain.endsWith(end) && isRun(plain.slice(0, plain.length - end.length)))
    },
  }
}

/** Most places of a text begin no verb: the first character tells that without a search. */
function verbFinder(verbs: readonly string[]): (text: string, at: number) => string {
  const byFirst = new Map<string, string[]>()
  for (const verb of [...new Set(verbs)].sort((a, b) => b.length - a.length)) {
    const first = verb.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), verb])
  }
  return (text, at) => byFirst.get(text.charAt(at))?.find((verb) => text.startsWith(verb, at)) ?? ''
}

/** True where a text is a run of the words given, end to end. */
function isMadeOf(text: string, words: ReadonlySet<string>, longest: number): boolean {
  const reached = [true]
  for (let end = 1; end <= text.length; end++) {
    reached[end] = false
    for (let start = Math.max(0, end - longest); start < end; start++)
      if (reached[start] === true && words.has(text.slice(start, end))) reached[end] = true
  }
  return reached[text.length] === true
}

export function compileStages({ stages, status, turned_by }: StagesFile): StageTable {
  const turnedBy: (readonly [RegExp, Stage])[] = []
  for (const { id } of stages) {
    const verbs = turned_by[id]
    if (verbs) turnedBy.push([new RegExp(alternatives(verbs)), id])
  }
  return {
    turnedBy,
    asked: new PhraseFinder(
      stages.flatMap(({ id, words, asked, asked_en }) =>
        [...new Set([...words, ...(asked ?? []), ...asked_en])].map((word) => [word, id] as const),
      ),
    ),
    english: new Map(stages.map(({ id, en }) => [id, en])),
    status: new PhraseFinder([...status.zh, ...status.en].map((word) => [word, true] as const)),
  }
}
