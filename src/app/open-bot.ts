import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { runInSlices } from '../adapters/loop/run-in-slices.ts'
import { serveSocket } from '../adapters/socket/serve-socket.ts'
import {
  type ClaimPurpose,
  claimDataFolder,
  type DataFolderClaim,
  DataFolderTaken,
} from '../adapters/store/claim-data-folder.ts'
import { openStore } from '../adapters/store/open-store.ts'
import type { CommandLog, LocalOffice, RunningBot } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import { loadBotSettings } from '../config/settings.ts'
import type { DocumentMetadata } from '../core/document/plan-document.ts'
import type { Store } from '../core/ports.ts'
import { readRequest } from '../core/rooms/request.ts'
import type { Caller } from '../office/command.ts'
import { OFFICE_COMMANDS } from '../office/command-table.ts'
import { operatingCommands } from '../office/commands/operating.ts'
import { houseOf, Service } from '../office/house.ts'
import { openOffice } from '../office/office.ts'
import type { OfficeParts } from '../office/parts.ts'
import { replyTo } from '../office/reply-to.ts'
import { machineClock, timedId } from './clock.ts'
import { connectAlarms } from './connect-alarms.ts'
import { importedReader } from './imported/document-reader.ts'
import { factRules } from './imported/fact-rules.ts'
import { type Loaded, loadSources, refuseUnanswerable } from './load-sources.ts'
import { openChannels } from './open-channels.ts'
import { openPosts } from './open-posts.ts'
import { operationsOf } from './operations-of.ts'
import { digestOf, rulesVersion } from './rules-version.ts'

/**
 * Opens the office on the data folder for this process alone: the folder is claimed, the store opened and brought to this
 * program's schema, the documents read. Throws WenjiError where another process has the folder or a file is wrong.
 */
export async function openLocalOffice(
  environment: Environment,
  purpose: ClaimPurpose,
  log: CommandLog,
  preloaded: Promise<Preloaded> = preload(environment),
): Promise<LocalOffice> {
  const { dataFolder, databaseUrl, configFolder } = environment
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  preloaded.catch(() => {})
  const claim = await claimPatiently(dataFolder, purpose)
  try {
    const { loaded, rules } = await preloaded
    const store = await openStore(
      { dataFolder, databaseUrl },
      { newId: timedId, onLost: (error) => log.warn({ err: error }, 'a connection to the database was lost') },
    )
    try {
      // A command may be what brings the first document.
      if (purpose === 'bot') refuseUnanswerable(loaded, await everyPaper(loaded, store), configFolder)
      const { region, planYear, rooms, people, limits, slack } = loaded.settings
      const parts: OfficeParts = {
        sources: {
          ...loaded,
          settings: { region, planYear, rooms, people, limits, slackClasses: slack.classes },
          rules,
        },
        imported: importedReader({ keep: true, rules: () => factRules(loaded.lexicon, configFolder) }),
        ...{ store, clock: machineClock(environment.asOf), newId: timedId, build: runInSlices, digest: digestOf, log },
        posts: openPosts(loaded.settings, configFolder, log),
      }
      const office = await openOffice(parts, [...OFFICE_COMMANDS, ...operatingCommands(operationsOf(environment))])
      return {
        office,
        skipped: loaded.skipped,
        async close() {
          await office.stop()
          await store.close()
          claim.release()
        },
      }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    claim.release()
    throw error
  }
}

/** What an office is opened with beside its store; read once by who opens it several times. */
export interface Preloaded {
  readonly loaded: Loaded
  readonly rules: string
}

export async function preload(environment: Environment): Promise<Preloaded> {
  const [loaded, rules] = await Promise.all([loadSources(environment, {}), rulesVersion(environment.configFolder)])
  return { loaded, rules }
}

/** The bot's own documents and what is known of the imported ones. */
async function everyPaper({ documents }: Loaded, store: Store): Promise<readonly Pick<DocumentMetadata, 'region'>[]> {
  const imported = await store.documents.list()
  return [...documents, ...imported.filter(({ removed }) => !removed).map(({ metadata }) => metadata)]
}

/** How long a command of another process is waited for: it has the data folder for a moment. */
const PATIENCE = 10_000
const BETWEEN_TRIES = 50

/** Claims the folder; one that a command has is waited for, one that a bot serves from is refused at once. */
async function claimPatiently(dataFolder: string, purpose: ClaimPurpose): Promise<DataFolderClaim> {
  const until = performance.now() + PATIENCE
  for (;;) {
    try {
      return await claimDataFolder(dataFolder, purpose)
    } catch (error) {
      const passing = error instanceof DataFolderTaken && error.purpose !== 'bot'
      if (!passing || performance.now() > until) throw error
      await setTimeout(BETWEEN_TRIES)
    }
  }
}

/**
 * Opens the bot: the office on the data folder, the socket through which other commands reach it, and the channels that
 * are configured. Nothing is received before its service is started.
 */
export async function openBot(environment: Environment, log: CommandLog): Promise<RunningBot> {
  const local = await openLocalOffice(environment, 'bot', log)
  try {
    const settings = await loadBotSettings(environment.configFolder)
    const channels = await openChannels(environment, settings, houseOf(local.office), log)
    connectAlarms(channels, settings.operator, log)
    const service = new Service(local.office, channels)
    const socket = await serveSocket(environment.dataFolder, (request) => {
      const read = readRequest(request)
      return replyTo(local.office, read, operator(read?.by), (id, error) =>
        log.error({ id, err: error }, 'command failed'),
      )
    })
    return {
      ...local,
      service,
      metrics: metricsOf(local, service),
      async close() {
        await service.stop()
        await socket.close()
        await local.close()
      },
    }
  } catch (error) {
    await local.close()
    throw error
  }
}

/** Channels and queues as /metrics tells them; what writes them down is loaded when somebody looks. */
function metricsOf({ office }: LocalOffice, service: Service): RunningBot['metrics'] {
  const { store } = office.desk.parts
  let registry: Promise<{ readonly contentType: string; metrics(): Promise<string> }> | undefined
  return async () => {
    registry ??= import('../adapters/metrics/bot-metrics.ts').then(({ botMetrics }) =>
      botMetrics({
        channels: () => service.status(),
        inbox: () => store.inbox.waiting(),
        outbox: (channel) => store.outbox.waiting(channel),
      }),
    )
    const read = await registry
    return { contentType: read.contentType, text: await read.metrics() }
  }
}

/** Whoever may use the data folder is an operator; `by` is the name that they sign with. */
export function operator(by: string | undefined): Caller {
  const user = userName()
  return {
    id: `console:${user}`,
    name: by ?? user,
    role: 'operator',
    unit: null,
    supervisor: false,
    view: { id: 'console', region: undefined, classes: ['public', 'internal'] },
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'operator'
  }
}
