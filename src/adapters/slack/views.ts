import type { types } from '@slack/bolt'
import { z } from 'zod'
import { shortened } from '../../core/rooms/whole-signs.ts'
import { atMost, type Block, plain, sections } from './blocks.ts'
import { LONGEST_TITLE, MOST_VIEW_BLOCKS } from './limits.ts'
import { SUBJECT_FIELD, VIEWS } from './names.ts'
import { type SlackWords, wordsIn } from './words.ts'

type Modal = types.ModalView
type Input = types.InputBlock

/** Where a view was opened from, and what it is about; kept with the view. */
export const placeSchema = z.strictObject({
  chat: z.string(),
  thread: z.string().nullable(),
  /** The id of an answer, or the number of a review. */
  about: z.string().default(''),
  /** In which language the view speaks. */
  language: z.enum(['zh', 'en']).default('zh'),
})
export type Place = z.infer<typeof placeSchema>

export function readPlace(metadata: string | undefined): Place | undefined {
  try {
    const parsed = placeSchema.safeParse(JSON.parse(metadata ?? ''))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A view that only shows something. */
export function shownView(title: string, blocks: readonly Block[], place: Place): Modal {
  return {
    ...{ type: 'modal', callback_id: VIEWS.shown, title: plain(shortened(title, LONGEST_TITLE)) },
    ...{ close: plain(wordsIn(place.language).close), private_metadata: JSON.stringify(place) },
    blocks: atMost(blocks, MOST_VIEW_BLOCKS),
  }
}

export function wordsView(title: string, text: string, place: Place): Modal {
  return shownView(title, sections(text), place)
}

/** Asks what is wrong with an answer. */
export function feedbackView(place: Place): Modal {
  const words = wordsIn(place.language)
  const reasons = [
    ['wrong_figure', words.wrongFigure],
    ['wrong_paragraph', words.wrongParagraph],
    ['outdated', words.outdated],
    ['incomplete', words.incomplete],
  ] as const
  return form(VIEWS.feedback, words.feedbackTitle, words.send, place, [
    {
      ...{ type: 'input', block_id: 'reason', label: plain(words.reason) },
      element: {
        ...{ type: 'radio_buttons', action_id: 'reason' },
        options: reasons.map(([value, label]) => ({ text: plain(label), value })),
      },
    },
    textInput('remark', words.remark, { optional: true, multiline: true, longest: 500 }),
  ])
}

/** Takes a progress note; the project is looked for while it is typed. */
export function noteView(place: Place): Modal {
  const words = wordsIn(place.language)
  return form(VIEWS.note, words.noteTitle, words.save, place, [
    subjectInput(words.noteSubject, words),
    textInput('text', words.noteText, { multiline: true, longest: 2000 }),
    textInput('percent', words.percent, { optional: true, longest: 10 }),
    textInput('stage', words.stage, { optional: true, longest: 50 }),
  ])
}

/** Says who has a task. */
export function ownerView(place: Place): Modal {
  const words = wordsIn(place.language)
  return form(VIEWS.owner, words.ownerTitle, words.save, place, [
    subjectInput(words.ownerTask, words),
    textInput('lead', words.lead, { longest: 200 }),
    textInput('with', words.others, { optional: true, longest: 1000 }),
    textInput('leader', words.leader, { optional: true, longest: 100 }),
  ])
}

/** Takes another name for something as the way to settle a question. */
export function aliasView(place: Place): Modal {
  const words = wordsIn(place.language)
  return form(VIEWS.alias, words.aliasTitle, words.save, place, [
    textInput('term', words.term, { longest: 60 }),
    subjectInput(words.target, words, 'target'),
  ])
}

function form(callback: string, title: string, submit: string, place: Place, blocks: Input[]): Modal {
  return {
    ...{ type: 'modal', callback_id: callback, title: plain(title), submit: plain(submit) },
    close: plain(wordsIn(place.language).cancel),
    ...{ private_metadata: JSON.stringify(place), blocks },
  }
}

function subjectInput(label: string, words: SlackWords, block = 'subject'): Input {
  return {
    ...{ type: 'input', block_id: block, label: plain(label) },
    element: {
      ...{
        type: 'external_select',
        action_id: SUBJECT_FIELD,
        min_query_length: 1,
        placeholder: plain(words.partOfName),
      },
    },
  }
}

function textInput(
  name: string,
  label: string,
  { optional = false, multiline = false, longest }: { optional?: boolean; multiline?: boolean; longest: number },
): Input {
  return {
    ...{ type: 'input', block_id: name, label: plain(label), optional },
    element: { type: 'plain_text_input', action_id: name, multiline, max_length: longest },
  }
}
