import { refusal } from '../../core/remember/fields.ts'
import type { Holder, OwnerDraft, OwnerRole } from '../../core/remember/owner.ts'
import type { Subject } from '../../core/remember/subject.ts'
import type { UnitBook } from './unit-book.ts'

/** Who has a task, as people say it. */
export interface OwnerWords {
  readonly lead?: string | undefined
  readonly with?: readonly string[] | undefined
  readonly leader?: string | undefined
  readonly title?: string | undefined
  /** The role of the leader, or, where none is named, of the unit. */
  readonly role?: OwnerRole | undefined
  readonly level?: Holder['level'] | undefined
  readonly succeeds?: string | undefined
}

/** Entries of a subject without what they have in common. */
export type RoleHolders = Pick<OwnerDraft, 'role' | 'holders'>

/**
 * The roles that the words give out: --lead 牵头, --with 配合, --leader 责任人 unless another role is said. Throws WenjiError
 * where they give out none or contradict themselves.
 */
export function roleHolders(words: OwnerWords, units: UnitBook, newUnit: boolean): RoleHolders[] {
  const { lead, leader, role, level = null, title = null, succeeds = null } = words
  const others = words.with ?? []
  const persons =
    leader === undefined ? [] : splitNames(leader).map((name) => asPerson(name, { title, level, succeeds }))
  const person = persons[0] ?? null
  if (person === null && (title !== null || level !== null || succeeds !== null))
    throw refusal([
      {
        zh: '职务、级别和前任只跟责任领导一起写（--leader 姓名）',
        en: 'title, level and predecessor go with a leader (--leader NAME)',
      },
    ])
  if (person !== null && (role === 'lead' || role === 'with'))
    throw refusal([
      {
        zh: '牵头和配合是单位的职责，请写--lead或--with；责任领导可为person、liaison、first、guarantor',
        en: 'lead and with are for units (--lead, --with); a leader is person, liaison, first or guarantor',
      },
    ])
  const unitRole = person === null ? (role ?? 'lead') : 'lead'
  const unit = (name: string): Holder => ({
    ...{ unit: units.take(name, newUnit), person: null, title: null, level: null, succeeds: null },
  })
  const leading = lead === undefined ? [] : splitNames(lead).map(unit)
  const taking = distinct(others.flatMap(splitNames).map(unit)).filter(
    (one) => !leading.some((other) => other.unit === one.unit),
  )
  const given: RoleHolders[] = [
    { role: unitRole, holders: distinct(leading) },
    { role: 'with' as const, holders: taking },
    { role: role ?? ('person' as const), holders: persons },
  ].filter(({ holders }) => holders.length > 0)
  if (given.length === 0)
    throw refusal([
      {
        zh: '请写明责任单位或责任领导（--lead 单位、--with 单位、--leader 姓名）',
        en: 'say who has it (--lead UNIT, --with UNIT, --leader NAME)',
      },
    ])
  return given
}

/** 区发改局、区财政局 in one cell or one option. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** 张三（副区长） */
function asPerson(text: string, about: Pick<Holder, 'title' | 'level' | 'succeeds'>): Holder {
  const [, name = text, office] = /^([^()（）]+)[（(]([^()（）]+)[)）]$/u.exec(text) ?? []
  return { unit: null, person: name.trim(), ...about, title: about.title ?? office ?? null }
}

function distinct(holders: readonly Holder[]): Holder[] {
  return holders.filter((one, i) => holders.findIndex(({ unit }) => unit === one.unit) === i)
}

/** A task by its own words, where somebody says that it is one of its own. */
export function newTask(words: string, region: string, planYear: number): Subject {
  return { kind: 'task', id: words.trim(), region, planYear }
}
