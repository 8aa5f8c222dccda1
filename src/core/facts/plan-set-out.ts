import { fold } from '../document/fold.ts'
import { fiveYearSpan, yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'

/** 《纲要（草案）》明确了经济社会发展主要指标, 规划纲要细化提出25项主要指标: the outline of a plan tells its goals. */
const SETS_OUT =
  /纲要》?(?:\(草案\))?》?(?![^。;]{0,60}(?:完成|实现)情况)[^;]{0,80}?(?:明确|提出|确定|设置|设定|细化)[^。;]{0,16}(?:指标|目标)/
const PLAN = /十([一二三四五六])五/g

/**
 * The years of the plan whose goals a paragraph of a work report sets out, wherever the paper has it: its outline is handed
 * in with a look back as with the year's own goals. Null where the paragraph speaks of no plan that begins then.
 */
export function planSetOut(
  { kind, year }: Pick<PlanDocument, 'kind' | 'year'>,
  { text, section }: Pick<Paragraph, 'text' | 'section'>,
): string | null {
  if (kind !== 'work_report') return null
  const folded = fold(text)
  if (!SETS_OUT.test(folded)) return null
  const spans = [folded, ...[...section].reverse().map(fold)].flatMap((words) =>
    [...words.matchAll(PLAN)].map(([, digit = '']) => fiveYearSpan(digit)),
  )
  return spans.find((span) => yearOf(span) === year || yearOf(span) === year + 1) ?? null
}
