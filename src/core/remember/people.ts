import { z } from 'zod'
import { checked, complain, dayField, lineField, quotedField } from './fields.ts'

/** Who writes: the identity that the channel vouches for, and the name to sign with. A display name is no identity. */
export const personSchema = z.strictObject({
  id: lineField({ zh: '账号', en: 'the account' }),
  name: quotedField({ zh: '姓名', en: 'the name' }, 100),
})
export type Person = z.infer<typeof personSchema>

/** When something is written, and by whom. */
export interface Occasion {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** That day where the office is, YYYY-MM-DD. */
  readonly day: string
  readonly by: Person
}

const occasionSchema = z.object({ at: z.int().min(0), day: dayField({ zh: '日期', en: 'the day' }), by: personSchema })

/** An occasion that can be signed with. Throws WenjiError otherwise: what is stored once has to be readable for ever. */
export function checkOccasion(occasion: Occasion): Occasion {
  return checked(occasionSchema, occasion)
}

/** A unit, or a person of it, or a person alone. Units stand under one name each; variants are resolved before. */
export const partySchema = z
  .strictObject({
    unit: lineField({ zh: '单位', en: 'the unit' }).nullable().default(null),
    person: lineField({ zh: '人员', en: 'the person' }).nullable().default(null),
  })
  .superRefine((party, context) => {
    if (party.unit === null && party.person === null)
      complain(context, { zh: '请写明单位或人员', en: 'name a unit or a person' })
  })
export type Party = z.infer<typeof partySchema>

/** A name as it stands behind a date or a unit: one that begins like a number stands in quotation marks. */
export function nameBehind(name: string): string {
  return /^[\d\p{P}]/u.test(name) ? `“${name}”` : name
}

/** A party as a person reads it: 区发改局 张三. */
export function partyName(party: Party): string {
  const person = party.person === null ? null : party.unit === null ? party.person : nameBehind(party.person)
  return [party.unit, person].filter((part) => part !== null).join(' ')
}
