import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import { WenjiError } from '../core/errors.ts'
import { lineOfPath } from './yaml-lines.ts'

/**
 * A YAML text checked against its schema. What is wrong is told with file, line, the field and what is allowed there.
 * `firstLine` is the line of the file where the text begins (front matter begins on the second).
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): T {
  const parsed = schema.safeParse(parse(file, text, firstLine))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (!issue) throw wrong(file, firstLine, 'not as expected')
  const where = issue.path.map(String).join('.')
  const line = lineOfPath(text, issue.path) + firstLine - 1
  throw wrong(file, line, where === '' ? issue.message : `${where}: ${issue.message}`)
}

function parse(file: string, text: string, firstLine: number): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? {}
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    throw wrong(file, (cause.mark?.line ?? 0) + firstLine, cause.reason)
  }
}

function wrong(file: string, line: number, what: string): WenjiError {
  const text = `${file}:${line}: ${what}`
  return new WenjiError(text, { zh: text, en: text })
}
