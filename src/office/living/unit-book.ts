import { fold } from '../../core/document/fold.ts'
import type { OfficeScope } from '../../core/lexicon/office-names.ts'
import { checked, lineField, refusal } from '../../core/remember/fields.ts'
import type { Member } from '../../core/rooms/roles.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import { ownersOf } from '../../core/search/owners.ts'
import { shortened, type WorkScope } from './scope.ts'

const MOST = 5
const unitName = lineField({ zh: '单位', en: 'the unit' })

/** The units that a caller may know of, each under one name, and what other spellings of them come to. */
export class UnitBook {
  readonly #knowledge: Knowledge
  readonly #offices: OfficeScope | undefined
  readonly #known = new Map<string, string>()

  constructor({ knowledge, offices }: Pick<WorkScope, 'knowledge' | 'offices'>, people: readonly Member[]) {
    this.#knowledge = knowledge
    this.#offices = offices
    for (const name of knownNames(knowledge, people)) {
      const key = this.keyOf(name)
      if (!this.#known.has(key)) this.#known.set(key, name)
    }
  }

  /** The same for all spellings of one unit. */
  keyOf(name: string): string {
    return this.#knowledge.lexicon.offices.read(name, this.#offices).key
  }

  /** The name under which a unit stands; undefined for one that nobody knows. */
  find(name: string): string | undefined {
    const known = this.#known.get(this.keyOf(name))
    if (known !== undefined) return known
    const plain = fold(name).replace(/\s+/g, '')
    return this.#isOffice(plain) || this.#isInDocuments(plain) ? plain : undefined
  }

  /**
   * The name that is stored for a unit; with `allowNew` one that nobody knows yet stands under the name as given. Throws
   * WenjiError with the nearest known ones otherwise.
   */
  take(given: string, allowNew: boolean): string {
    const name = checked(unitName, given)
    const found = this.find(name)
    if (found !== undefined) return found
    if (allowNew) return name
    const near = this.#nearest(name)
    throw refusal([
      {
        zh: `不认识单位“${shortened(name)}”，${near.length === 0 ? '' : `相近的有：${near.join('、')}；`}请核对，确是新单位请加 --new-unit`,
        en: `the unit "${shortened(name)}" is not known${near.length === 0 ? '' : `; near it: ${near.join(', ')}`}; check it, or say --new-unit where it is a new one`,
      },
    ])
  }

  /** 区发改局 where nobody has written it before: an office of the region's or a higher level that the lexicon has. */
  #isOffice(name: string): boolean {
    const { listed, level } = this.#knowledge.lexicon.offices.read(name, this.#offices)
    const levels = this.#offices ? [this.#offices.region, ...this.#offices.parents].map((one) => one.at(-1)) : []
    return listed && levels.includes(level)
  }

  #isInDocuments(name: string): boolean {
    return (
      name.length >= 3 &&
      this.#knowledge.lexicon.offices.endsLikeOffice(name) &&
      this.#knowledge.located.some(({ paragraph }) => paragraph.text.includes(name))
    )
  }

  #nearest(name: string): string[] {
    const pairs = pairsOf(name)
    const shared = (other: string) => pairsOf(other).filter((pair) => pairs.includes(pair)).length
    const known = [...this.#known.values()]
      .map((other) => ({ other, share: shared(other) / Math.max(1, pairs.length) }))
      .filter(({ share }) => share >= 0.4)
      .sort((a, b) => b.share - a.share)
      .map(({ other }) => other)
    return [...new Set([...this.#knowledge.lexicon.offices.near(name, this.#offices), ...known])].slice(0, MOST)
  }
}

/** Names of units, those that people act for first: what is theirs is found under that name. */
function* knownNames(knowledge: Knowledge, people: readonly Member[]): Iterable<string> {
  for (const { unit } of people) if (unit !== null) yield unit
  const { living } = knowledge
  if (living) {
    for (const who of living.holders('unit')) yield who
    for (const { handler, raiser } of living.items)
      for (const { unit } of [handler, raiser]) if (unit !== null) yield unit
    for (const { coordination } of living.coordination) if (coordination) yield coordination.unit
  }
  for (const { lead, others } of ownersOf(knowledge)) yield* [...lead, ...others]
}

function pairsOf(name: string): string[] {
  const signs = [...name]
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}
