import { z } from 'zod'
import { readText } from '../src/config/read-text.ts'
import { operatorError } from '../src/core/errors.ts'
import { ENGINES, type Entry } from './engines.ts'
import { timesOf } from './measure.ts'
import { type Recall, recallOf } from './recall.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const paragraphSchema = z.object({ id, title: z.string().optional(), text: z.string().min(1) })
const querySchema = z.object({ id, query: z.string().min(1), gold: z.array(id).min(1) })

/** A corpus with questions and the paragraphs that answer them. */
export interface JudgedSet {
  readonly ids: readonly string[]
  readonly entries: readonly Entry[]
  readonly queries: readonly { readonly query: string; readonly gold: ReadonlySet<string> }[]
}

/** How well and how fast one engine finds. */
export interface JudgedRow extends Recall {
  readonly engine: string
  readonly p50: number
  readonly p99: number
}

/** Reads both files. Throws WenjiError in one line for one that is missing or broken, with the line. */
export async function readJudged(corpusFile: string, queriesFile: string): Promise<JudgedSet> {
  const paragraphs = readLines(corpusFile, await readText(corpusFile), paragraphSchema)
  const ids = paragraphs.map((paragraph) => paragraph.id)
  const known = new Set<string>()
  for (const own of ids) {
    if (known.has(own)) throw operatorError(`${corpusFile}: two paragraphs have the id "${own}"`)
    known.add(own)
  }
  const queries = readLines(queriesFile, await readText(queriesFile), querySchema)
  for (const query of queries) {
    const stray = query.gold.find((gold) => !known.has(gold))
    if (stray !== undefined)
      throw operatorError(`${queriesFile}: query "${query.id}": gold "${stray}" is no id of ${corpusFile}`)
  }
  return {
    ids,
    entries: paragraphs.map(({ title, text }) => ({ headings: title === undefined ? [] : [title], text })),
    queries: queries.map(({ query, gold }) => ({ query, gold: new Set(gold) })),
  }
}

function readLines<T>(file: string, text: string, schema: z.ZodType<T>): T[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ line, place: `${file}:${i + 1}` }]))
  if (lines.length === 0) throw operatorError(`${file}: no line in it`)
  return lines.map(({ line, place }) => readLine(line, place, schema))
}

function readLine<T>(line: string, place: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(line, place))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw operatorError(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`)
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw operatorError(`${place}: not a JSON object`, cause)
  }
}

/** Builds every engine over the corpus, one after another, and asks it all queries. */
export async function* judge({ ids, entries, queries }: JudgedSet): AsyncGenerator<JudgedRow> {
  for (const { name, build } of ENGINES) {
    const search = await build(entries)
    const judged = queries.map(({ query, gold }) => ({ found: search(query).map((at) => ids[at] ?? ''), gold }))
    const { p50, p99 } = timesOf(
      queries.map(({ query }) => query),
      search,
    )
    yield { engine: name, ...recallOf(judged), p50, p99 }
  }
}
