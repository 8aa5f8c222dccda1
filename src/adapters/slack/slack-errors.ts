import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { WenjiError } from '../../core/errors.ts'
import { SendLater, SendRefused } from '../../core/rooms/sending.ts'
import { SCOPES } from './names.ts'

/** Refusals that only an operator can mend. */
const TOKEN_FAULTS = [
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'missing_scope'],
  ...[
    'not_allowed_token_type',
    'no_permission',
    'org_login_required',
    'team_access_not_granted',
    'app_missing_action_url',
  ],
  ...['forbidden_team', 'socket_mode_not_enabled'],
]
/** Slack may have done what it was asked for before it failed. */
const UNCLEAR = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']
const LIMITED = ['ratelimited', 'rate_limited', 'message_limit_exceeded', 'rollup_error']
const BAD_BLOCKS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments']

/** How long a message waits where Slack did not say, and where a token has to be mended first. */
const AGAIN = 5000
const AFTER_TOKEN_FAULT = 30_000

/** The word by which Slack refused; null for what is no refusal. */
export function refusalOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null
}

export function hasBadBlocks(error: unknown): boolean {
  return BAD_BLOCKS.includes(refusalOf(error) ?? '')
}

/** True where the bot is no member of the channel that it should post in. */
export function isOutside(error: unknown): boolean {
  return ['not_in_channel', 'channel_not_found'].includes(refusalOf(error) ?? '')
}

/** What an operator has to do about a refusal of the token in that variable; null where it is not theirs. */
export function tokenFault(error: unknown, variable: string): WenjiError | null {
  const refusal = refusalOf(error)
  if (refusal === null || !TOKEN_FAULTS.includes(refusal)) return null
  const data = error instanceof WebAPIPlatformError ? error.data : {}
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : ''
  if (refusal === 'missing_scope') return missingScope(variable, needed === '' ? [] : [needed])
  return new WenjiError(`${variable}: Slack refuses the token (${refusal}); take the app's own one and try again`, {
    zh: `${variable}：Slack不接受该令牌（${refusal}），请核对应用的令牌`,
    en: `${variable}: Slack refuses the token (${refusal}); take the app's own one and try again`,
  })
}

export function missingScope(variable: string, scopes: readonly string[]): WenjiError {
  const named = scopes.map((scope) => (SCOPES[scope] === undefined ? scope : `${scope} (${SCOPES[scope]})`)).join(', ')
  const en = `${variable}: the token lacks the scope ${named}; add it to the app and install the app again`
  return new WenjiError(en, { zh: `${variable}：令牌缺少权限 ${scopes.join('、')}，请在应用中添加后重新安装`, en })
}

/** What a failed send means for the message; an error that leaves open whether it was sent comes back as it is. */
export function sendFailure(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError)
    return new SendLater(error.retryAfter * 1000, 'Slack takes no more for now', { cause: error })
  const refusal = refusalOf(error)
  if (refusal !== null) {
    if (UNCLEAR.includes(refusal)) return error
    if (LIMITED.includes(refusal)) return new SendLater(AGAIN, `Slack: ${refusal}`, { cause: error })
    if (TOKEN_FAULTS.includes(refusal)) return new SendLater(AFTER_TOKEN_FAULT, `Slack: ${refusal}`, { cause: error })
    return new SendRefused(`Slack: ${refusal}`, { cause: error })
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500)
    return new SendLater(AGAIN, `Slack: HTTP ${error.statusCode}`, { cause: error })
  // What the client makes of a 429 that does not say how long.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return new SendLater(AGAIN, 'Slack takes no more for now', { cause: error })
  return error
}

/** Why something failed, in one line without addresses. */
export function reasonOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error
  if (error instanceof Error) return error.message
  return 'closed while connecting'
}
