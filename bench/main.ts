import path from 'node:path'
import { parseOptions } from '../src/cli/parse-options.ts'
import { UsageError, WenjiError } from '../src/core/errors.ts'
import { ENGINES } from './engines.ts'
import { judge, readJudged } from './judged.ts'
import type { Recall } from './recall.ts'
import {
  type EngineRow,
  type Ground,
  type Haystack,
  makeHaystack,
  measureEngine,
  measureKnowledge,
  readGround,
} from './speed.ts'
import { megabytes, milliseconds, row, seconds, share, tableHead } from './table.ts'

const HELP = `npm run bench [-- --sizes 1000,10000,50000] [-- --seed 1]
npm run bench -- --corpus FILE --queries FILE

Measures our index beside MiniSearch and FlexSearch, and whole answers, over corpora of shuffled paragraphs: those of the
documents in the folder that WENJI_ORIGINALS names, else look-alike ones.

With --corpus and --queries (JSON lines {"id","title","text"} and {"id","query","gold":[ids]}) prints how well each engine
finds: recall@1, recall@5, MRR@10.

  npm run bench -- --sizes 1000
  npm run bench -- --corpus paragraphs.jsonl --queries questions.jsonl`

const SIZES = '1000,10000,50000'
const LARGEST = 200_000

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    help: { type: 'boolean' },
    sizes: { type: 'string' },
    seed: { type: 'string' },
    corpus: { type: 'string' },
    queries: { type: 'string' },
  })
  if (values.help === true) return print(HELP)
  if (positionals.length > 0)
    throw new UsageError(`bench: "${positionals[0]}" is no option; see npm run bench -- --help`)
  if ((values.corpus === undefined) !== (values.queries === undefined))
    throw new UsageError('bench: --corpus and --queries go together')
  const here = process.env.INIT_CWD ?? process.cwd()
  if (values.corpus !== undefined && values.queries !== undefined)
    return await runJudged(path.resolve(here, values.corpus), path.resolve(here, values.queries))
  const sizes = (values.sizes ?? SIZES).split(',').map((size) => wholeNumber('--sizes', size, LARGEST))
  await runSpeed(sizes, wholeNumber('--seed', values.seed ?? '1', 2 ** 31))
}

function wholeNumber(option: string, text: string, largest: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > largest)
    throw new UsageError(`bench: ${option}: "${text}" is no whole number from 1 to ${largest}`)
  return number
}

async function runJudged(corpus: string, queries: string): Promise<void> {
  const set = await readJudged(corpus, queries)
  print(`${set.entries.length} paragraphs, ${set.queries.length} queries; times in ms\n`)
  print(tableHead(['engine', ...RECALL_COLUMNS, 'p50', 'p99']))
  for await (const { engine, p50, p99, ...recall } of judge(set))
    print(row([engine, ...recallCells(recall), milliseconds(p50), milliseconds(p99)]))
}

async function runSpeed(sizes: readonly number[], seed: number): Promise<void> {
  const originals = process.env.WENJI_ORIGINALS || undefined
  const ground = await readGround(path.join(import.meta.dirname, '..', '..', '..'), originals, seed)
  print(`Corpora of ${ground.sourceName}, seed ${seed}; Node ${process.versions.node}; times in ms\n`)
  for (const size of sizes) await runSize(ground, size, seed)
}

async function runSize(ground: Ground, size: number, seed: number): Promise<void> {
  const haystack = makeHaystack(ground, size, seed)
  const count = haystack.documents.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
  print(`${count} paragraphs, ${haystack.questions.length} questions; recall over ${ground.needles.length} questions\n`)
  print(tableHead(['engine', 'build s', 'longest hold', 'heap MB', 'p50', 'p99', ...RECALL_COLUMNS]))
  const rows: EngineRow[] = []
  for (const engine of ENGINES) {
    const measured = await measureEngine(engine, ground, haystack)
    rows.push(measured)
    const { build, longestHold, heap, p50, p99 } = measured
    const figures = [seconds(build), milliseconds(longestHold), megabytes(heap), milliseconds(p50), milliseconds(p99)]
    print(row([engine.name, ...figures, ...recallCells(measured.recall)]))
  }
  const [ours, peer] = rows
  if (ours && peer)
    print(
      `\nWenji to ${peer.engine}: p50 ${(ours.p50 / peer.p50).toFixed(2)}, p99 ${(ours.p99 / peer.p99).toFixed(2)}\n`,
    )
  await runKnowledge(ground, haystack)
}

async function runKnowledge(ground: Ground, haystack: Haystack): Promise<void> {
  const { documents, regions, figures, build, longestHold, heap, answers } = await measureKnowledge(ground, haystack)
  print(
    `Knowledge of ${documents} documents of ${regions} regions with ${figures} figures: built in ${seconds(build)} s, longest hold ${milliseconds(longestHold)}, ${megabytes(heap)} MB\n`,
  )
  print(tableHead(['whole answers', 'p50', 'p99', 'worst', ...RECALL_COLUMNS]))
  for (const { defaults, p50, p99, worst, recall } of answers)
    print(row([defaults, milliseconds(p50), milliseconds(p99), milliseconds(worst), ...recallCells(recall)]))
  print('')
}

const RECALL_COLUMNS = ['recall@1', 'recall@5', 'MRR@10']

function recallCells({ at1, at5, mrr10 }: Recall): string[] {
  return [share(at1), share(at5), share(mrr10)]
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenjiError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
