import { z } from 'zod'
import { type CommandReply, officeCommand } from '../command.ts'

/** The living part that a caller may see and the names accepted for them, for a process that answers without the store. */
export const livingCommand = officeCommand({
  name: 'living',
  role: 'operator',
  input: z.strictObject({ day: z.iso.date().optional() }),
  async run({ day }, { view }, { parts, living }): Promise<CommandReply> {
    const { clock } = parts
    const names = living.aliases({ ...view, room: view.id })
    return {
      status: 0,
      text: { zh: '', en: '' },
      data: {
        living: living.living(view.classes, clock.now(), day ?? clock.day()),
        names: names.map(({ term, target }) => ({ term, target })),
      },
    }
  },
})
