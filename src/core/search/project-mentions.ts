import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { PhraseFinder } from '../lexicon/phrase-finder.ts'
import type { Located } from './knowledge.ts'
import type { ProjectMention } from './project.ts'
import { kindOf } from './project-name-parts.ts'

/** A sentence that speaks of firms speaks of the one that has the place's name, and not of the place. */
const OF_FIRMS = /等[^,，]{0,8}(?:企业|单位|机构|公司)/
const SHORTEST = 3

/** Clauses of a region's paragraphs that name a project and from which no stage was read (名单, 总投资); a paragraph a step. */
export function* findMentions(
  groups: readonly (readonly string[])[],
  read: readonly (readonly ProjectMention[])[],
  paragraphs: readonly Located[],
  lexicon: Lexicon,
): Generator<void, { group: number; mention: ProjectMention }[]> {
  const finder = new PhraseFinder(
    groups.flatMap((names, group) =>
      [...new Set(names.map((name) => fold(name).replace(/(?<=.{3})(?:项目|工程)$/, '')))]
        .filter((name) => name.length >= SHORTEST)
        .map((name) => [name, group] as const),
    ),
  )
  const taken = new Set(read.flatMap((mentions, group) => mentions.map((mention) => keyOf(group, mention))))
  const found: { group: number; mention: ProjectMention }[] = []
  for (const where of paragraphs) {
    for (const { group, mention } of mentionsIn(where, finder, lexicon)) {
      const known = (read[group] ?? []).some(
        (other) =>
          other.located.paragraph === mention.located.paragraph &&
          other.start <= mention.start &&
          mention.end <= other.end,
      )
      const key = keyOf(group, mention)
      if (known || taken.has(key)) continue
      taken.add(key)
      found.push({ group, mention })
    }
    yield
  }
  return found
}

function keyOf(group: number, { located, start }: ProjectMention): string {
  return `${group} ${located.document.file} ${located.paragraph.ordinal} ${start}`
}

function mentionsIn(
  located: Located,
  finder: PhraseFinder<number>,
  lexicon: Lexicon,
): { group: number; mention: ProjectMention }[] {
  const { paragraph, document } = located
  if (paragraph.sectionCode === '0') return []
  const folded = ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
  const hits = finder.find(folded).filter((hit) => endsThere(folded, hit.end, hit.word, lexicon))
  if (hits.length === 0) return []
  const tense = sectionTense(document, paragraph)
  return sentencesOf(folded).flatMap((sentence) => {
    const inside = hits.filter((hit) => hit.start >= sentence.start && hit.end <= sentence.end)
    if (inside.length === 0 || OF_FIRMS.test(folded.slice(sentence.start, sentence.end))) return []
    return clausesOf(folded, sentence).flatMap((clause) =>
      inside
        .filter((hit) => hit.start >= clause.start && hit.end <= clause.end)
        .map((hit) => ({
          group: hit.value,
          mention: {
            located,
            start: clause.start + folded.slice(clause.start, clause.end).search(/\S/),
            end: clause.end,
            name: hit.word,
            stage: null,
            intended: tense.mode !== 'past',
            progress: null,
            period: tense.period,
          },
        })),
    )
  })
}

/** 柳湖 does not stand in 柳湖街: a word for another kind behind the name makes another name of it. */
function endsThere(folded: string, end: number, name: string, lexicon: Lexicon): boolean {
  const behind = folded.slice(end, end + 6)
  if (/^(?:\d|[A-Z]|[东南西北]路|街|路|所|派出所|小区|社区|大学|.?期)/.test(behind)) return false
  if (/^(?:项目|地块|片区?|建设)/.test(behind)) return true
  for (let length = 1; length <= behind.length; length++) {
    const word = behind.slice(0, length)
    if (kindOf(word, lexicon) === word && !kindOf(name, lexicon).endsWith(word)) return false
  }
  return true
}
