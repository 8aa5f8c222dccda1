import { type ClauseContext, withoutScope } from './clause-context.ts'
import type { Subject } from './clause-subject.ts'
import { clean, isFunctional } from './names.ts'
import { partsOfCount, valuesListed } from './value-lists.ts'

/** 绿色食品、生物医药占工业增加值的比重分别达到: names that share what each of them is a share of. */
const SHARED_RATIO = /^(.*?[^、和与及][、和与及].*?)((?:占[^,，;。\d、]{2,18}?的?比[重例]|占比)[^,，;。\d]{0,8})$/

/**
 * The subject of the i-th value of a list of shares, where several names stand in front of what they are shares of
 * (数字经济、海洋经济占地区生产总值比重48%和12%); null where the clause is no such list.
 */
export function shareOfList(context: ClauseContext, i: number): Subject | null {
  const { folded, clause, lexicon, mentions, quantities } = context
  const first = quantities[0]
  const values = valuesListed(context)
  if (!first || values < 2 || i >= values || first.unitClass !== 'percent') return null
  const [, names = '', words = ''] = SHARED_RATIO.exec(folded.slice(clause.start, first.start)) ?? []
  const ratio = /^(?:占.*?比[重例]|占比)/.exec(words)?.[0] ?? ''
  if (names === '' || !isFunctional(words.slice(ratio.length))) return null
  const parts = partsOfCount(names, clause.start, values)
  const part = parts[i]
  if (!part || parts.length !== values) return null
  const name = clean(withoutScope(folded.slice(part.start, part.end).trim()))
  if (name.length < 2) return null
  const from = clause.start + names.length
  const joint = true
  const [whole] = lexicon.written.exact(`${name}${ratio}`)
  const mention = mentions.find(
    ({ start, end }) => part.start <= start && end <= part.end && isFunctional(folded.slice(end, part.end)),
  )
  return whole === undefined && mention
    ? { joint, from, indicator: mention.id, name: mention.name, words: words.replace('分别', '') }
    : {
        joint,
        from: from + ratio.length,
        indicator: whole ?? null,
        name: `${name}${ratio}`,
        words: words.slice(ratio.length).replace('分别', ''),
      }
}
