import { z } from 'zod'
import type { ReadFile } from '../format.ts'

/** What the process that reads is asked: one file, by its path. */
export const requestSchema = z.object({ file: z.string(), ending: z.string() })
export type Request = z.infer<typeof requestSchema>

/** What it answers: the content, or why not in both languages. */
export type Reply =
  | { readonly read: ReadFile }
  | { readonly refused: { readonly message: string; readonly zh: string; readonly en: string } }
