import { existsSync } from 'node:fs'
import path from 'node:path'
import { renderAnswer } from './adapters/console/render-answer.ts'
import { today } from './app/clock.ts'
import { loadSources } from './app/load-sources.ts'
import { ROOT } from './app/places.ts'
import type { Command, CommandLog, Io, LoadOptions, Ready, Services } from './cli/command.ts'
import { checkDay, checkEnvironment, type Environment, readEnvironment } from './config/environment.ts'
import { UsageError, WenjiError } from './core/errors.ts'
import { buildKnowledge, type Knowledge, withAcceptedNames } from './core/search/knowledge.ts'
import { withLiving } from './core/search/living.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./cli/start.ts')).startCommand,
  ask: async () => (await import('./cli/ask.ts')).askCommand,
  facts: async () => (await import('./cli/facts.ts')).factsCommand,
  review: async () => (await import('./cli/review.ts')).reviewCommand,
  note: async () => (await import('./cli/note.ts')).noteCommand,
  notes: async () => (await import('./cli/notes.ts')).notesCommand,
  owner: async () => (await import('./cli/owner.ts')).ownerCommand,
  owners: async () => (await import('./cli/owners.ts')).ownersCommand,
  items: async () => (await import('./cli/items.ts')).itemsCommand,
  post: async () => (await import('./cli/post.ts')).postCommand,
  replay: async () => (await import('./cli/replay.ts')).replayCommand,
  audit: async () => (await import('./cli/audit.ts')).auditCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  doctor: async () => (await import('./cli/doctor.ts')).doctorCommand,
}

const USAGE = `wenji COMMAND [options]; each command has --help

  start   run the bot: what it knows, then the prompt
  ask     answer a question, or a batch of them
  facts   print the facts of the documents
  review  questions that nobody could answer, and what to make of them
  note    write a progress note, or read a table of them
  notes   list or show progress notes
  owner   say who has a task, or read a table of tasks
  owners  tell who has what
  items   list items, add one, take one a step further
  post    compose, approve and follow what is posted unasked
  replay  an earlier answer again, or which input changed
  audit   what was asked, written and done; taking persons out of old rows
  backup  write everything in the store to a file
  restore put a backup back
  doctor  what is in order, what is not, and what to do about it`

/** Runs one command line and gives its exit status: 0 done, 1 could not be done, 2 wrong usage. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  io: Io,
): Promise<number> {
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
    readTable: async (kind, file, sheet) =>
      (await import('./app/read-table.ts')).readTable(environment.configFolder, kind, path.resolve(cwd, file), sheet),
    async openBot() {
      const { openBot } = await import('./app/open-bot.ts')
      return openBot(environment, await services.log())
    },
  }
  return services
}

/** Reads the documents of a command, and beside the bot's own what was written about them since. */
async function loadKnowledge(
  environment: Environment,
  cwd: string,
  options: LoadOptions,
  request: Services['request'],
): Promise<Ready> {
  const asOf = options.asOf === undefined ? (environment.asOf ?? today()) : checkDay('--as-of', options.asOf)
  const folder = options.documents === undefined ? undefined : path.resolve(cwd, options.documents)
  const { documents, lexicon, syllables, ...loaded } = await loadSources(environment, {
    folder,
    english: options.english,
  })
  const own = folder === undefined ? loaded.settings : undefined
  const knowledge = buildKnowledge(documents, lexicon, syllables)
  const kept = environment.databaseUrl !== undefined || existsSync(path.join(environment.dataFolder, 'wenji.sqlite'))
  return {
    knowledge:
      options.living === true && folder === undefined && kept
        ? await besideLiving(knowledge, asOf, request)
        : knowledge,
    intents: loaded.intents,
    defaults: { region: own?.region, planYear: own?.planYear, asOf },
    skipped: loaded.skipped,
  }
}

/** The knowledge with notes, owners, items and accepted names as whoever holds the store has them. */
async function besideLiving(knowledge: Knowledge, day: string, request: Services['request']): Promise<Knowledge> {
  const reply = await request('living', { day })
  if (!reply.ok) throw new WenjiError(reply.error.en, reply.error)
  const { snapshotSchema } = await import('./core/remember/snapshot.ts')
  const { living, names } = snapshotSchema.parse(reply.data)
  return withAcceptedNames(withLiving(knowledge, living), names)
}
