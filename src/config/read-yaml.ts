import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import { z } from 'zod'
import { operatorError, type WenjiError } from '../core/errors.ts'
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
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  const where = issue.path.map(String).join('.')
  const line = lineOfPath(text, path) + firstLine - 1
  const allowed = issue.code === 'unrecognized_keys' ? allowedKeys(schema, issue.path) : []
  const what = allowed.length > 0 ? `${issue.message} (allowed: ${allowed.join(', ')})` : issue.message
  throw wrong(file, line, where === '' ? what : `${where}: ${what}`)
}

function parse(file: string, text: string, firstLine: number): unknown {
  if (/^\s*(?:#.*\s*)*$/.test(text)) return {}
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? {}
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    throw wrong(file, (cause.mark?.line ?? 0) + firstLine, cause.reason)
  }
}

function wrong(file: string, line: number, what: string): WenjiError {
  return operatorError(`${file}:${line}: ${what}`)
}

/** The keys that a schema knows at a path; empty where they are free. */
function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema
  for (const key of path) at = inside(unwrapped(at), key)
  const found = unwrapped(at)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function inside(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

function unwrapped(schema: unknown): unknown {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
  return wraps ? unwrapped(schema.unwrap()) : schema
}
