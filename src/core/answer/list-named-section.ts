import { fold } from '../document/fold.ts'
import { allSections, headingWords, sectionTree } from '../document/section-tree.ts'
import { quoteOf, sentencesOf } from '../facts/clauses.ts'
import { contentOf } from '../question/content.ts'
import { locate } from '../search/knowledge.ts'
import { termsWithin } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { sentenceWords } from './list-clauses.ts'
import { isAhead, paragraphsToList } from './list-scope.ts'
import { writeList } from './list-writer.ts'
import { weightAsked } from './rank-passages.ts'

/** Asks for a summary. */
const SUMS_UP = /总结|汇总|概括|梳理|归纳|盘点|摘要|要点|主要(?:数据|数字)|\bsummar|\boverview\b/i
/** Words of every summary, which no heading need have. */
const OF_SUMMARIES = /主要|数据|数字|情况|内容|要点|总结|汇总|概括|梳理|归纳|盘点|摘要|一下|一览/g
/** A heading with this share of the question's words, weighed by rarity, is the one that is summed up. */
const NAMED = 0.8
const FEW_TERMS = 3
/** So few sentences are told whole. */
const FEW_SENTENCES = 4

/**
 * A summary of one section that has no further headings, by its sentences: 总结区级投资计划执行情况. For questions that name
 * an indicator, whose figures alone would leave out what else the section tells. Null where no heading is meant.
 */
export function listNamedSection(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  if (!SUMS_UP.test(question.text)) return null
  const { terms } = contentOf(question.content.replace(OF_SUMMARIES, ' '), (term) => knowledge.index.has(term))
  if (terms.length < FEW_TERMS) return null
  const allowed = new Set(
    paragraphsToList(context).map(({ document, paragraph }) => `${document.file}|${paragraph.ordinal}`),
  )
  const weight = (some: Iterable<string>) => [...some].reduce((sum, term) => sum + weightAsked(term, knowledge), 0)
  const whole = weight(terms)
  const [best] = knowledge.documents
    .flatMap((document) =>
      allSections(sectionTree(document)).flatMap((node) => {
        if (
          node.children.length > 0 ||
          !node.paragraphs.some(({ ordinal }) => allowed.has(`${document.file}|${ordinal}`))
        )
          return []
        const share = weight(termsWithin(fold(headingWords(node.title)), terms)) / whole
        return share >= NAMED ? [{ document, node, share }] : []
      }),
    )
    .sort((a, b) => b.share - a.share)
  if (!best) return null
  const { document, node } = best
  const lines = node.paragraphs.flatMap(({ ordinal }) => {
    const located = locate(knowledge, document, ordinal)
    const folded = fold(located.paragraph.text)
    const whole = sentencesOf(folded).map((sentence) => quoteOf(located.paragraph.text, sentence))
    const told =
      whole.length <= FEW_SENTENCES ? whole.map((words) => words.replace(/[。;；]$/, '')) : sentenceWords(located)
    return told.map((words) => ({ located, words }))
  })
  const first = lines[0]?.located
  if (!first || lines.length < 2) return null
  return writeList(context, [
    {
      document,
      period: first.period,
      ahead: isAhead(first),
      zh: '要点',
      en: 'Main points',
      heading: headingWords(node.title),
      lines,
    },
  ])
}
