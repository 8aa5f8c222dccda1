import { z } from 'zod'
import { actions, type Block, button, plain, sections } from './blocks.ts'
import { actorOf, type Desk } from './desk.ts'
import { MOST_VIEW_BLOCKS } from './limits.ts'
import { ACTIONS, COMMAND } from './names.ts'
import { HELP } from './parse-event.ts'
import { toldText } from './told.ts'

/** How many items stand in the Home; the rest is asked for by the command. */
const MOST_ITEMS = 20
const MAY_WRITE = ['reporter', 'editor', 'operator']
const MAY_EDIT = ['editor', 'operator']

/** Shows a person what the bot knows, how to ask, and what waits for their unit. */
export async function publishHome(user: string, { house, web }: Desk): Promise<void> {
  const actor = actorOf({ id: user }, undefined, null)
  const answer = await house.preview({ ...actor, text: HELP, at: house.now() })
  const member = house.memberOf(actor)
  const role = member?.role ?? 'reader'
  const blocks: Block[] = [
    { type: 'header', text: plain('问计 Wenji') },
    ...sections(answer.text),
    ...actions(answer.suggestions.map((text, i) => button(`${ACTIONS.ask}:home-${i + 1}`, text, text))),
    ...sections(`在频道中@机器人、在这里发消息，或用 ${COMMAND} 提问；引用编号发回来可看原段落。`),
    ...(member?.unit == null ? [] : await itemsOf(member.unit, { house, actor })),
    ...actions([
      MAY_WRITE.includes(role) ? button(ACTIONS.openNote, '记进展', 'note') : null,
      MAY_EDIT.includes(role) ? button(ACTIONS.openOwner, '定责任', 'owner') : null,
      MAY_EDIT.includes(role) ? button(ACTIONS.openReview, '待核问题', 'review') : null,
    ]),
  ]
  await web.views.publish({ user_id: user, view: { type: 'home', blocks: blocks.slice(0, MOST_VIEW_BLOCKS) } })
}

const listed = z.looseObject({ items: z.array(z.unknown()) })

async function itemsOf(
  unit: string,
  { house, actor }: Pick<Desk, 'house'> & { readonly actor: ReturnType<typeof actorOf> },
): Promise<Block[]> {
  const told = await house.command('items', { do: 'list', unit, limit: MOST_ITEMS }, actor)
  const title: Block = { type: 'header', text: plain('本单位事项') }
  const empty = told.ok && listed.safeParse(told.data).data?.items.length === 0
  return [{ type: 'divider' }, title, ...sections(empty ? '没有待办事项。' : toldText(told))]
}
