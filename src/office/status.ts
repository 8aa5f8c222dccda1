import { channelNameSchema } from '../core/rooms/message.ts'
import type { Desk } from './command.ts'

/** How the running bot is, without a word of what it knows. */
export interface OfficeStatus {
  readonly ok: boolean
  readonly store: { readonly kind: 'sqlite' | 'postgres'; readonly ok: boolean }
  readonly knowledge: { readonly documents: number; readonly paragraphs: number; readonly rules: string }
  /** The channels that are served; what an operator has to mend is told by doctor and the log. */
  readonly channels: readonly {
    readonly name: string
    readonly connected: boolean
    /** Milliseconds since 1970; null before the first. */
    readonly lastEventAt: number | null
    readonly reconnects: number
    readonly problem: boolean
  }[]
  /** Events that wait to be answered; null where the store cannot be asked. */
  readonly inbox: { readonly waiting: number } | null
  /** Figures of earlier answers and posts that are other ones today and not put right; null until that was looked for. */
  readonly corrections: number | null
  /** Messages that wait to be sent or are being sent, by channel; null where the store cannot be asked. */
  readonly outbox: { readonly waiting: Readonly<Record<string, number>> } | null
}

/** How long the store may take to say how much waits: milliseconds. */
const PATIENCE = 3000

/** What a terminal sees of the documents. */
const EVERYTHING = { id: 'console', region: undefined, classes: ['public', 'internal'] } as const

/** Looks at store, knowledge and queues. It does not reject: what cannot be reached is told, the reason goes to the log. */
export async function officeStatus(desk: Desk): Promise<OfficeStatus> {
  const { store, sources } = desk.parts
  const { knowledge } = await desk.knowledge.of(EVERYTHING)
  const queues = await withinTime(queuesOf(desk)).catch((error: unknown) => {
    desk.parts.log.warn({ err: error }, 'the store cannot be reached')
    return undefined
  })
  return {
    ok: queues !== undefined,
    store: { kind: store.kind, ok: queues !== undefined },
    knowledge: { documents: knowledge.documents.length, paragraphs: knowledge.located.length, rules: sources.rules },
    channels: desk.channels.list().map(({ name, connected, lastEventAt, reconnects, problem }) => ({
      ...{ name, connected, lastEventAt, reconnects },
      problem: problem !== null,
    })),
    corrections: desk.corrections.open,
    inbox: queues ? { waiting: queues.inbox } : null,
    outbox: queues ? { waiting: queues.outbox } : null,
  }
}

async function queuesOf({ parts: { store } }: Desk): Promise<{ inbox: number; outbox: Record<string, number> }> {
  const inbox = await store.inbox.waiting()
  const outbox: Record<string, number> = {}
  for (const channel of channelNameSchema.options) outbox[channel] = await store.outbox.waiting(channel)
  return { inbox, outbox }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer within ${PATIENCE} ms`)), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
