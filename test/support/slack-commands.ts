import { z } from 'zod'
import type { Role } from '../../src/core/rooms/roles.ts'
import { type OfficeCommand, officeCommand } from '../../src/office/command.ts'

/** A command that was carried out. */
export interface Done {
  readonly name: string
  readonly input: unknown
  readonly by: string
}

const ROLES: Readonly<Record<string, Role>> = {
  note: 'reporter',
  owner: 'editor',
  items: 'reader',
  feedback: 'reader',
  'review.list': 'editor',
  'review.alias': 'editor',
  'review.ignore': 'editor',
  'review.show': 'editor',
}

const REVIEWS = [
  { number: 3, question: '那个 <!channel> 工程怎么样了', times: 2, reason: 'not_answered', room: 'investment' },
  { number: 4, question: '固投有多少', times: 1, reason: 'wrong_figure', room: 'investment' },
]

const DATA: Readonly<Record<string, unknown>> = {
  'review.list': REVIEWS,
  items: { items: [{ code: '事-1001' }] },
}
const WORDS: Readonly<Record<string, string>> = { items: '事-1001 修路，时限2021-08-10', note: '已记进-1001' }

/** Commands under the names, roles and inputs of the office's own, which write down what they were given. */
export function standIns(): { readonly commands: OfficeCommand[]; readonly done: Done[] } {
  const done: Done[] = []
  const commands = Object.entries(ROLES).map(([name, role]) =>
    officeCommand({
      ...{ name, role, input: z.record(z.string(), z.unknown()) },
      async run(input, caller) {
        done.push({ name, input, by: caller.id })
        if (name === 'note' && String(input.text).startsWith('工程') && input.choose === undefined) return WHICH
        const text = WORDS[name] ?? `${name} 完成`
        return { status: 0, text: { zh: text, en: text }, data: DATA[name] ?? {} }
      },
    }),
  )
  return { commands, done }
}

const WHICH = {
  status: 1 as const,
  text: { zh: '“工程”可能指以下2项，未记录', en: 'two of them' },
  data: {
    outcome: 'ambiguous',
    choices: [
      { number: 1, label: '清江大桥' },
      { number: 2, label: '清江小学' },
    ],
  },
}
