import { fold } from '../src/core/document/fold.ts'
import type { PlanDocument } from '../src/core/document/plan-document.ts'
import { clausesOf, sentencesOf } from '../src/core/facts/clauses.ts'
import type { SeededRandom } from './random.ts'
import { INDICATORS } from './vocabulary.ts'

/** Endings of a question for an indicator. */
const ASKED = ['目标是多少', '完成了多少', '增长多少', '进度怎么样', '目标完成了吗']

/**
 * Questions about documents, as people ask them: half for an amount of a clause of theirs (新建道路9条: 新建道路多少条),
 * half for an indicator; about half of them name region and year.
 */
export function questionsAbout(documents: readonly PlanDocument[], count: number, random: SeededRandom): string[] {
  const questions: string[] = []
  for (let tries = 0; questions.length < count && tries < 50 * count; tries++) {
    const document = random.pick(documents)
    const scope = random.next() < 0.5 ? `${document.region}${document.year}年` : ''
    const asked = random.next() < 0.5 ? clauseQuestion(document, random) : random.pick(INDICATORS) + random.pick(ASKED)
    if (asked !== null) questions.push(scope + asked)
  }
  return questions
}

/** A clause with an amount, its number asked for. */
function clauseQuestion(document: PlanDocument, random: SeededRandom): string | null {
  const folded = fold(random.pick(document.paragraphs).text)
  const clauses = sentencesOf(folded)
    .flatMap((sentence) => clausesOf(folded, sentence))
    .map(({ start, end }) => folded.slice(start, end))
    .filter((clause) => clause.length <= 30 && /\p{Script=Han}{4,}\d/u.test(clause) && !/\d+年|\d+月/.test(clause))
  if (clauses.length === 0) return null
  return random.pick(clauses).replace(/\d[\d.,]*/, '多少')
}
