import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { WenjiError } from '../core/errors.ts'

/**
 * A YAML text checked against its schema. What is wrong is told with file, line, the field and what is allowed there.
 * `firstLine` is the line of the file where the text begins (front matter begins on the second).
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const [syntax] = document.errors
  if (syntax) throw wrong(file, lines.linePos(syntax.pos[0]).line + firstLine - 1, syntax.message.split('\n')[0] ?? 'not YAML')
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (!issue) throw wrong(file, firstLine, 'not as expected')
  const where = issue.path.map(String).join('.')
  const line = lineOf(document.contents, issue.path, lines) + firstLine - 1
  throw wrong(file, line, where === '' ? issue.message : `${where}: ${issue.message}`)
}

function wrong(file: string, line: number, what: string): WenjiError {
  const text = `${file}:${line}: ${what}`
  return new WenjiError(text, { zh: text, en: text })
}

/** Line of the deepest node on a path that is there: of a missing field that of its parent. */
function lineOf(root: unknown, path: readonly PropertyKey[], lines: LineCounter): number {
  let node = root
  let start = startOf(node) ?? 0
  for (const key of path) {
    const next = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) : undefined
    if (next) start = startOf(next.key) ?? start
    node = isMap(node) ? next?.value : isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
    if (node === undefined) break
    if (!next) start = startOf(node) ?? start
  }
  return lines.linePos(start).line
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start] = node.range
  return typeof start === 'number' ? start : undefined
}
