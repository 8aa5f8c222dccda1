import path from 'node:path'
import { z } from 'zod'
import { type Member, mayActAs, memberSchema } from '../core/rooms/roles.ts'
import { type RoomSettings, roomSchema } from '../core/rooms/room.ts'
import { operatorSchema, wechatSettingsSchema } from '../core/rooms/wechat-settings.ts'
import { holidaysSchema, WORKING_HOURS, workingHoursSchema } from '../core/rooms/working-hours.ts'
import { type PostJob, postJobSchema } from '../core/summary/post-job.ts'
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
    /** What is posted unasked, and when. */
    posts: z.array(postJobSchema).default([]),
    /** The office's own, with the days on which it rests: posts and every channel go by them. */
    workingHours: workingHoursSchema.default(WORKING_HOURS),
    holidays: holidaysSchema.default({}),
    /** How many days are looked back for figures of answers and posts that are other ones today. */
    corrections: z.strictObject({ days: z.int().min(1).max(180).default(30) }).optional(),
    wechat: wechatSettingsSchema.default(wechatSettingsSchema.parse({})),
    /** Where channels tell their alarms. */
    operator: operatorSchema.optional(),
  })
  .superRefine(({ rooms, people, posts }, context) => {
    refuseTwice(posts, ({ id }) => id, ['posts'], 'id', context)
    refuseStrangers(posts, rooms, people, context)
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

/** A post goes to rooms that are listed, and is approved by people who may. */
function refuseStrangers(
  posts: readonly PostJob[],
  rooms: readonly RoomSettings[],
  people: readonly Member[],
  context: z.RefinementCtx,
): void {
  posts.forEach(({ rooms: to, approval, assessment }, i) => {
    const open = to.find((id) => {
      const room = rooms.find((one) => one.id === id)
      return room && (room.channel === 'wechat' || !room.classes.includes('internal'))
    })
    if (assessment?.class === 'internal' && open !== undefined)
      context.addIssue({
        ...{ code: 'custom', path: ['posts', i, 'assessment'] },
        message: `room "${open}" shows public documents alone; an assessment that may stand there is { file: …, class: public }`,
      })
    const unknown = to.find((id) => !rooms.some((room) => room.id === id))
    if (unknown !== undefined)
      context.addIssue({ code: 'custom', path: ['posts', i, 'rooms'], message: `there is no room "${unknown}"` })
    const other = approval?.by.find(
      (id) => !id.startsWith('console:') && !people.some((one) => one.id === id && mayActAs(one.role, 'editor')),
    )
    if (other !== undefined)
      context.addIssue({
        ...{ code: 'custom', path: ['posts', i, 'approval', 'by'] },
        message: `"${other}" is no editor or operator of people`,
      })
  })
}

export type BotSettings = z.infer<typeof botSchema>

/** Reads bot.yaml of the configuration folder. Throws WenjiError with file, line and what is allowed. */
export async function loadBotSettings(folder: string): Promise<BotSettings> {
  const file = path.join(folder, 'bot.yaml')
  return readYaml(file, await readText(file), botSchema)
}
