import { dayAt } from './days.ts'
import type { Item, ItemEvent } from './item.ts'
import { nameBehind, partyName } from './people.ts'
import type { Recurrence } from './recurrence.ts'

const KINDS: Record<Item['kind'], string> = {
  task: '任务',
  demand: '诉求',
  whistle: '哨件',
  finding: '检查发现的问题',
  counted: '计数事项',
  recurring: '周期任务',
}
const STATES: Record<Item['state'], string> = {
  open: '办理中',
  reported_done: '已报办结，待确认',
  confirmed: '已销号',
  withdrawn: '已撤销',
}
const TURNS: Record<Recurrence, string> = {
  weekly: '每周',
  half_monthly: '每半月',
  monthly: '每月',
  quarterly: '每季',
  half_yearly: '每半年',
  yearly: '每年',
}

/** An item in its written form; its pieces stand in it word for word. */
export interface WrittenItem {
  readonly text: string
  readonly title: string
  /** 承办：区城管局 */
  readonly handler: string
  readonly raiser: string
  /** 时限：2021-07-31; empty where there is none. */
  readonly due: string
  readonly state: string
  /** 发现1136，已整改1077; empty but for counted items. */
  readonly counts: string
  /** 周期：每半月，已确认至2021-07-15; empty but for recurring items. */
  readonly turns: string
  /** One for each step, the oldest first. */
  readonly steps: readonly string[]
}

/** Writes an item out with its way; days are those of the time zone given. */
export function writtenItem(item: Item, events: readonly ItemEvent[], zone: string): WrittenItem {
  const title = item.title.replace(/[。.；;\s]+$/u, '')
  const handler = `承办：${partyName(item.handler)}`
  const raiser = `提出：${partyName(item.raiser)}`
  const due = item.due === null ? '' : `时限：${item.due}`
  const state = STATES[item.state]
  const counts = item.counts === null ? '' : `发现${item.counts.found}，已整改${item.counts.mended}`
  const turns =
    item.recurrence === null
      ? ''
      : `周期：${TURNS[item.recurrence]}${item.confirmedUntil === null ? '' : `，已确认至${item.confirmedUntil}`}`
  const steps = events.map((event) => writtenStep(event, zone))
  const pieces = [
    title,
    `类型：${KINDS[item.kind]}`,
    `来源：${item.source}`,
    raiser,
    handler,
    due,
    counts,
    turns,
    `状态：${state}`,
    steps.length === 0 ? '' : `经过：${steps.join('；')}`,
  ].filter((piece) => piece !== '')
  return { text: `${pieces.join('。')}。`, title, handler, raiser, due, state, counts, turns, steps }
}

/** 2021-07-05 高五转办区住建局（理由：属住建职责） */
function writtenStep({ at, by, action }: ItemEvent, zone: string): string {
  return `${dayAt(at, zone)} ${nameBehind(by.name)}${whatWasDone(action)}`
}

function whatWasDone(action: ItemEvent['action']): string {
  const remark = (text: string | null | undefined) => (text == null ? '' : `（${text}）`)
  switch (action.do) {
    case 'hand_on':
      return `转办${partyName({ unit: action.to.unit ?? null, person: action.to.person ?? null })}（理由：${action.reason}）`
    case 'extend':
      return `延期至${action.due}（理由：${action.reason}）`
    case 'count':
      return `更新数量：发现${action.found}，已整改${action.mended}`
    case 'report_done':
      return `报办结${remark(action.remark)}`
    case 'confirm':
      return `确认销号${remark(action.remark)}`
    case 'send_back':
      return `退回（理由：${action.reason}）`
    case 'withdraw':
      return `撤销（理由：${action.reason}）`
  }
}
