import type { NewDraft } from '../../src/core/remember/post-draft.ts'
import { DAY, NOON } from './store-world.ts'

/** A draft of the weekly post of the bureau, noon of the day of the tests, unless other parts are given. */
export function draftOf(other: Partial<NewDraft>): NewDraft {
  return {
    ...{ job: 'weekly', room: 'bureau', slot: NOON, at: NOON, day: DAY, issue: 1, title: '周报' },
    ...{ bodies: { 'wecom:li': '{"title":"周报"}' }, files: '[]', fingerprint: 'f1', unchanged: false, heads: '{}' },
    ...{ approvers: ['wecom:li'], expiresAt: NOON + 3_600_000 },
    ...other,
  }
}
