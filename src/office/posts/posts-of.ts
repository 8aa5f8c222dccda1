import { refusal } from '../../core/remember/fields.ts'
import type { OfficeParts } from '../parts.ts'
import type { PostParts } from './post-parts.ts'

/** What posts are made with. Throws WenjiError where the bot was put together without. */
export function postsOf({ posts }: Pick<OfficeParts, 'posts'>): PostParts {
  if (posts) return posts
  throw refusal([{ zh: '本程序未启用定时发布', en: 'nothing is posted unasked here' }])
}
