import type { types } from '@slack/bolt'
import { z } from 'zod'
import { type Block, plain, sections, shortLabel } from './blocks.ts'
import { LONGEST_TITLE, MOST_VIEW_BLOCKS } from './limits.ts'
import { SUBJECT_FIELD, VIEWS } from './names.ts'

type Modal = types.ModalView
type Input = types.InputBlock

/** Where a view was opened from, and what it is about; kept with the view. */
export const placeSchema = z.strictObject({
  chat: z.string(),
  thread: z.string().nullable(),
  /** The id of an answer, or the number of a review. */
  about: z.string().default(''),
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
    ...{ type: 'modal', callback_id: VIEWS.shown, title: plain(shortLabel(title, LONGEST_TITLE)) },
    ...{ close: plain('关闭'), private_metadata: JSON.stringify(place) },
    blocks: blocks.slice(0, MOST_VIEW_BLOCKS),
  }
}

export function wordsView(title: string, text: string, place: Place): Modal {
  return shownView(title, sections(text), place)
}

const FEEDBACK_REASONS = [
  ['wrong_figure', '数字有误 Wrong figure'],
  ['wrong_paragraph', '引用段落不对 Wrong paragraph'],
  ['outdated', '内容已过时 Outdated'],
  ['incomplete', '答得不全 Incomplete'],
] as const

/** Asks what is wrong with an answer. */
export function feedbackView(place: Place): Modal {
  return form(VIEWS.feedback, '哪里有误', '提交', place, [
    {
      ...{ type: 'input', block_id: 'reason', label: plain('原因') },
      element: {
        ...{ type: 'radio_buttons', action_id: 'reason' },
        options: FEEDBACK_REASONS.map(([value, label]) => ({ text: plain(label), value })),
      },
    },
    textInput('remark', '说明（可不填）', { optional: true, multiline: true, longest: 500 }),
  ])
}

/** Takes a progress note; the project is looked for while it is typed. */
export function noteView(place: Place): Modal {
  return form(VIEWS.note, '记进展', '保存', place, [
    subjectInput('项目、任务或指标'),
    textInput('text', '进展', { multiline: true, longest: 2000 }),
    textInput('percent', '完成比例（%，可不填）', { optional: true, longest: 10 }),
    textInput('stage', '阶段（可不填）', { optional: true, longest: 50 }),
  ])
}

/** Says who has a task. */
export function ownerView(place: Place): Modal {
  return form(VIEWS.owner, '定责任', '保存', place, [
    subjectInput('任务或项目'),
    textInput('lead', '牵头单位', { longest: 200 }),
    textInput('with', '配合单位（顿号分隔，可不填）', { optional: true, longest: 1000 }),
    textInput('leader', '责任人（可不填）', { optional: true, longest: 100 }),
  ])
}

/** Takes another name for something as the way to settle a question. */
export function aliasView(place: Place): Modal {
  return form(VIEWS.alias, '定别名', '保存', place, [
    textInput('term', '提问中的说法', { longest: 60 }),
    subjectInput('所指的项目或指标', 'target'),
  ])
}

function form(callback: string, title: string, submit: string, place: Place, blocks: Input[]): Modal {
  return {
    ...{ type: 'modal', callback_id: callback, title: plain(title), submit: plain(submit), close: plain('取消') },
    ...{ private_metadata: JSON.stringify(place), blocks },
  }
}

function subjectInput(label: string, block = 'subject'): Input {
  return {
    ...{ type: 'input', block_id: block, label: plain(label) },
    element: {
      ...{
        type: 'external_select',
        action_id: SUBJECT_FIELD,
        min_query_length: 1,
        placeholder: plain('输入名称的一部分'),
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
