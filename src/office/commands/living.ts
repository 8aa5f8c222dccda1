import { z } from 'zod'
import { holdsTarget } from '../../core/search/knowledge.ts'
import { type CommandReply, officeCommand } from '../command.ts'

/** The living part that a caller may see and the names accepted for them, for a process that answers without the store. */
export const livingCommand = officeCommand({
  name: 'living',
  role: 'operator',
  input: z.strictObject({ day: z.iso.date().optional() }),
  async run({ day }, caller, desk): Promise<CommandReply> {
    const { view } = caller
    const { parts, living } = desk
    const { clock } = parts
    const all = living.aliases({ ...view, room: view.id })
    // Who may see everything need not wait for a knowledge to be built.
    const { knowledge } = view.classes.includes('internal') ? { knowledge: null } : await desk.knowledgeOf(caller)
    const names = all.filter(({ target }) => knowledge === null || (target !== null && holdsTarget(knowledge, target)))
    return {
      status: 0,
      text: { zh: '', en: '' },
      data: {
        living: living.living(view.classes, clock.now(), day ?? clock.day()),
        names: names.map(({ term, target }) => ({ term, target })),
        documents: await parts.store.documents.head(),
      },
    }
  },
})
