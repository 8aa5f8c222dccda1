import { z } from 'zod'
import type { Language } from '../../core/question/normalise.ts'
import type { Told } from '../../core/rooms/channel.ts'
import { actions, type Block, button, sections } from './blocks.ts'
import { ACTIONS } from './names.ts'

/** What a command came to, as the person who gave it is told in their language. */
export function toldText(told: Told, language: Language): string {
  return (told.ok ? told.text : told.error)[language]
}

const ambiguous = z.looseObject({
  outcome: z.literal('ambiguous'),
  choices: z.array(z.looseObject({ number: z.int(), label: z.string() })),
})

/** The same in blocks; where a note or an owner may be about several things, each is a button. */
export function toldBlocks(
  told: Told,
  language: Language,
  command: string,
  input: Readonly<Record<string, unknown>>,
): Block[] {
  const parsed = told.ok ? ambiguous.safeParse(told.data) : undefined
  const buttons = (parsed?.success ? parsed.data.choices : []).map(({ number, label }) =>
    button(
      `${ACTIONS.chooseNote}:${number}`,
      `${number} ${label}`,
      JSON.stringify({ command, input: { ...input, choose: number } }),
    ),
  )
  return [...sections(toldText(told, language)), ...actions(buttons)]
}
