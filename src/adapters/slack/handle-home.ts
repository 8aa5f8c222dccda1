import { z } from 'zod'
import type { Language } from '../../core/question/normalise.ts'
import { actions, atMost, type Block, button, plain, sections } from './blocks.ts'
import { actorOf, type Desk } from './desk.ts'
import { MOST_VIEW_BLOCKS } from './limits.ts'
import { ACTIONS } from './names.ts'
import { toldText } from './told.ts'
import { wordsIn } from './words.ts'

/** How many items stand in the Home; the rest is asked for by the command. */
const MOST_ITEMS = 20
const MAY_WRITE = ['reporter', 'editor', 'operator']
const MAY_EDIT = ['editor', 'operator']

/** Shows a person what the bot knows, how to ask, and what waits for their unit. */
export async function publishHome(user: string, { house, web, tongues }: Desk): Promise<void> {
  const actor = actorOf({ id: user }, undefined, null)
  const language = await tongues.of(user)
  const words = wordsIn(language)
  const answer = await house.preview({ ...actor, text: words.help, at: house.now() })
  const member = house.memberOf(actor)
  const role = member?.role ?? 'reader'
  const blocks: Block[] = [
    { type: 'header', text: plain(words.homeTitle) },
    ...sections(answer.text),
    ...actions(answer.suggestions.map((text, i) => button(`${ACTIONS.ask}:home-${i + 1}`, text, text))),
    ...sections(words.howToAsk),
    ...(member?.unit == null ? [] : await itemsOf(member.unit, { house, actor, language })),
    ...actions([
      MAY_WRITE.includes(role) ? button(ACTIONS.openNote, words.noteTitle, 'note') : null,
      MAY_EDIT.includes(role) ? button(ACTIONS.openOwner, words.ownerTitle, 'owner') : null,
      MAY_EDIT.includes(role) ? button(ACTIONS.openReview, words.reviews, 'review') : null,
    ]),
  ]
  await web.views.publish({ user_id: user, view: { type: 'home', blocks: atMost(blocks, MOST_VIEW_BLOCKS) } })
}

const listed = z.looseObject({ items: z.array(z.unknown()) })

async function itemsOf(
  unit: string,
  {
    house,
    actor,
    language,
  }: Pick<Desk, 'house'> & { readonly actor: ReturnType<typeof actorOf>; readonly language: Language },
): Promise<Block[]> {
  const told = await house.command('items', { do: 'list', unit, limit: MOST_ITEMS }, actor)
  const words = wordsIn(language)
  const title: Block = { type: 'header', text: plain(words.unitItems) }
  const empty = told.ok && listed.safeParse(told.data).data?.items.length === 0
  return [{ type: 'divider' }, title, ...sections(empty ? words.noItems : toldText(told, language))]
}
