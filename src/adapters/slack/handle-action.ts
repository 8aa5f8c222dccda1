import type { RespondFn } from '@slack/bolt'
import { z } from 'zod'
import { actions, button, contexts, sections } from './blocks.ts'
import { type Actor, actorOf, type Desk } from './desk.ts'
import { answerPrivately } from './handle-command.ts'
import { ACTIONS } from './names.ts'
import { type Given, parted, renderPage } from './render-answer.ts'
import { MOST_REVIEWS, reviewBlocks } from './reviews.ts'
import { tell } from './tell.ts'
import { tellRest, tellResult } from './tell-result.ts'
import { toldText } from './told.ts'
import { aliasView, feedbackView, noteView, ownerView, type Place, readPlace, shownView, wordsView } from './views.ts'
import { wordsIn } from './words.ts'

export const actionSchema = z.looseObject({
  trigger_id: z.string().default(''),
  response_url: z.string().max(300).optional(),
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.looseObject({ id: z.string() }).optional(),
  container: z
    .looseObject({
      type: z.string().optional(),
      message_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .default({}),
  message: z.looseObject({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  view: z.looseObject({ id: z.string(), private_metadata: z.string().optional() }).optional(),
  actions: z
    .array(z.looseObject({ action_id: z.string(), value: z.string().optional(), action_ts: z.string().optional() }))
    .min(1),
})
type Clicked = z.infer<typeof actionSchema>

/** A click with everything that a handler needs. */
interface Click {
  readonly body: Clicked
  readonly action: string
  readonly value: string
  readonly actor: Actor
  readonly place: Place
  readonly respond: RespondFn | undefined
  readonly desk: Desk
}

/** What each button does. */
const BUTTONS: Readonly<Record<string, (click: Click) => Promise<void>>> = {
  [ACTIONS.ask]: ask,
  [ACTIONS.paragraph]: showParagraph,
  [ACTIONS.beside]: showBeside,
  [ACTIONS.page]: showPage,
  [ACTIONS.share]: share,
  [ACTIONS.feedback]: judge,
  [ACTIONS.chooseNote]: chooseNote,
  [ACTIONS.openNote]: ({ body, place, desk }) => open(body, noteView(place), desk),
  [ACTIONS.openOwner]: ({ body, place, desk }) => open(body, ownerView(place), desk),
  [ACTIONS.openReview]: showReviews,
  [ACTIONS.aliasReview]: ({ body, value, place, desk }) => open(body, aliasView({ ...place, about: value }), desk),
  [ACTIONS.ignoreReview]: ignoreReview,
  [ACTIONS.post]: decidePost,
  [ACTIONS.rest]: showRest,
}

/** Every button that the app has, for who holds messages against it. */
export const BUTTON_NAMES = Object.keys(BUTTONS)

/** Does what a button stands for. What is none of ours is left alone. */
export async function handleAction(body: Clicked, respond: RespondFn | undefined, desk: Desk): Promise<void> {
  const [clicked] = body.actions
  const action = clicked?.action_id ?? ''
  const handler = BUTTONS[action.split(':')[0] ?? '']
  if (!handler) return
  const kept = readPlace(body.view?.private_metadata)
  const chat = body.channel?.id ?? kept?.chat
  // In a direct chat an answer at the root has no thread, and the next one has none either.
  const direct = chat?.startsWith('D') === true
  const root = body.message?.thread_ts ?? (direct ? null : (body.message?.ts ?? body.container.message_ts ?? null))
  const user = { id: body.user.id, name: body.user.name ?? body.user.username }
  const actor = actorOf(user, chat, kept?.thread ?? (body.container.is_ephemeral === true ? null : root))
  const language = kept?.language ?? (await desk.tongues.of(user.id))
  const place = { chat: actor.chat, thread: actor.thread, about: '', language }
  await handler({ body, action, value: clicked?.value ?? '', actor, place, respond, desk })
}

/** Asks a choice or a suggestion: where everybody reads once a person, else for the person alone. */
async function ask({ body, action, value, actor, place, respond, desk }: Click): Promise<void> {
  const { house } = desk
  if (body.container.is_ephemeral === true && respond) return answerPrivately(value, actor, respond, desk)
  if (body.view || !body.message) {
    const { id, answer } = await house.answerNow({ ...actor, text: value, at: house.now() })
    return showAnswer(body, place, { id, answer, number: 1, title: wordsIn(place.language).bot }, desk)
  }
  const event = [body.team?.id ?? '', actor.chat, body.message.ts ?? '', action, actor.person.id].join(':')
  await house.receive({ ...actor, text: value, at: house.now() }, event)
}

async function showParagraph({ body, value, actor, place, desk }: Click): Promise<void> {
  const [id = '', index = '', page = '1'] = value.split(' ')
  const answer = await desk.house.recall(id, actor)
  const citation = answer?.citations[Number(index)]
  const words = wordsIn(answer?.language ?? place.language)
  if (!citation) return open(body, wordsView(words.paragraphTitle, words.gone, place), desk)
  const head = `〔${citation.code}〕《${citation.document}》${citation.digest ? words.digest : ''} ${citation.section.join(' › ')}`
  const pages = parted([...contexts(head), ...sections(citation.text)])
  const next = Number(page) + 1
  const more =
    next <= pages.length ? button(ACTIONS.paragraph, words.next(pages.length), `${id} ${index} ${next}`) : null
  await open(body, shownView(citation.code, [...(pages[Number(page) - 1] ?? []), ...actions([more])], place), desk)
}

async function showBeside({ body, value, actor, place, desk }: Click): Promise<void> {
  const given = await desk.house.answerNow({ ...actor, text: value, at: desk.house.now() })
  await showAnswer(body, place, { ...given, number: 1, title: value }, desk)
}

async function showPage({ body, value, actor, place, desk }: Click): Promise<void> {
  const [id = '', number = ''] = value.split(' ')
  const answer = await desk.house.recall(id, actor)
  const words = wordsIn(place.language)
  if (!answer) return open(body, wordsView(words.bot, words.gone, place), desk)
  await showAnswer(body, place, { id, answer, number: Number(number), title: words.bot }, desk)
}

async function showAnswer(
  body: Clicked,
  place: Place,
  { id, answer, number, title }: Given & { readonly number: number; readonly title: string },
  desk: Desk,
): Promise<void> {
  const page = renderPage(answer, number)
  const words = wordsIn(answer.language)
  if (!page) return open(body, wordsView(title, words.gone, place), desk)
  const turn = (to: number, label: string) =>
    to >= 1 && to <= page.of ? button(`${ACTIONS.page}:${to}`, label, `${id} ${to}`) : null
  const turns = actions([turn(number - 1, words.back), turn(number + 1, words.next(page.of))])
  await open(body, shownView(title, [...page.blocks, ...turns], place), desk)
}

/**
 * Shows an answer that one person saw to everybody in the channel, once: it goes through the outbox. What the person saw
 * is taken away when it stands there.
 */
async function share({ body, value, actor, place, respond, desk }: Click): Promise<void> {
  const shown = await desk.house.show(value, {
    ...actor,
    ...(body.response_url === undefined ? {} : { reply: body.response_url }),
  })
  if (shown === 'fresh' || !respond) return
  const words = wordsIn(place.language)
  await tell(respond, shown === 'gone' ? words.gone : words.shared)
}

/** Thumbs up is heard; thumbs down asks what is wrong. */
async function judge({ body, value, actor, place, desk }: Click): Promise<void> {
  const [word, id = ''] = value.split(' ')
  if (word !== 'bad') return
  const { language } = (await desk.house.recall(id, actor)) ?? place
  await open(body, feedbackView({ ...place, about: id, language }), desk)
}

const chosen = z.strictObject({ command: z.enum(['note', 'owner']), input: z.record(z.string(), z.unknown()) })

async function chooseNote({ value, actor, place, respond, desk }: Click): Promise<void> {
  const { command, input } = chosen.parse(JSON.parse(value))
  const told = await desk.house.command(command, input, actor)
  if (respond) await tellResult(respond, { command, input }, told, place.language)
}

const decision = z.strictObject({
  command: z.enum(['post.approve', 'post.reject']),
  input: z.strictObject({ number: z.int() }),
})

/** Lets a draft out or sends it back, as whoever pressed the button. */
async function decidePost({ value, actor, place, respond, desk }: Click): Promise<void> {
  const { command, input } = decision.parse(JSON.parse(value))
  const told = await desk.house.command(command, input, actor)
  if (respond) await tell(respond, toldText(told, place.language))
}

/** The rest of what a command told, once for each press. */
async function showRest({ body, value, actor, respond, desk }: Click): Promise<void> {
  const at = body.actions[0]?.action_ts ?? body.trigger_id
  if (respond && desk.presses.isNew(body.user.id, at)) await tellRest(value, actor, respond, desk)
}

async function showReviews({ body, actor, place, desk }: Click): Promise<void> {
  const told = await desk.house.command('review.list', { limit: MOST_REVIEWS + 50 }, actor)
  await open(body, shownView(wordsIn(place.language).reviews, reviewBlocks(told, place.language), place), desk)
}

async function ignoreReview({ body, value, actor, place, respond, desk }: Click): Promise<void> {
  const told = await desk.house.command('review.ignore', { number: Number(value) }, actor)
  if (respond) return tell(respond, toldText(told, place.language))
  const left = await desk.house.command('review.list', { limit: MOST_REVIEWS + 50 }, actor)
  const blocks = [...contexts(toldText(told, place.language)), ...reviewBlocks(left, place.language)]
  await open(body, shownView(wordsIn(place.language).reviews, blocks, place), desk)
}

/** Opens a view; in a view, puts it in its place. */
async function open(body: Clicked, view: ReturnType<typeof shownView>, { web }: Desk): Promise<void> {
  const isModal = body.view !== undefined && readPlace(body.view.private_metadata) !== undefined
  if (isModal && body.view && view.submit === undefined) await web.views.update({ view_id: body.view.id, view })
  else if (isModal) await web.views.push({ trigger_id: body.trigger_id, view })
  else await web.views.open({ trigger_id: body.trigger_id, view })
}
