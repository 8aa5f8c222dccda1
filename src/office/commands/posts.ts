import { postApproveCommand, postRejectCommand } from './post-decide.ts'
import { postDraftsCommand } from './post-drafts.ts'
import { postLogCommand, postSettleCommand } from './post-log.ts'
import { postWeeklyCommand } from './post-weekly.ts'

/** Posts that go out unasked: composing one, letting it out, what became of each. */
export const POST_COMMANDS = [
  ...[postWeeklyCommand, postDraftsCommand, postApproveCommand, postRejectCommand],
  ...[postLogCommand, postSettleCommand],
]
