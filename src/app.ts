import { existsSync } from 'node:fs'
import path from 'node:path'
import { renderAnswer } from './adapters/console/render-answer.ts'
import { terminalText } from './adapters/console/terminal-text.ts'
import { today } from './app/clock.ts'
import type { ReadImported } from './app/imported/read-imported.ts'
import { loadSources, refuseUnanswerable } from './app/load-sources.ts'
import { ROOT } from './app/places.ts'
import type { Command, CommandLog, Io, LoadOptions, Ready, Services } from './cli/command.ts'
import { checkDay, checkEnvironment, type Environment, readEnvironment } from './config/environment.ts'
import type { Corpus } from './core/document/corpus.ts'
import type { PlanDocument } from './core/document/plan-document.ts'
import { UsageError, WenjiError } from './core/errors.ts'
import type { Lexicon } from './core/lexicon/lexicon.ts'
import type { Snapshot } from './core/remember/snapshot.ts'
import { buildKnowledge, withAcceptedNames } from './core/search/knowledge.ts'
import { withLiving } from './core/search/living.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./cli/start.ts')).startCommand,
  ask: async () => (await import('./cli/ask.ts')).askCommand,
  import: async () => (await import('./cli/import.ts')).importCommand,
  documents: async () => (await import('./cli/documents.ts')).documentsCommand,
  facts: async () => (await import('./cli/facts.ts')).factsCommand,
  chart: async () => (await import('./cli/chart.ts')).chartCommand,
  check: async () => (await import('./cli/check.ts')).checkCommand,
  review: async () => (await import('./cli/review.ts')).reviewCommand,
  note: async () => (await import('./cli/note.ts')).noteCommand,
  notes: async () => (await import('./cli/notes.ts')).notesCommand,
  owner: async () => (await import('./cli/owner.ts')).ownerCommand,
  owners: async () => (await import('./cli/owners.ts')).ownersCommand,
  items: async () => (await import('./cli/items.ts')).itemsCommand,
  post: async () => (await import('./cli/post.ts')).postCommand,
  corrections: async () => (await import('./cli/corrections.ts')).correctionsCommand,
  correct: async () => (await import('./cli/corrections.ts')).correctCommand,
  replay: async () => (await import('./cli/replay.ts')).replayCommand,
  audit: async () => (await import('./cli/audit.ts')).auditCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  'wechat-gateway': async () => (await import('./cli/wechat-gateway.ts')).wechatGatewayCommand,
  doctor: async () => (await import('./cli/doctor.ts')).doctorCommand,
}

const USAGE = `wenji COMMAND [options]; each command has --help

  start   run the bot: what it knows, then the prompt
  ask     answer a question, or a batch of them
  facts   print the facts of the documents
  chart   draw the indicators of a plan year
  check   what to know of the documents before anyone asks
  import  take documents in, with a report of each
  documents  what the bot knows: list, show, remove
  review  questions that nobody could answer, and what to make of them
  note    write a progress note, or read a table of them
  notes   list or show progress notes
  owner   say who has a task, or read a table of tasks
  owners  tell who has what
  items   list items, add one, take one a step further
  post    compose, approve and follow what is posted unasked
  corrections  figures of earlier answers and posts that are other ones today
  correct draft the correction of one of them
  replay  an earlier answer again, or which input changed
  audit   what was asked, written and done; taking persons out of old rows
  backup  write everything in the store to a file
  restore put a backup back
  doctor  what is in order, what is not, and what to do about it
  wechat-gateway  log an account in to personal WeChat, for the bot to reach`

/** Runs one command line and gives its exit status: 0 done, 1 could not be done, 2 wrong usage. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Io,
): Promise<number> {
  const { out, err } = terminal
  const io: Io = {
    ...terminal,
    out: (text) => out(terminalText(text)),
    err: (text) => err(terminalText(text)),
  }
  try {
    const [name = '--help', ...rest] = args
    if (name === '--help' || name === '-h' || name === 'help') {
      io.out(`${USAGE}\n`)
      return 0
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!load) throw new UsageError(`there is no command "${name}"\n${USAGE}`)
    const command = await load()
    if (rest.includes('--help')) {
      io.out(`${command.help}\n`)
      return 0
    }
    return await command.run(rest, createServices(env, command.lenient === true), io)
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    io.err(`${error.message}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

/** Names the concrete parts: formats, configuration, log, store. */
function createServices(env: Readonly<Record<string, string | undefined>>, lenient: boolean): Services {
  const environment = lenient ? checkEnvironment(env, ROOT).environment : readEnvironment(env, ROOT)
  let log: Promise<CommandLog> | undefined
  const cwd = env.INIT_CWD ?? process.cwd()
  const services: Services = {
    render: renderAnswer,
    httpPort: environment.httpPort,
    language: /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh',
    log: () => {
      log ??= import('./adapters/log/create-log.ts').then(({ createLog }) => createLog(environment.logLevel))
      return log
    },
    cwd,
    async examine() {
      const { examine } = await import('./app/doctor/examine.ts')
      return examine(env)
    },
    async restore(file) {
      const { restoreBackup } = await import('./app/restore-backup.ts')
      return restoreBackup(environment, file)
    },
    load: (options) => loadKnowledge(environment, cwd, options, services.request),
    async request(command, input, by) {
      const { carryOut } = await import('./app/carry-out.ts')
      return carryOut({ command, input, ...(by === undefined ? {} : { by }) }, environment, await services.log())
    },
    async *importFiles(paths, options, by) {
      const [{ importFiles }, { preload }, { carryOut }] = await Promise.all([
        import('./app/import/import-files.ts'),
        import('./app/open-bot.ts'),
        import('./app/carry-out.ts'),
      ])
      const log = await services.log()
      const preloaded = preload(environment)
      const request = (command: string, input: unknown) =>
        carryOut({ command, input, ...(by === undefined ? {} : { by }) }, environment, log, preloaded)
      const loaded = preloaded.then((all) => all.loaded)
      yield* importFiles(paths, options, { environment, cwd, loaded, request })
    },
    async saveOriginal(packed, file) {
      const { saveOriginal } = await import('./app/imported/save-original.ts')
      await saveOriginal(packed, path.resolve(cwd, file))
    },
    readTable: async (kind, file, sheet) =>
      (await import('./app/read-table.ts')).readTable(environment.configFolder, kind, path.resolve(cwd, file), sheet),
    drawPicture: async (picture, file) => (await import('./app/draw-picture.ts')).drawPicture(picture, file),
    async openGateway(terminal) {
      const { openGateway } = await import('./app/wechat-gateway.ts')
      return openGateway(env, environment.dataFolder, terminal, await services.log())
    },
    async openBot() {
      const { openBot } = await import('./app/open-bot.ts')
      return openBot(environment, await services.log())
    },
  }
  return services
}

/** Reads the documents of a command: those of a folder, or the bot's own and the imported ones with what was written since. */
async function loadKnowledge(
  environment: Environment,
  cwd: string,
  options: LoadOptions,
  request: Services['request'],
): Promise<Ready> {
  const asOf = options.asOf === undefined ? (environment.asOf ?? today()) : checkDay('--as-of', options.asOf)
  const folder = options.documents === undefined ? undefined : path.resolve(cwd, options.documents)
  const loaded = await loadSources(environment, { folder, english: options.english })
  const { documents, lexicon, syllables, intents, settings, skipped } = loaded
  if (folder !== undefined) {
    const knowledge = buildKnowledge(documents, lexicon, syllables)
    return {
      knowledge,
      intents,
      defaults: { region: undefined, planYear: undefined, asOf },
      skipped,
      reports: loaded.reports,
    }
  }
  const kept = environment.databaseUrl !== undefined || existsSync(path.join(environment.dataFolder, 'wenji.sqlite'))
  const beside = kept && options.living === true ? await besideDocuments(asOf, request) : undefined
  const imported = kept && beside?.documents !== 0 ? await importedDocuments(environment, lexicon) : undefined
  const corpus = imported && imported.filed.length > 0 ? await corpusWith(imported.filed, documents) : undefined
  const { documents: serving, superseded } = corpus ?? { documents, superseded: [] }
  refuseUnanswerable(loaded, serving, environment.configFolder)
  const knowledge = buildKnowledge(serving, lexicon, syllables, superseded)
  return {
    knowledge: beside ? withAcceptedNames(withLiving(knowledge, beside.living), beside.names) : knowledge,
    intents,
    defaults: { region: settings.region, planYear: settings.planYear, asOf },
    skipped: [...skipped, ...(imported?.skipped ?? [])],
    reports: loaded.reports,
  }
}

/** Loaded where there is something to read alone: a question to the bot's own documents waits for none of it. */
async function importedDocuments(environment: Environment, lexicon: Lexicon): Promise<ReadImported> {
  const { readImported } = await import('./app/imported/read-imported.ts')
  return readImported(environment, lexicon)
}

async function corpusWith(imported: ReadImported['filed'], own: readonly PlanDocument[]): Promise<Corpus> {
  const { corpusOf, filedAsTheyAre } = await import('./core/document/corpus.ts')
  return corpusOf([...filedAsTheyAre(own), ...imported])
}

/** Notes, owners, items and accepted names as whoever holds the store has them, and whether documents were imported. */
async function besideDocuments(day: string, request: Services['request']): Promise<Snapshot> {
  const reply = await request('living', { day })
  if (!reply.ok) throw new WenjiError(reply.error.en, reply.error)
  const { snapshotSchema } = await import('./core/remember/snapshot.ts')
  return snapshotSchema.parse(reply.data)
}
