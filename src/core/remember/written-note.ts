import { periodName } from '../document/periods.ts'
import { type Note, noteCode } from './note.ts'
import type { NoteValue, Span } from './note-value.ts'
import { nameBehind } from './people.ts'

/** A note in its written form, the same wherever it is cited. Its pieces stand in it word for word. */
export interface WrittenNote {
  /** The whole of it, one line where the note itself has one. */
  readonly text: string
  /** Day and signer: 2021-07-31 张三. */
  readonly head: string
  /** What happened, without its closing mark. */
  readonly words: string
  /** Stage, percent, what has to be coordinated, next milestone, which note it puts right; as far as they are there. */
  readonly facts: readonly string[]
  /** What has to be coordinated and by whom; empty where nothing has. */
  readonly coordination: string
  /** The next milestone and its date; empty where there is none. */
  readonly next: string
  /** One for each value, in the note's order. */
  readonly values: readonly string[]
}

/** Writes a note out. `correction` is the note that puts this one right, of those that the reader may see. */
export function writtenNote(note: Note, correction?: Pick<Note, 'number'>): WrittenNote {
  const head = `${note.day} ${nameBehind(note.by.name)}`
  const words = note.text.replace(/[。.；;，,、\s]+$/u, '')
  const coordination =
    note.coordination === null ? '' : `需协调事项：${note.coordination.text}（需协调单位：${note.coordination.unit}）`
  const next = note.next === null ? '' : `下一节点：${note.next.text}（${note.next.day}）`
  const state = [
    note.stage === null ? '' : `阶段：${note.stage}`,
    note.percent === null ? '' : `完成比例：${note.percent}%`,
  ].filter((piece) => piece !== '')
  const values = note.values.map(writtenValue)
  const relation = note.corrects === null ? '' : `更正${noteCode(note.corrects)}`
  const facts = [...state, coordination, next, relation].filter((piece) => piece !== '')
  const behind = [
    ...state,
    ...values,
    coordination,
    next,
    note.source === null ? '' : `来源：${note.source}`,
    relation,
    correction ? `已由${noteCode(correction.number)}更正` : '',
  ].filter((piece) => piece !== '')
  return { text: `${[`${head}：${words}`, ...behind].join('。')}。`, head, words, facts, coordination, next, values }
}

const STATUS: Record<NoteValue['status'], string> = { flash: '快报', preliminary: '初步核算', final: '最终核实' }
const SPAN: Record<Span, string> = { month: '当月', cumulative: '累计', quarter: '单季', year_estimate: '预计全年' }

/** A reported value as it stands in its note: 固定资产投资：2021年上半年累计103.5亿元（快报）. */
export function writtenValue(value: NoteValue): string {
  const { name, period, span } = value
  return `${name}：${periodName(period, 'zh')}${SPAN[span]}${amountWithState(value)}`
}

/** 152.3亿元（快报）: what a unit reported, with the state that it has. */
export function amountWithState(value: NoteValue): string {
  return `${writtenAmount(value)}（${STATUS[value.status]}）`
}

/** 103.5亿元, 增长7%, 下降14.2%; a fall has no sign. */
export function writtenAmount({ amount, unit, measure }: Pick<NoteValue, 'amount' | 'unit' | 'measure'>): string {
  const plain = amount.replace(/^-/, '')
  if (measure === 'growth') return `${amount.startsWith('-') ? '下降' : '增长'}${plain}${unit ?? '%'}`
  if (measure === 'rank') return `第${plain}位`
  return `${amount}${unit ?? (measure === 'share' || measure === 'rate' ? '%' : '')}`
}
