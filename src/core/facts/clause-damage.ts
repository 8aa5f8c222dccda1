import type { Paragraph } from '../document/plan-document.ts'
import type { ClauseContext, ClauseFigure } from './clause-context.ts'
import type { Span } from './clauses.ts'
import type { FigureFact } from './fact.ts'

/** Amounts that have lost characters: the thing is known, its amount is not. */
export function readDamagedAmounts({ folded, clause, damage, lexicon, own }: ClauseContext): ClauseFigure[] {
  if (damage.length === 0) return []
  const unit = new RegExp(`^${lexicon.units.pattern}`)
  return damage
    .filter(
      (span) =>
        span.start >= clause.start &&
        span.end <= clause.end &&
        (span.rule === 'numbers_joined' || span.rule === 'unit_lost'),
    )
    .map((span) => {
      const behind = folded.slice(span.end, clause.end)
      const thing = /^[A-Z]\d\+?\p{Script=Han}{2,6}?(?=及|和|、|$)/u.exec(behind)?.[0] ?? ''
      return {
        region: own.region,
        level: own.level,
        indicator: null,
        name: span.rule === 'unit_lost' ? thing : folded.slice(clause.start, span.start).trim(),
        measure: 'level',
        value: null,
        unit: unit.exec(behind)?.[0] ?? null,
        comparator: '=',
        strive: false,
        damaged: true,
        joint: false,
        amount: null,
        wording: '',
      }
    })
}

/** How a damaged passage of a sentence was mended, for its figures. */
export function repairOf(paragraph: Paragraph, sentence: Span): Pick<FigureFact, 'repair'> {
  const damage = paragraph.damage.find(
    (span) => span.start >= sentence.start && span.end <= sentence.end && span.repaired !== undefined,
  )
  if (damage?.repaired === undefined) return {}
  return { repair: { from: paragraph.text.slice(damage.start, damage.end), to: damage.repaired, rule: damage.rule } }
}
