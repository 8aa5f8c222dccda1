import { alternatives } from './alternatives.ts'
import { type ComparatorTable, compileComparators, compileUnits, type UnitTable } from './amount-words.ts'
import { EnglishVocabulary } from './english-vocabulary.ts'
import { compileGlossary, englishOf, type GlossaryTable } from './glossary-words.ts'
import { compileOffices, type OfficeTable } from './office-names.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { compileProjectNames, compileStages, type ProjectNameTable, type StageTable } from './project-words.ts'
import { ratioForms } from './ratio-words.ts'
import { withinNames } from './region-words.ts'
import type { Indicator, LexiconFiles, Stage } from './schema.ts'
import { compileSpeech, type SpeechTable } from './speech.ts'
import { compileListWords, compileThemes, type ListWords, type ThemeTable } from './themes.ts'
import { WordFinder } from './word-finder.ts'

/** Words and what they mean, compiled once from config/lexicon. */
export interface Lexicon extends GlossaryTable {
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Indicators that have short forms behind another one. */
  readonly leaning: readonly Indicator[]
  /** Indicators with short forms that mean them only beside the one that they are a part of. */
  readonly parts: readonly Indicator[]
  /** The end of what stands in front of an open word and makes it another thing's (旅游 of 旅游收入). */
  readonly compounds: RegExp
  /** Words of documents for indicators. */
  readonly written: PhraseFinder<string>
  /** Ends of words in front of an indicator that make it another thing's: 脱贫地区, 园区. */
  readonly narrowing: RegExp
  /** Words of documents that stand for several indicators at once. */
  readonly shared: PhraseFinder<readonly string[]>
  /** The indicator that several of shared words are together, by their ids in order (urban_income+rural_income). */
  readonly asOne: ReadonlyMap<string, string>
  /** Words of people who ask, in both languages, those of documents among them. */
  readonly asked: PhraseFinder<string>
  /** English words of people who ask, in any form (investments, fixed-asset). */
  readonly askedEnglish: WordFinder<string>
  /** English words of documents for indicators, in any form. */
  readonly writtenEnglish: WordFinder<string>
  /** Words that may mean several indicators, with every reading. */
  readonly ambiguous: PhraseFinder<readonly string[]>
  /** Fewer readings of an ambiguous English word, by other words of the question. */
  readonly beside: readonly BesideWords[]
  readonly units: UnitTable
  readonly comparators: ComparatorTable
  readonly stages: PhraseFinder<Stage>
  /** How stages are asked about and called. */
  readonly stageWords: StageTable
  readonly projectNames: ProjectNameTable
  readonly regions: RegionTable
  /** How names of offices are read. */
  readonly offices: OfficeTable
  /** Words of people who ask, with the documents' words for the same thing. */
  readonly synonyms: PhraseFinder<readonly string[]>
  /** Verbs of speech (新修) and those of documents for them (新建); what no document has says nothing. */
  readonly spokenDoings: PhraseFinder<readonly string[]>
  /** Words of any question: what is mistyped for one of them is read as it. */
  readonly plain: readonly string[]
  /** Every English word that questions are understood by. */
  readonly english: EnglishVocabulary
  /** Fields of government work, with the words that tell them. */
  readonly themes: ThemeTable
  /** Words that tell which list is asked for. */
  readonly lists: ListWords
  /** How people ask, in speech and dialect. */
  readonly speech: SpeechTable
}

/** The income of residents is none of the budget: what an ambiguous word means beside others. */
export interface BesideWords {
  readonly words: readonly string[]
  readonly beside: RegExp
  readonly unless: RegExp
  readonly readings: readonly string[]
}

export interface RegionTable {
  /** Full names of all. */
  readonly all: readonly string[]
  /** Names of regions without the word for their kind, and English ones, with the full name. */
  readonly names: PhraseFinder<string>
  /** Words that end like a region and are none: 社区, 功能区. */
  readonly never: ReadonlySet<string>
  /** Words for places within a region, whatever stands in front of them: 片区, 园区. */
  readonly places: readonly string[]
  /** Kinds of place and of body that make no name of the region in front of them: 农村, 学校. */
  readonly kinds: readonly string[]
  /** What makes of a region's short name a part of a longer one, in front of it and behind. */
  readonly within: ReturnType<typeof withinNames>
}

/** What is wrong between files that are each right by themselves, with the file and the place in it. */
export class LexiconError extends Error {
  readonly file: 'indicators.yaml' | 'joint.yaml'
  readonly path: readonly PropertyKey[]

  constructor(file: LexiconError['file'], path: readonly PropertyKey[], message: string) {
    super(message)
    this.file = file
    this.path = path
  }
}

/** Compiles the files of the lexicon. Throws LexiconError where an id stands twice or no indicator has it. */
export function compileLexicon(files: LexiconFiles): Lexicon {
  const indicators = new Map(files.indicators.indicators.map((indicator) => [indicator.id, indicator]))
  const ratios = ratioForms(files.indicators)
  const written = ({ id, written }: Indicator) => unique([...written, ...(ratios.get(id) ?? [])])
  checkIds(files, indicators)
  const all = [...indicators.values()]
  return {
    indicators,
    leaning: all.filter((indicator) => indicator.under !== undefined),
    parts: all.filter((indicator) => indicator.part_of !== undefined),
    compounds: endingIn((files.joint.compounds ?? []).flatMap((word) => [word, `${word}总`, `${word}综合`])),
    written: new PhraseFinder(
      all.flatMap((indicator) => written(indicator).map((word) => [word, indicator.id] as const)),
    ),
    narrowing: endingIn(files.indicators.narrowed_by ?? []),
    shared: new PhraseFinder(Object.entries(files.joint.shared)),
    asOne: new Map(Object.entries(files.joint.as_one ?? {}).map(([whole, parts]) => [parts.join('+'), whole])),
    asked: new PhraseFinder(
      all.flatMap((indicator) =>
        unique([...written(indicator), ...(indicator.asked ?? []), ...(indicator.asked_en ?? [])]).map(
          (word) => [word, indicator.id] as const,
        ),
      ),
    ),
    askedEnglish: new WordFinder(
      all.flatMap(({ id, asked_en = [] }) => asked_en.map((word): [string, string] => [word, id])),
    ),
    writtenEnglish: new WordFinder(
      all.flatMap(({ id, written_en = [] }) => written_en.map((word): [string, string] => [word, id])),
    ),
    ambiguous: new PhraseFinder(
      files.joint.ambiguous.flatMap(({ zh, en, readings }) => [...zh, ...en].map((word) => [word, readings] as const)),
    ),
    beside: files.joint.ambiguous.flatMap(({ en, beside }) =>
      beside ? [{ words: en, beside: anyOf(beside.en), unless: anyOf(beside.unless), readings: beside.readings }] : [],
    ),
    units: compileUnits(files.units),
    comparators: compileComparators(files.comparators),
    regions: {
      all: files.regions.regions.map(({ zh }) => zh),
      names: new PhraseFinder(
        files.regions.regions.flatMap(({ zh, also, en }) =>
          unique([zh, ...also, ...en]).map((word) => [word, zh] as const),
        ),
      ),
      never: new Set(files.regions.never),
      places: files.regions.places,
      kinds: files.regions.kinds,
      within: withinNames(files.regions.within),
    },
    offices: compileOffices(files.offices),
    synonyms: new PhraseFinder(Object.entries(files.synonyms.synonyms)),
    spokenDoings: new PhraseFinder(Object.entries(files.synonyms.doings)),
    plain: files.synonyms.plain,
    projectNames: compileProjectNames(files.stages),
    stageWords: compileStages(files.stages),
    ...compileGlossary(files.glossary),
    english: new EnglishVocabulary(() => englishOf(files)),
    themes: compileThemes(files.themes),
    lists: compileListWords(files.lists),
    speech: compileSpeech(files.speech),
    stages: new PhraseFinder(files.stages.stages.flatMap(({ id, words }) => words.map((word) => [word, id] as const))),
  }
}

/** A form for one of some English words; without words nothing has it. */
function anyOf(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(`\\b(?:${alternatives(words)})\\b`, 'i')
}

/** A form that the end of a text must have; without words nothing has it. */
function endingIn(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(`(?:${alternatives(words)})$`)
}

function checkIds(files: LexiconFiles, indicators: ReadonlyMap<string, Indicator>): void {
  const list = files.indicators.indicators
  const known = (id: string, file: LexiconError['file'], path: readonly PropertyKey[]) => {
    if (!indicators.has(id))
      throw new LexiconError(
        file,
        path,
        `there is no indicator "${id}" (allowed: ${[...indicators.keys()].join(', ')})`,
      )
  }
  list.forEach(({ id, under, part_of, near }, i) => {
    if (list.findIndex((other) => other.id === id) !== i)
      throw new LexiconError('indicators.yaml', ['indicators', i, 'id'], `two indicators have the id "${id}"`)
    for (const other of Object.keys(under ?? {})) known(other, 'indicators.yaml', ['indicators', i, 'under', other])
    for (const other of Object.keys(part_of ?? {})) known(other, 'indicators.yaml', ['indicators', i, 'part_of', other])
    near?.forEach((other, n) => {
      known(other, 'indicators.yaml', ['indicators', i, 'near', n])
    })
  })
  for (const [word, ids] of Object.entries(files.joint.shared))
    for (const id of ids) known(id, 'joint.yaml', ['shared', word])
  for (const [whole, ids] of Object.entries(files.joint.as_one ?? {}))
    for (const id of [whole, ...ids]) known(id, 'joint.yaml', ['as_one', whole])
  files.joint.ambiguous.forEach(({ readings }, i) => {
    readings.forEach((id, n) => {
      known(id, 'joint.yaml', ['ambiguous', i, 'readings', n])
    })
  })
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))]
}
