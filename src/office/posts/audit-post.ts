import type { AuditRow } from '../../core/remember/audit.ts'
import type { OfficeParts } from '../parts.ts'

/** The row of something that the bot itself did with a post: 拟稿, 发布. What a person did stands under that person. */
export function auditOfPost(
  words: string,
  { room }: { readonly room: string },
  said: string,
  at: number,
  id: string,
  { sources }: Pick<OfficeParts, 'sources'>,
): AuditRow {
  return {
    ...{ id, at, kind: 'post', room, person: 'wenji', question: words, answer: said, outcome: 'done' },
    ...{ knowledge: '', rules: sources.rules, context: null },
  }
}
