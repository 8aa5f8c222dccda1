import type { App, RespondFn } from '@slack/bolt'
import type { Desk } from './desk.ts'
import { actionSchema, handleAction } from './handle-action.ts'
import { commandSchema, handleCommand } from './handle-command.ts'
import { handleShortcut, shortcutSchema } from './handle-shortcut.ts'
import { handleSubmission, submissionSchema, suggestionSchema, suggestSubjects } from './handle-view.ts'
import { tell } from './tell.ts'
import { wordsIn } from './words.ts'

/**
 * Registers what the app hears beside messages. Each kind has one listener that takes everything, so that nothing stays
 * without an acknowledgement; each is acknowledged first, except a form, whose acknowledgement is its result.
 */
export function registerListeners(app: App, desk: Desk, heard: () => void): void {
  const failed = async (user: string): Promise<string> => wordsIn(await desk.tongues.of(user)).failed

  /** Does something and tells the person where it fails; the failure is logged once. */
  const attempt = async (work: () => Promise<void>, respond: RespondFn | undefined, user: string): Promise<void> => {
    heard()
    try {
      await work()
    } catch (error) {
      desk.log.error({ err: error }, 'what somebody did in Slack could not be carried out')
      if (respond) await tell(respond, await failed(user)).catch(() => {})
    }
  }

  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack()
    await attempt(() => handleCommand(commandSchema.parse(command), respond, desk), respond, command.user_id)
  })
  app.shortcut(/.*/, async ({ ack, body, respond }) => {
    await ack()
    await attempt(() => handleShortcut(shortcutSchema.parse(body), respond, desk), respond, body.user.id)
  })
  app.action(/.*/, async ({ ack, body, respond }) => {
    await ack()
    await attempt(() => handleAction(actionSchema.parse(body), respond, desk), respond, body.user.id)
  })
  app.options(/.*/, async ({ ack, body }) => {
    heard()
    const options = await suggestSubjects(suggestionSchema.parse(body), desk).catch((error: unknown) => {
      desk.log.error({ err: error }, 'names could not be suggested')
      return { options: [] }
    })
    await ack(options)
  })
  app.view(/.*/, async ({ ack, body }) => {
    heard()
    const result = await handleSubmission(submissionSchema.parse(body), desk).catch(async (error: unknown) => {
      desk.log.error({ err: error }, 'a form could not be carried out')
      return { response_action: 'errors' as const, errors: { text: await failed(body.user.id) } }
    })
    await (result === undefined ? ack() : ack(result))
  })
}
