import { fold } from '../document/fold.ts'
import type { Cell } from '../document/plan-document.ts'
import { ROLE_HEADS } from './roles.ts'

/** Columns that hold no figure of their own. */
const NO_FIGURES =
  /^(?:序号|编号|号|(?:指标)?属性|单位|计量单位|备注|完成时限|时限|完成时间|时间节点|联系电话|类别|权重|分值)$/
/** A cell that is a number with its words and nothing else: 6.5%左右, 42亿元, 5%-6%, 增长6%以上. */
const VALUE =
  /^(?:增长|下降|力争|达到|不低于|不少于|控制在|约|近|±|<|>|≤|≥|[〔[【(])*\s*[-+]?\d[\d,]*(?:\.\d+)?\s*(?:%|‰|[\p{Script=Han}/]{0,6})?(?:\s*[-—~～至]\s*\d+(?:\.\d+)?\s*(?:%|[\p{Script=Han}/]{0,6})?)?(?:左右|以上|以内|以下|及以上)?[〕\]】)]?$/u
/** True for a cell that a row gives a figure in, and no sentence. */
export function isValue(text: string): boolean {
  return VALUE.test(fold(text).trim())
}

/** True for a cell whose column is of figures or tasks, and not of numbers in order, units, owners or times. */
export function mayHoldFigures({ head }: Cell): boolean {
  return !NO_FIGURES.test(head) && !ROLE_HEADS.test(head)
}
