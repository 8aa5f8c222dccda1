import { fold } from './fold.ts'
import type { Block } from './plan-document.ts'

/** A line that says who is in charge of what stands above it: one paragraph with it, so that both are cited together. */
export function isOwnerLine({ text, cells }: Block): boolean {
  return (
    cells === undefined &&
    /^[([【]?(?:[省市区县]级)?(?:牵头|责任|配合|主办|承办|分管|包联|包保|联系|协办|落实)(?:责任)?(?:单位|部门|领导|科室|人):/.test(
      fold(text.trim()),
    )
  )
}
