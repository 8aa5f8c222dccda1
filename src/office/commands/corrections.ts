import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { lineField, refusal } from '../../core/remember/fields.ts'
import type { FigureChange } from '../../core/summary/summary.ts'
import { type Caller, type CommandReply, type Desk, officeCommand } from '../command.ts'
import type { ChangedPlace, ChangeInPlaces, PlaceState } from '../corrections/correction-book.ts'
import { draftCorrection, nameOfChange, placeName } from '../corrections/draft-correction.ts'
import { postsOf } from '../posts/posts-of.ts'

const number = z.int().positive()

const STATES: Readonly<Record<PlaceState, PersonText>> = {
  open: { zh: '待更正', en: 'to be corrected' },
  drafted: { zh: '待审核', en: 'waits for approval' },
  going: { zh: '待发', en: 'goes out' },
  sent: { zh: '已更正', en: 'corrected' },
  unknown: { zh: '已发，不明', en: 'sent, unclear' },
}

const NOTHING: PersonText = {
  zh: '没有需要更正的数字：此前答复和发布引用的数字与现在一致。',
  en: 'Nothing to correct: what answers and posts cited is what it was.',
}

/** The figures of earlier answers and posts that are other ones today, those that are not put right everywhere. */
export const correctionsListCommand = officeCommand({
  name: 'corrections.list',
  role: 'editor',
  input: z.strictObject({ all: z.boolean().default(false) }),
  async run({ all }, caller, desk): Promise<CommandReply> {
    const changes = (await desk.corrections.changes(caller.view.classes)).filter(
      ({ places }) => all || places.some(({ state }) => state !== 'sent'),
    )
    const lines = (language: keyof PersonText) => changes.map((change) => lineOf(change, desk, language)).join('\n')
    return {
      status: 0,
      text: changes.length === 0 ? NOTHING : { zh: lines('zh'), en: lines('en') },
      data: changes.map((change) => dataOf(change, desk)),
    }
  },
})

/** One of them: 原, 现, 依据, and where it was said how often. */
export const correctionsShowCommand = officeCommand({
  name: 'corrections.show',
  role: 'editor',
  input: z.strictObject({ number }),
  async run(input, caller, desk): Promise<CommandReply> {
    const change = await changeOf(input.number, caller, desk)
    return {
      status: 0,
      text: { zh: showOf(change, desk, 'zh'), en: showOf(change, desk, 'en') },
      data: dataOf(change, desk),
    }
  },
})

/** Drafts the correction of one of them for each place that has none, to be approved as posts are. */
export const correctCommand = officeCommand({
  name: 'correct',
  role: 'editor',
  input: z.strictObject({ number, room: lineField({ zh: '群', en: 'the room' }, 300).optional() }),
  async run({ number: given, room }, caller, desk): Promise<CommandReply> {
    const posts = postsOf(desk.parts)
    const change = await changeOf(given, caller, desk)
    const places = change.places.filter((place) => room === undefined || place.room === room)
    if (places.length === 0) throw notSaidThere(given, room ?? '', change)
    const drafted: { readonly place: ChangedPlace; readonly number: number; readonly approvers: readonly string[] }[] =
      []
    for (const place of places) {
      if (place.state !== 'open') continue
      const draft = await draftCorrection(change, place, caller, desk, posts)
      if (draft) drafted.push({ place, number: draft.number, approvers: draft.approvers })
    }
    if (drafted.length === 0)
      return { status: 1, text: both((language) => doneBefore(places, language)), data: dataOf(change, desk) }
    const line = (language: keyof PersonText) =>
      drafted
        .map(({ place, number: draft, approvers }) =>
          language === 'zh'
            ? `第${draft}号更正已拟稿，发往${placeName(place)}，由${approvers.join('、')}审核：wenji post approve ${draft}`
            : `Draft ${draft} corrects it in ${placeName(place)} and waits for ${approvers.join(', ')}: wenji post approve ${draft}`,
        )
        .join('\n')
    return {
      status: 0,
      text: both(line),
      data: {
        number: given,
        drafts: drafted.map(({ place, number: draft, approvers }) => ({ draft, place: placeName(place), approvers })),
      },
    }
  },
})

export const CORRECTION_COMMANDS = [correctionsListCommand, correctionsShowCommand, correctCommand]

/** A change that the caller may know of. Throws the same WenjiError where there is none and where they may not. */
async function changeOf(given: number, caller: Caller, desk: Desk): Promise<ChangeInPlaces> {
  const changes = await desk.corrections.changes(caller.view.classes)
  const found = changes.find((one) => one.number === given)
  if (found) return found
  throw refusal([
    changes.length === 0
      ? NOTHING
      : {
          zh: `没有编号${given}的更正，该数字或已与现在一致；见 wenji corrections`,
          en: `there is no change ${given}, or the figure is what it was; see wenji corrections`,
        },
  ])
}

function notSaidThere(given: number, room: string, { places }: ChangeInPlaces) {
  const rooms = [...new Set(places.map(placeName))]
  return refusal([
    {
      zh: `编号${given}的数字没有在“${room}”说过；说过的有：${rooms.join('、')}`,
      en: `the figure of change ${given} was not said in "${room}"; it was in ${rooms.join(', ')}`,
    },
  ])
}

function doneBefore(places: readonly ChangedPlace[], language: keyof PersonText): string {
  const each = places.map((place) => placeLine(place, language)).join(language === 'zh' ? '；' : '; ')
  return language === 'zh' ? `无需再拟：${each}。` : `Nothing to draft: ${each}.`
}

function lineOf({ number: given, change, places }: ChangeInPlaces, desk: Desk, language: keyof PersonText): string {
  const where = places.map((place) => placeLine(place, language)).join(language === 'zh' ? '；' : '; ')
  const now = change.now?.text ?? { zh: '撤回', en: 'taken back' }[language]
  return `${given}  ${nameOfChange(change, desk)}（${change.was.period}）  ${change.was.text} → ${now}  ${change.basis.code}  ${where}`
}

function placeLine(place: ChangedPlace, language: keyof PersonText): string {
  const { answers, posts, state, draft } = place
  const times = answers + posts
  const by = draft === null || state === 'sent' ? '' : { zh: `（第${draft}号）`, en: ` (draft ${draft})` }[language]
  return `${placeName(place)} ×${times} ${STATES[state][language]}${by}`
}

function showOf(shown: ChangeInPlaces, desk: Desk, language: keyof PersonText): string {
  const { number: given, change, places } = shown
  const { was, now, basis } = change
  const head = `${given}  ${nameOfChange(change, desk)}（${was.period}）`
  const counted = places.reduce((sum, { answers, posts }) => sum + answers + posts, 0)
  const open = places.some(({ state }) => state === 'open')
  if (language === 'en')
    return [
      head,
      `was: ${was.text} (${was.code}) “${was.quote}”`,
      now ? `is: ${now.text} (${now.code}) “${now.quote}”` : 'is: taken back, and nothing took its place',
      `rests on: ${basis.code} ${basis.words}`,
      `said ${counted} time(s):`,
      ...places.map((place) => `  ${placeLine(place, 'en')}`),
      ...(open ? [`wenji correct ${given}`] : []),
    ].join('\n')
  return [
    head,
    `原：${was.text}（${was.code}）“${was.quote}”`,
    now ? `现：${now.text}（${now.code}）“${now.quote}”` : '现：原数撤回，新的记录未列该数',
    `依据：${basis.code} ${basis.words}`,
    `说过${counted}次：`,
    ...places.map((place) => `  ${placeLine(place, 'zh')}`),
    ...(open ? [`拟更正：wenji correct ${given}`] : []),
  ].join('\n')
}

function dataOf({ number: given, change, places }: ChangeInPlaces, desk: Desk): object {
  const { was, now, basis }: FigureChange = change
  const { text, code, period, indicator, quote } = was
  return {
    ...{ number: given, name: nameOfChange(change, desk), was: { text, code, period, indicator, quote }, now, basis },
    places: places.map((place) => ({
      ...{ room: placeName(place), thread: place.direct ? null : place.thread },
      ...{ answers: place.answers, posts: place.posts, last: new Date(place.at).toISOString() },
      ...{ state: place.state, draft: place.draft },
    })),
  }
}

function both(words: (language: keyof PersonText) => string): PersonText {
  return { zh: words('zh'), en: words('en') }
}
