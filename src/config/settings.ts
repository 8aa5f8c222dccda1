import path from 'node:path'
import { z } from 'zod'
import { memberSchema } from '../core/rooms/roles.ts'
import { roomSchema } from '../core/rooms/room.ts'
import { operatorSchema, wechatSettingsSchema } from '../core/rooms/wechat-settings.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

const LIMITS = { person: { burst: 20, perMinute: 20 }, room: { burst: 60, perMinute: 60 } }

const limitSchema = z.strictObject({
  /** Questions that may come at once. */
  burst: z.number().int().min(1).max(10_000),
  /** Questions more a minute. */
  perMinute: z.number().min(0.1).max(10_000),
})

const botSchema = z
  .strictObject({
    /** Region of questions that name none. */
    region: z.string().min(2).optional(),
    /** The year that 今年 means. */
    planYear: z.number().int().min(1949).max(2100).optional(),
    rooms: z.array(roomSchema).default([]),
    /** Who may write, by account. */
    people: z.array(memberSchema).default([]),
    limits: z
      .strictObject({
        person: limitSchema.default(LIMITS.person),
        room: limitSchema.default(LIMITS.room),
      })
      .default(LIMITS),
    slack: z
      .strictObject({
        /** What may be seen in Slack at all: it keeps what is said abroad. */
        classes: z.array(z.enum(['public', 'internal'])).min(1),
      })
      .default({ classes: ['public'] }),
    wechat: wechatSettingsSchema.default(wechatSettingsSchema.parse({})),
    /** Where channels tell their alarms. */
    operator: operatorSchema.optional(),
  })
  .superRefine(({ rooms, people }, context) => {
    refuseTwice(rooms, ({ id }) => id, ['rooms'], 'id', context)
    refuseTwice(rooms, ({ channel, match }) => `${channel} ${match}`, ['rooms'], 'match', context)
    refuseTwice(people, ({ id }) => id, ['people'], 'id', context)
  })

function refuseTwice<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  path: readonly PropertyKey[],
  field: string,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>()
  entries.forEach((entry, i) => {
    const key = keyOf(entry)
    if (seen.has(key)) context.addIssue({ code: 'custom', path: [...path, i, field], message: `"${key}" stands twice` })
    seen.add(key)
  })
}

export type BotSettings = z.infer<typeof botSchema>

/** Reads bot.yaml of the configuration folder. Throws WenjiError with file, line and what is allowed. */
export async function loadBotSettings(folder: string): Promise<BotSettings> {
  const file = path.join(folder, 'bot.yaml')
  return readYaml(file, await readText(file), botSchema)
}
