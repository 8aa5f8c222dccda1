import type { Person } from '../../core/remember/people.ts'
import type { Subject } from '../../core/remember/subject.ts'

/** Columns that several tables have: who wrote when, and about what. */

interface Signed {
  readonly at: number
  readonly by: Person
}

interface SignedColumns {
  at: number
  author_id: string
  author_name: string
}

interface AboutColumns {
  subject_kind: string
  subject_id: string
  region: string
  plan_year: number
}

export function signatureColumns({ at, by }: Signed): SignedColumns {
  return { at, author_id: by.id, author_name: by.name }
}

export function signatureOf(columns: SignedColumns): Signed {
  return { at: columns.at, by: { id: columns.author_id, name: columns.author_name } }
}

export function aboutColumns({ kind, id, region, planYear }: Subject): AboutColumns {
  return { subject_kind: kind, subject_id: id, region, plan_year: planYear }
}

/** The subject as it stands in columns; the entity's schema checks its kind. */
export function aboutOf({ subject_kind, subject_id, region, plan_year }: AboutColumns): object {
  return { kind: subject_kind, id: subject_id, region, planYear: plan_year }
}
