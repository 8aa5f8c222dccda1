import { fold } from '../document/fold.ts'
import { type Span, sentencesOf } from '../facts/clauses.ts'
import type { ProjectFact } from '../facts/fact.ts'
import { type Knowledge, type Located, paragraphOf } from './knowledge.ts'
import type { Project, ProjectArea } from './project.ts'

/** 推进江湾片建设 speaks of the area, and its sentence of what is done there. */
const WHOLE = /(?:片区|片|板块|组团|商务区|新城|古城|老城)$/

/** The areas that sentences of a region's documents speak of, with the projects that stand in those sentences. */
export function areasOf(
  projects: readonly Project[],
  facts: readonly ProjectFact[],
  region: string,
  knowledge: Knowledge,
): ProjectArea[] {
  const together = new Map<string, number>()
  for (const fact of facts) together.set(clauseOf(fact), (together.get(clauseOf(fact)) ?? 0) + 1)
  const sentences = new Map<string, { located: Located; sentence: Span }[]>()
  for (const fact of facts) {
    const name = fact.area ?? (isWhole(fact, together) ? fact.name : undefined)
    if (name === undefined) continue
    const located = paragraphOf(knowledge, fact)
    const at = located.paragraph.text.indexOf(fact.quote)
    const sentence = sentencesOf(fold(located.paragraph.text)).find((span) => span.start <= at && at < span.end)
    if (sentence) sentences.set(name, [...(sentences.get(name) ?? []), { located, sentence }])
  }
  return [...sentences].flatMap(([name, places]) => {
    const entries = projects
      .filter((project) => !project.names.includes(name))
      .flatMap((project) => {
        const mentions = project.mentions.filter(
          (mention) =>
            mention.stage !== null &&
            places.some(
              ({ located, sentence }) =>
                located.paragraph === mention.located.paragraph &&
                sentence.start <= mention.start &&
                mention.start < sentence.end,
            ),
        )
        return mentions.length > 0 ? [{ project, mentions }] : []
      })
    return entries.length > 0 ? [{ region, name, entries }] : []
  })
}

/** The only name of a clause that is about building as a whole. */
function isWhole(fact: ProjectFact, together: ReadonlyMap<string, number>): boolean {
  if (!WHOLE.test(fact.name) || fact.stage !== '在建') return false
  return together.get(clauseOf(fact)) === 1
}

function clauseOf({ code, quote }: ProjectFact): string {
  return `${code} ${quote}`
}
