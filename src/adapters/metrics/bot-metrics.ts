import { Gauge, Registry } from 'prom-client'
import type { ChannelStatus } from '../../core/rooms/channel.ts'

/** What is counted, read when somebody looks. */
export interface Counted {
  channels(): readonly (ChannelStatus & { readonly name: string })[]
  /** Questions that wait to be answered. */
  inbox(): Promise<number>
  /** Messages of a channel that wait to be sent or are being sent. */
  outbox(channel: string): Promise<number>
}

/** Channels and queues in Prometheus' form. */
export function botMetrics(counted: Counted): Registry {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['channel'] as const
  const ofChannels = (name: string, help: string, value: (status: ChannelStatus) => number | null) =>
    new Gauge({
      ...{ name, help, registers, labelNames },
      collect() {
        for (const status of counted.channels()) {
          const now = value(status)
          if (now !== null) this.set({ channel: status.name }, now)
        }
      },
    })
  ofChannels('wenji_channel_connected', '1 where events can come in', ({ connected }) => (connected ? 1 : 0))
  ofChannels('wenji_channel_reconnects', 'connections opened again since the start', ({ reconnects }) => reconnects)
  ofChannels('wenji_channel_problem', '1 where an operator has to mend something', ({ problem }) => (problem ? 1 : 0))
  ofChannels('wenji_channel_last_event_seconds', 'time of the last event, seconds since 1970', ({ lastEventAt }) =>
    lastEventAt === null ? null : lastEventAt / 1000,
  )
  new Gauge({
    ...{ name: 'wenji_inbox_waiting', help: 'questions that wait to be answered', registers },
    async collect() {
      this.set(await counted.inbox())
    },
  })
  new Gauge({
    ...{ name: 'wenji_outbox_waiting', help: 'messages that wait to be sent', registers, labelNames },
    async collect() {
      for (const { name } of counted.channels()) this.set({ channel: name }, await counted.outbox(name))
    },
  })
  return registry
}
