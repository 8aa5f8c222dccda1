import { z } from 'zod'
import type { PersonText } from '../errors.ts'

/** Who may do what. Each role may do all that the ones before it may. */
export const roleSchema = z.enum(['reader', 'reporter', 'editor', 'operator'])
export type Role = z.infer<typeof roleSchema>

export function mayActAs(has: Role, needed: Role): boolean {
  return roleSchema.options.indexOf(has) >= roleSchema.options.indexOf(needed)
}

/** Somebody the house knows, by the account that a channel vouches for. */
export const memberSchema = z.strictObject({
  /** slack:U0123, wecom:zhangsan */
  id: z.string().regex(/^(?:slack|wechat|wecom|console):.+/, 'an account such as slack:U0123 or wecom:zhangsan'),
  name: z.string().min(1).max(100),
  role: roleSchema,
  /** The unit whose items and tasks are this person's. */
  unit: z.string().min(2).max(200).nullable().default(null),
  /** Speaks for 督查: may confirm what others have done. */
  supervisor: z.boolean().default(false),
})
export type Member = z.infer<typeof memberSchema>

/** Refusal of a command: the same words whatever was asked for, so that they tell nothing. */
export const NOT_PERMITTED: PersonText = {
  zh: '此操作需由已授权账号在企业微信或 Slack 办理',
  en: 'this needs an authorised account in WeCom or Slack',
}
