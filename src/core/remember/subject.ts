import { z } from 'zod'
import { lineField } from './fields.ts'

/** What a plan speaks of, and what is remembered about: by its stable name or id, in one region's plan of one year. */
export const subjectSchema = z.strictObject({
  kind: z.enum(['project', 'task', 'indicator']),
  /** A project's or task's name as the documents have it; an indicator's id in the lexicon. */
  id: lineField({ zh: '项目、任务或指标', en: 'the project, task or indicator' }),
  region: lineField({ zh: '地区', en: 'the region' }, 50),
  planYear: z.int().min(1949).max(2100),
})
export type Subject = z.infer<typeof subjectSchema>

/** Classes as in documents: an internal word is for rooms that may see it, and for nobody else there. */
export const classSchema = z.enum(['public', 'internal'])

export function sameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id && a.region === b.region && a.planYear === b.planYear
}
