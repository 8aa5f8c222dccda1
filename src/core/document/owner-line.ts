import { fold } from './fold.ts'
import type { Block } from './plan-document.ts'

/** A line that says who is in charge of what stands above it, or by when: one paragraph with it, so that both are cited together. */
export function isOwnerLine({ text, cells }: Block): boolean {
  if (cells !== undefined) return false
  const folded = fold(text.trim())
  return LABELLED.test(folded) || BRACKET_ALONE.test(folded)
}

const LABELLED =
  /^[([【]?(?:[国省市区县]级)?(?:牵头|责任|配合|主办|承办|分管|包联|包保|联系|协办|落实|完成|办结)(?:责任|考核|落实)?(?:单位|部门|领导|科室|处室|人|时限|期限|时间):/
/** (市财政局牵头，市审计局配合): nothing but a bracket that ends with what its last unit does, or with a time behind that. */
const BRACKET_ALONE =
  /^[([【](?![一二三四五六七八九十\d]{1,3}[)\]】])(?:[^。]{2,120}(?:局|委|办|部|厅|府|院|会|关|团|司|单位|部门|中心|等)[^。,，;；、:]{0,10}(?:牵头|负责|配合|参与|协助|落实|协办|承办|主办)(?:[,，;；][^。:]{2,24})?|[^。:]{2,24}[,，;；](?:牵头|责任|配合)\p{Script=Han}{0,4}(?:单位|部门):[^。]{2,120})[)\]】]。?$/u
