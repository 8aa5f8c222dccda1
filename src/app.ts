import path from 'node:path'
import { renderAnswer } from './adapters/console/render-answer.ts'
import { heavyFormats } from './adapters/formats/heavy-formats.ts'
import { markdownFormat } from './adapters/formats/markdown.ts'
import { readFolder } from './adapters/formats/read-folder.ts'
import { textFormat } from './adapters/formats/text.ts'
import { runInSlices } from './adapters/loop/run-in-slices.ts'
import { pinyinSyllables } from './adapters/sound/pinyin-syllables.ts'
import type { Command, CommandLog, Io, LoadOptions, Ready, Services } from './cli/command.ts'
import { loadIntents } from './config/load-intents.ts'
import { loadLexicon } from './config/load-lexicon.ts'
import { readYaml } from './config/read-yaml.ts'
import { checkDay, type Environment, loadBotSettings, readEnvironment } from './config/settings.ts'
import { operatorError, UsageError, WenjiError } from './core/errors.ts'
import { buildKnowledge, knowledgeSlices } from './core/search/knowledge.ts'

const ROOT = path.join(import.meta.dirname, '..')

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./cli/start.ts')).startCommand,
  ask: async () => (await import('./cli/ask.ts')).askCommand,
  facts: async () => (await import('./cli/facts.ts')).factsCommand,
}

const USAGE = `wenji COMMAND [options]; each command has --help

  start   run the bot: what it knows, then the prompt
  ask     answer a question, or a batch of them
  facts   print the facts of the documents`

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
    return await command.run(rest, createServices(env), io)
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    io.err(`${error.message}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

/** Names the concrete parts: formats, configuration, log. */
function createServices(env: Readonly<Record<string, string | undefined>>): Services {
  const environment = readEnvironment(env, ROOT)
  let log: Promise<CommandLog> | undefined
  const cwd = env.INIT_CWD ?? process.cwd()
  return {
    render: renderAnswer,
    httpPort: environment.httpPort,
    log: () => {
      log ??= import('./adapters/log/create-log.ts').then(({ createLog }) => createLog(environment.logLevel))
      return log
    },
    load: (options) => loadKnowledge(environment, cwd, options),
  }
}

async function loadKnowledge(environment: Environment, cwd: string, options: LoadOptions): Promise<Ready> {
  const asOf = options.asOf === undefined ? (environment.asOf ?? today()) : checkDay('--as-of', options.asOf)
  const folder = options.documents === undefined ? path.join(ROOT, 'seeds') : path.resolve(cwd, options.documents)
  const [lexicon, intents, settings, read] = await Promise.all([
    loadLexicon(path.join(environment.configFolder, 'lexicon'), options.english !== false),
    loadIntents(path.join(ROOT, 'intents')),
    loadBotSettings(environment.configFolder),
    readFolder(folder, [textFormat, markdownFormat(readYaml)], heavyFormats),
  ])
  if (read.documents.length === 0) {
    const skipped = read.skipped.map((error) => `\n${error.message}`).join('')
    throw new WenjiError(`${folder}: no document could be read${skipped}`, {
      zh: `${folder}：没有可读的文件${skipped}`,
      en: `${folder}: no document could be read${skipped}`,
    })
  }
  const own = options.documents === undefined ? settings : {}
  if (own.region !== undefined && !read.documents.some((document) => document.region === own.region)) {
    const regions = [...new Set(read.documents.map((document) => document.region))].join(', ')
    throw operatorError(
      `${path.join(environment.configFolder, 'bot.yaml')}: region "${own.region}" is that of no document (there are: ${regions})`,
    )
  }
  const syllables = pinyinSyllables(path.join(ROOT, 'config', 'pinyin.txt'))
  return {
    knowledge:
      options.serving === true
        ? await runInSlices(knowledgeSlices(read.documents, lexicon, syllables))
        : buildKnowledge(read.documents, lexicon, syllables),
    intents,
    defaults: { region: own.region, planYear: own.planYear, asOf },
    skipped: read.skipped,
  }
}

/** Today in the process's time zone, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
