import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Store } from '../../src/core/ports.ts'
import { makeDocument } from '../support/documents.ts'

/** As many as one message may ask for; with their sources more than 2,500 characters. */
export const PARAGRAPHS = 3
export const FIGURES = Array.from(
  { length: PARAGRAPHS * 12 },
  (_, i) => `第${i + 1}街道完成改造${1000 + i * 7}.25万平方米`,
)

/** A plan of 清江区 whose paragraphs are long, none too long to be shown whole. */
export function longDocument(): PlanDocument {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => {
    const own = FIGURES.slice(i * 12, (i + 1) * 12)
    return `第${i + 1}片区安排如下：${own.join('，')}。`
  })
  return makeDocument(`清江区2021年国民经济和社会发展计划\n\n一、城市更新\n\n${paragraphs.join('\n\n')}\n`)
}

export function hiddenDocument(): PlanDocument {
  const text =
    '清江区2021年国民经济和社会发展计划\n\n一、重点项目\n\n龙泉湖隧道总投资45.6亿元，年内开工，由区城建局牵头。\n'
  return makeDocument(text, { class: 'internal' })
}

/** A store that cannot tell what was asked before. */
export function forgetful(store: Store): Store {
  return { ...store, turns: { ...store.turns, find: () => Promise.reject(new Error('turns are away')) } }
}

/** A store of which nobody is given anything to answer before it is opened. */
export function gated(store: Store): { readonly store: Store; open(): void } {
  let isOpen = false
  const inbox: Store['inbox'] = {
    ...store.inbox,
    take: async (...given) => (isOpen ? store.inbox.take(...given) : null),
  }
  return {
    store: { ...store, inbox },
    open() {
      isOpen = true
    },
  }
}
