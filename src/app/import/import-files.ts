import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { ApartReader } from '../../adapters/formats/format.ts'
import { heavyFormats } from '../../adapters/formats/heavy-formats.ts'
import { endingOf, readBytes, readOne, SAVE_AS } from '../../adapters/formats/read-file.ts'
import { foreignContent } from '../../adapters/formats/sniff.ts'
import { pack } from '../../adapters/pack/pack.ts'
import type { ImportOptions, ImportOutcome } from '../../cli/command.ts'
import type { Environment } from '../../config/environment.ts'
import { loadClassWords } from '../../config/load-class-words.ts'
import type { PlanDocument } from '../../core/document/plan-document.ts'
import { metadataOf } from '../../core/document/plan-document-schema.ts'
import { type PersonText, WenjiError } from '../../core/errors.ts'
import { type DocumentInput, documentId, type Given, givenSchema } from '../../core/remember/document-store.ts'
import type { Reply } from '../../core/rooms/request.ts'
import { roomOf } from '../../core/rooms/room.ts'
import { filingSchema } from '../../office/filing.ts'
import { packDocument } from '../imported/document-reader.ts'
import { type FactRules, factRules, packFacts } from '../imported/fact-rules.ts'
import { parsingVersion } from '../imported/parsing-version.ts'
import { LIGHT_FORMATS, type Loaded } from '../load-sources.ts'
import { type Examined, type ExamineWith, examineFile, NotTaken } from './examine-file.ts'
import { batchesOf, type Found, findFiles, labelled, type NotRead } from './find-files.ts'

/** Has a command of the office carried out. */
type Request = (command: string, input: unknown) => Promise<Reply>

interface Taken extends Found {
  readonly bytes: Uint8Array
  readonly sha256: string
}

const knownSchema = z.array(z.object({ id: z.string(), sha256: z.string(), given: givenSchema }))

/**
 * Takes files in, some hundred at a time, and gives what became of each in the order of names. What was kept stays where
 * this ends early: the same import again goes on with the rest.
 */
export async function* importFiles(
  paths: readonly string[],
  options: ImportOptions,
  {
    environment,
    cwd,
    loaded,
    request,
  }: {
    readonly environment: Environment
    readonly cwd: string
    readonly loaded: Promise<Loaded>
    readonly request: Request
  },
): AsyncGenerator<ImportOutcome> {
  const { lexicon, settings } = await loaded
  const words = await loadClassWords(environment.configFolder)
  const [parsedBy, facts] = await Promise.all([parsingVersion(), factRules(lexicon, environment.configFolder)])
  const { files, refused, total } = await findFiles(paths, cwd)
  const using: ExamineWith = { lexicon, words, given: options.given, alone: total === 1 }
  const rules = { rooms: settings.rooms, slackClasses: settings.slack.classes }
  /** Of each content that was met under an ending: why it was not taken, or null. The same again comes to the same. */
  const met = new Map<string, Promise<PersonText | null>>()
  let apart: ApartReader | undefined
  let done = 0
  for (const error of refused) yield { ...refusal(error.label, error.why), done: ++done, total }
  try {
    for (const batch of batchesOf(files)) {
      if (batch.some(({ file }) => heavyFormats.endings.includes(endingOf(file)))) apart ??= await heavyFormats.open()
      const read = await Promise.all(batch.map((found) => take(found)))
      const known = await knownOf(read, request)
      const outcomes: (ImportOutcome | Examining)[] = await Promise.all(
        read.map(async (one) => {
          if ('why' in one) return refusal(one.label, one.why)
          const there = known.get(one.sha256)
          const present = { file: one.label, outcome: 'present', id: documentId(one.sha256) } as const
          if (there && !saysMore(options.given, there.given)) return present
          const key = `${one.sha256}${endingOf(one.file)}`
          const before = met.get(key)
          if (before) return before.then((why) => (why === null ? present : refusal(one.label, why)))
          // What was said of it before goes on to hold.
          const given = { ...there?.given, ...options.given }
          const examined = examine(one, { ...using, given }, apart, there !== undefined)
          met.set(
            key,
            examined.then((came) => ('why' in came ? came.why : null)),
          )
          const came = await examined
          return 'why' in came ? refusal(came.label, came.why) : came
        }),
      )
      const fresh = outcomes.filter((one): one is Examining => 'examined' in one)
      const filings = await keep(fresh, { parsedBy, facts }, options.dryRun, request)
      for (const outcome of outcomes) {
        done++
        if (!('examined' in outcome)) {
          yield { ...outcome, done, total }
          continue
        }
        const { taken, examined, isKnown } = outcome
        const filing = filings.get(documentId(taken.sha256))
        if (!filing) throw new Error(`the office did not say what became of ${taken.label}`)
        const blind = rules.rooms.flatMap((room) => {
          const place = { channel: room.channel, chat: room.match, topic: room.match, direct: false }
          return roomOf(place, rules)?.classes.includes(examined.document.class) === true ? [] : [room.id]
        })
        const state = isKnown ? 'updated' : 'imported'
        yield {
          ...{ file: taken.label, outcome: options.dryRun ? 'would_import' : state, id: filing.id },
          ...{ report: examined.report, filing, blind, done, total },
        }
      }
    }
  } finally {
    apart?.close()
  }
}

interface Examining {
  readonly taken: Taken
  readonly examined: Examined
  readonly given: Given
  readonly isKnown: boolean
}

/** True where this import says something of a file that was not said of it before. */
function saysMore(given: object, before: object): boolean {
  const was = new Map(Object.entries(before))
  return Object.entries(given).some(([option, value]) => was.get(option) !== value)
}

/** The bytes of a file, or why they are not taken. */
async function take(found: Found): Promise<Taken | NotRead> {
  try {
    const instead = SAVE_AS[endingOf(found.file)]
    if (instead !== undefined)
      return {
        label: found.label,
        why: { zh: `请另存为 ${instead} 再导入`, en: `save it as ${instead}, then import that` },
      }
    const bytes = await readBytes(found.file)
    if (bytes.length === 0) return { label: found.label, why: { zh: '空文件', en: 'empty (0 bytes)' } }
    const foreign = foreignContent(found.file, bytes)
    if (foreign) return { label: found.label, why: foreign }
    return { ...found, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    return { label: found.label, why: whyOf(error, found) }
  }
}

async function knownOf(read: readonly (Taken | object)[], request: Request) {
  const hashes = read.flatMap((one) => ('sha256' in one ? [one.sha256] : []))
  const known = hashes.length === 0 ? [] : knownSchema.parse(await asked(request, 'document known', { sha256: hashes }))
  return new Map(known.map((one) => [one.sha256, one]))
}

async function examine(
  taken: Taken,
  using: ExamineWith,
  apart: ApartReader | undefined,
  isKnown: boolean,
): Promise<Examining | NotRead> {
  try {
    const light = LIGHT_FORMATS.find((format) => format.endings.includes(endingOf(taken.file)))
    const read = light ? light.read(taken.file, taken.bytes) : await readOne(taken.file, [], apart)
    return { taken, examined: examineFile(taken.file, read, using), given: using.given, isKnown }
  } catch (error) {
    return { label: taken.label, why: whyOf(error, taken) }
  }
}

/** What the person is told; a fault of ours is thrown on. */
function whyOf(error: unknown, { file }: Found): PersonText {
  if (error instanceof NotTaken) return error.forPerson
  if (!(error instanceof WenjiError)) throw error
  const { why } = labelled(error, path.dirname(file))
  return why
}

function refusal(label: string, why: PersonText): ImportOutcome {
  return { file: label, outcome: 'refused', error: { zh: `${label}：${why.zh}`, en: `${label}: ${why.en}` } }
}

/** Keeps what is new, or asks how it would stand; gives how each stands to the others, by its id. */
async function keep(
  fresh: readonly Examining[],
  rules: { readonly parsedBy: string; readonly facts: FactRules },
  dryRun: boolean,
  request: Request,
) {
  if (fresh.length === 0) return new Map<string, z.infer<typeof filingSchema>>()
  const documents = fresh.map(({ taken, given, examined: { document, report } }): DocumentInput => {
    const { paragraphs, targets, tasks, actuals, projects, owners } = report
    return {
      ...{
        sha256: taken.sha256,
        name: path.basename(taken.file),
        bytes: taken.bytes.length,
        given,
        parsedBy: rules.parsedBy,
      },
      metadata: metadataOf(document),
      counts: { paragraphs, targets, tasks, actuals, projects, owners },
      ...(dryRun ? { original: '', parsed: '' } : packed(taken, document, rules.facts)),
    }
  })
  const data = dryRun
    ? await asked(request, 'document rehearse', {
        documents: documents.map(({ sha256, metadata }) => ({ sha256, metadata })),
      })
    : await asked(request, 'document import', { documents })
  return new Map(
    z
      .array(filingSchema)
      .parse(data)
      .map((filing) => [filing.id, filing]),
  )
}

/** What is kept of a file: its bytes, the document that came of it, and what was read out of that. */
function packed({ bytes }: Taken, document: PlanDocument, rules: FactRules) {
  const parsed = packDocument(document)
  return { original: pack(bytes), parsed, facts: packFacts(document, parsed, rules) }
}

async function asked(request: Request, command: string, input: unknown): Promise<unknown> {
  const reply = await request(command, input)
  if (!reply.ok) throw new WenjiError(reply.error.en, reply.error)
  return reply.data
}
