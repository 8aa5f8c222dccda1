import { z } from 'zod'
import type { House, Told } from '../../core/rooms/channel.ts'
import { shortened } from '../../core/rooms/whole-signs.ts'
import { plain } from './blocks.ts'
import { actorOf, type Desk } from './desk.ts'
import { LONGEST_FIELD_ERROR, LONGEST_OPTION, LONGEST_OPTION_VALUE, MOST_OPTIONS } from './limits.ts'
import { VIEWS } from './names.ts'
import { toldText } from './told.ts'
import { type Place, readPlace, wordsView } from './views.ts'
import { wordsIn } from './words.ts'

const field = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
})
export const submissionSchema = z.looseObject({
  user: z.looseObject({ id: z.string(), name: z.string().optional() }),
  view: z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), field)) }),
  }),
})
type Submission = z.infer<typeof submissionSchema>

interface Form {
  /** The field beside which a refusal is shown. */
  readonly field: string
  readonly title: 'feedbackTitle' | 'noteTitle' | 'ownerTitle' | 'aliasTitle'
  order(values: Readonly<Record<string, string>>, place: Place): { readonly name: string; readonly input: object }
}

const FORMS: Readonly<Record<string, Form>> = {
  [VIEWS.feedback]: {
    ...{ field: 'reason', title: 'feedbackTitle' },
    order: ({ reason = '', remark }, { about }) => ({
      name: 'feedback',
      input: { answer: about, reason, ...(remark === undefined ? {} : { remark }) },
    }),
  },
  [VIEWS.note]: {
    ...{ field: 'subject', title: 'noteTitle' },
    order: ({ subject = '', text = '', percent, stage }) => ({
      name: 'note',
      input: {
        text: `${subject}：${text}`,
        ...(percent === undefined ? {} : { percent }),
        ...(stage === undefined ? {} : { stage }),
      },
    }),
  },
  [VIEWS.owner]: {
    ...{ field: 'subject', title: 'ownerTitle' },
    order: ({ subject = '', lead = '', with: others, leader }) => ({
      name: 'owner',
      input: {
        ...{ task: subject, lead },
        ...(others === undefined ? {} : { with: others.split(/[、，,\s]+/).filter((one) => one !== '') }),
        ...(leader === undefined ? {} : { leader }),
      },
    }),
  },
  [VIEWS.alias]: {
    ...{ field: 'term', title: 'aliasTitle' },
    order: ({ term = '', target = '' }, { about }) => ({
      name: 'review.alias',
      input: { number: Number(about), term, target },
    }),
  },
}

type Acknowledgement =
  | { readonly response_action: 'update'; readonly view: ReturnType<typeof wordsView> }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | undefined

/** Carries out what a form was filled in for; gives what the form becomes. */
export async function handleSubmission({ user, view }: Submission, { house }: Desk): Promise<Acknowledgement> {
  const form = FORMS[view.callback_id]
  const place = readPlace(view.private_metadata)
  if (!form || !place) return undefined
  const actor = actorOf(user, place.chat, place.thread)
  const { name, input } = form.order(valuesOf(view.state.values), place)
  const told: Told = await house.command(name, input, actor)
  const text = toldText(told, place.language)
  return told.ok && told.status === 0
    ? { response_action: 'update', view: wordsView(wordsIn(place.language)[form.title], text, place) }
    : { response_action: 'errors', errors: { [form.field]: shortened(text, LONGEST_FIELD_ERROR) } }
}

/** What was filled in, by field; what was left empty is not there. */
function valuesOf(values: Submission['view']['state']['values']): Record<string, string> {
  const found = Object.entries(values).flatMap(([block, fields]) =>
    Object.values(fields).map(({ value, selected_option }) => [block, (selected_option?.value ?? value ?? '').trim()]),
  )
  return Object.fromEntries(found.filter(([, value]) => value !== ''))
}

export const suggestionSchema = z.looseObject({
  user: z.looseObject({ id: z.string(), name: z.string().optional() }),
  value: z.string().default(''),
  view: z.looseObject({ private_metadata: z.string().optional() }).optional(),
})

/** Names that somebody may mean who types in the field of a project. */
export async function suggestSubjects(
  { user, value, view }: z.infer<typeof suggestionSchema>,
  { house }: { readonly house: Pick<House, 'subjects'> },
): Promise<{ options: { text: ReturnType<typeof plain>; value: string }[] }> {
  const actor = actorOf(user, readPlace(view?.private_metadata)?.chat, null)
  const names = await house.subjects(value, actor)
  const fitting = names.filter((name) => name.length <= LONGEST_OPTION_VALUE).slice(0, MOST_OPTIONS)
  return { options: fitting.map((name) => ({ text: plain(shortened(name, LONGEST_OPTION)), value: name })) }
}
