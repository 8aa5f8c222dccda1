import { z } from 'zod'

/** What bot.yaml says about personal WeChat. */
export const wechatSettingsSchema = z.strictObject({
  /** Further names that the bot is mentioned by, beside its own and the one it has in the room. */
  names: z.array(z.string().min(1).max(60)).default([]),
  /** Accounts that are never answered, by their id or name: other bots. */
  ignore: z.array(z.string().min(1).max(200)).default([]),
  /** True where messages to the account itself are answered too. */
  direct: z.boolean().default(false),
  /** Seconds between two messages, whatever rooms they go to: a time by chance between the two. */
  gap: z
    .strictObject({ from: z.number().min(0.5).max(60), to: z.number().min(0.5).max(120) })
    .refine(({ from, to }) => from <= to, { message: '"from" must not be more than "to"', path: ['to'] })
    .default({ from: 1.5, to: 4 }),
  /** Messages a minute, over all rooms. */
  perMinute: z.int().min(1).max(30).default(12),
  /** After so many minutes of working hours without any message an operator is told; 0 never. */
  silentAfterMinutes: z.int().min(0).max(10_000).default(120),
})
export type WechatSettings = z.infer<typeof wechatSettingsSchema>

/** Where alarms of a channel are told: in a chat of another one. */
export const operatorSchema = z.strictObject({
  channel: z.enum(['slack', 'wecom', 'wechat']),
  chat: z.string().min(1).max(300),
  /** Number of the group webhook to go through, in WeCom. */
  webhook: z.int().positive().optional(),
})
export type OperatorPlace = z.infer<typeof operatorSchema>
