import { z } from 'zod'
import { WenjiError } from '../../core/errors.ts'
import { SendLater, SendRefused } from '../../core/rooms/sending.ts'

/** What the SDK rejects with where WeCom refused: the frame of the refusal. */
const refusedFrame = z.looseObject({ errcode: z.number(), errmsg: z.string().default('') })

/** A reply that came too late, or over another connection than its question: the same words may be sent unasked. */
const TOO_LATE = [846605, 846608, 600039]
const LIMITED = [45009, 45033, 846607]
/** WeCom says that it is busy and did nothing. */
const BUSY = [-1, 6000]

const AFTER_LIMIT = 60_000
const AGAIN = 2000

/** The code by which WeCom refused; null for what is no refusal. */
export function refusalOf(error: unknown): number | null {
  const parsed = refusedFrame.safeParse(error)
  return parsed.success ? parsed.data.errcode : null
}

/** True where a reply was refused because its question can be replied to no more. */
export function isTooLate(error: unknown): boolean {
  const parsed = refusedFrame.safeParse(error)
  if (!parsed.success) return false
  return TOO_LATE.includes(parsed.data.errcode) || /req_id|expired/i.test(parsed.data.errmsg)
}

/** What a failed send means for the message; an error that leaves open whether it was sent comes back as it is. */
export function sendFailure(error: unknown): unknown {
  const refusal = refusalOf(error)
  if (refusal !== null) {
    if (LIMITED.includes(refusal)) return new SendLater(AFTER_LIMIT, `WeCom takes no more for now (${refusal})`)
    if (BUSY.includes(refusal)) return new SendLater(AGAIN, `WeCom is busy (${refusal})`)
    return new SendRefused(`WeCom refuses the message (${refusal})`)
  }
  // Said by the SDK before anything was written.
  if (error instanceof Error && /^WebSocket not connected|exceeds max size/.test(error.message))
    return new SendLater(AGAIN, 'there is no connection to WeCom', { cause: error })
  return error
}

/** Why the bot could not sign in, by the SDK's words for it; null where they tell of something else. */
export function signInFault({ message }: Error): WenjiError | null {
  const [, code = ''] = /^Authentication failed:[\s\S]*\(code: (-?\d+)\)$/.exec(message) ?? []
  if (code === '' || BUSY.includes(Number(code)) || LIMITED.includes(Number(code))) return null
  const en = `WECOM_BOT_ID, WECOM_BOT_SECRET: WeCom refuses them (${code}); take those of the bot's page, for a long connection`
  return new WenjiError(en, {
    zh: `WECOM_BOT_ID、WECOM_BOT_SECRET：企业微信不接受（${code}），请核对机器人页面上的长连接凭证`,
    en,
  })
}

/** Another connection of the same bot has taken its place. */
export function displaced(minutes: number): WenjiError {
  const en = `another connection has taken the place of this one: two programs run as the same WeCom bot. Stop one of them; this one connects again in ${minutes} minutes`
  return new WenjiError(en, {
    zh: `同一企业微信机器人在别处又建立了连接，本连接被替换。请停掉其中一个；${minutes}分钟后本程序再连接`,
    en,
  })
}
