import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** The lines of a .jsonl file, checked. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
}
