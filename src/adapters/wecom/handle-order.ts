import { z } from 'zod'
import type { Told } from '../../core/rooms/channel.ts'
import { type ParsedCommand, withOwnUnit } from '../../core/rooms/parse-command.ts'
import type { Reply } from './bot-connection.ts'
import { type Desk, PREFIX, tell } from './desk.ts'
import type { Actor } from './parse-frame.ts'
import { type Action, actionCard } from './template-card.ts'

type Order = Exclude<ParsedCommand, { readonly kind: 'question' }>

const MOST_REVIEWS = 65

const FORMS = {
  note: `写作：${PREFIX} note 项目名称：进展 --percent 40 --stage 开工 --next 节点 --on 2021-09-30`,
  owner: `写作：${PREFIX} owner 任务名称 --lead 牵头单位 --with 配合单位、配合单位`,
} as const

/** Carries out a command that was written to the bot; whoever wrote it is told what came of it. */
export async function handleOrder(order: Order, actor: Actor, reply: Reply | null, desk: Desk): Promise<void> {
  if (order.kind === 'wrong') return tell(order.text.zh, actor, reply, desk)
  if (order.kind === 'form') return tell(FORMS[order.form], actor, reply, desk)
  const { house } = desk
  if (order.kind === 'reviews') {
    const told = await house.command('review.list', { limit: MOST_REVIEWS }, actor)
    return tell(toldText(told), actor, reply, desk)
  }
  const { name } = order
  const input = name === 'items' ? withOwnUnit(order.input, house.memberOf(actor)?.unit) : order.input
  const told = await house.command(name, input, actor)
  const card = actionCard(`${desk.house.now()}-${actor.person.id}`, '请点选所指的一项', choicesOf(told, name, input))
  await tell(toldText(told), actor, reply, desk, card)
}

/** What a command came to, as the person who gave it is told. */
export function toldText(told: Told): string {
  return told.ok ? told.text.zh : told.error.zh
}

const ambiguous = z.looseObject({
  outcome: z.literal('ambiguous'),
  choices: z.array(z.looseObject({ number: z.int(), label: z.string() })),
})

/** Where a note or an owner may be about several things, the same command about each. */
function choicesOf(told: Told, command: string, input: Readonly<Record<string, unknown>>): Action[] {
  const parsed = told.ok ? ambiguous.safeParse(told.data) : undefined
  return (parsed?.success ? parsed.data.choices : []).map(({ number, label }) => ({
    ...{ label: `${number} ${label}`, command },
    input: { ...input, choose: number },
  }))
}
