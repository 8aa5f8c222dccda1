import { type Stage, stageSchema } from '../../core/lexicon/schema.ts'
import { refusal } from '../../core/remember/fields.ts'
import { type NoteDraft, noteNumber } from '../../core/remember/note.ts'
import type { NoteValue } from '../../core/remember/note-value.ts'
import { readValue } from '../../core/remember/read-value.ts'
import type { Subject } from '../../core/remember/subject.ts'
import { shortened, type WorkScope } from './scope.ts'
import type { UnitBook } from './unit-book.ts'
import { momentOf } from './zone.ts'

/** What a note says beside its subject, in the words in which people hand it in; left out where it says nothing of it. */
export interface NoteWords {
  readonly text: string
  readonly percent?: string | number | undefined
  readonly stage?: string | undefined
  readonly values?: readonly string[] | undefined
  readonly release?: string | undefined
  readonly coordinate?: string | undefined
  readonly unit?: string | undefined
  readonly next?: string | undefined
  readonly on?: string | undefined
  readonly day?: string | undefined
}

/** The parts of a note that its words give. Throws WenjiError with what is wrong and what to do. */
export function noteParts(
  words: NoteWords,
  { knowledge, day }: Pick<WorkScope, 'knowledge' | 'day'>,
  subject: Subject,
  units: UnitBook,
  newUnit: boolean,
): Pick<NoteDraft, 'text' | 'percent' | 'stage' | 'values' | 'coordination' | 'next' | 'day'> {
  const { values = [], release, coordinate, unit, next, on } = words
  if (release !== undefined && values.length === 0)
    throw refusal([
      {
        zh: '公布时间只对数据有效，请同时写明数据（--value）',
        en: 'a release time belongs to a value; give one (--value)',
      },
    ])
  if ((coordinate === undefined) !== (unit === undefined))
    throw refusal([
      {
        zh: '需协调事项和需协调的单位要一起写（--coordinate 事项 --unit 单位）',
        en: 'what has to be coordinated and the unit asked go together (--coordinate TEXT --unit UNIT)',
      },
    ])
  if ((next === undefined) !== (on === undefined))
    throw refusal([
      {
        zh: '下一节点和节点日期要一起写（--next 节点 --on 年-月-日）',
        en: 'the next milestone and its date go together (--next TEXT --on YYYY-MM-DD)',
      },
    ])
  const of = subject.kind === 'indicator' ? 'indicator' : 'own'
  const releasedAt = release === undefined ? null : releaseTime(release)
  const reported = values.map((line) => readValue(line, knowledge.lexicon, subject.planYear, { releasedAt, of }))
  refuseOtherIndicator(reported, subject, knowledge)
  return {
    text: words.text,
    percent: words.percent === undefined ? null : readPercent(words.percent),
    stage: words.stage === undefined ? null : readStage(words.stage, knowledge),
    values: reported,
    coordination:
      coordinate === undefined || unit === undefined ? null : { text: coordinate, unit: units.take(unit, newUnit) },
    next: next === undefined || on === undefined ? null : { text: next, day: on },
    day: words.day ?? day,
  }
}

/** Figures stay apart: under one indicator nothing is reported of another. */
function refuseOtherIndicator(
  values: readonly NoteValue[],
  subject: Subject,
  { lexicon }: WorkScope['knowledge'],
): void {
  const other = values.find(({ indicator }) => indicator !== null && indicator !== subject.id)
  if (!other) return
  const own = lexicon.indicators.get(subject.id)?.zh ?? subject.id
  throw refusal([
    {
      zh: `数据“${other.name}”不是${own}，不能记在${own}下，请分开记录`,
      en: `"${other.name}" is not ${own} and cannot be reported under it; write a note of its own`,
    },
  ])
}

/** 30, 30%, 30.5 */
function readPercent(given: string | number): number {
  if (typeof given === 'number') return given
  const found = /^(-?\d{1,6}(?:\.\d{1,4})?) ?%?$/.exec(given.normalize('NFKC').trim())
  if (found) return Number(found[1])
  throw refusal([
    {
      zh: `完成比例“${shortened(given)}”不是百分数，请写30或30%`,
      en: `percent "${shortened(given)}" is no number; write 30 or 30%`,
    },
  ])
}

function readStage(given: string, { lexicon }: WorkScope['knowledge']): Stage {
  const word = given.trim()
  const named = stageSchema.safeParse(word)
  if (named.success) return named.data
  const [meant, ...others] = new Set(lexicon.stages.exact(word))
  if (meant !== undefined && others.length === 0) return meant
  throw refusal([
    {
      zh: `没有阶段“${shortened(word)}”；可写：${stageSchema.options.join('、')}`,
      en: `there is no stage "${shortened(word)}"; one of ${stageSchema.options.join(', ')}`,
    },
  ])
}

function releaseTime(given: string): number {
  const moment = momentOf(given)
  if (moment !== null && moment >= 0) return moment
  throw refusal([
    {
      zh: `公布时间“${shortened(given)}”应写作2021-06-10T10:00`,
      en: `the release time "${shortened(given)}" is written 2021-06-10T10:00`,
    },
  ])
}

/** The number of a note's code. Throws WenjiError for what is no code. */
export function noteNumberOf(code: string): number {
  const number = noteNumber(code)
  if (number !== null) return number
  throw refusal([
    {
      zh: `“${shortened(code)}”不是记录编号，应写作注-1001`,
      en: `"${shortened(code)}" is no code of a note; write 注-1001`,
    },
  ])
}
