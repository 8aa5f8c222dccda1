import { fold } from '../document/fold.ts'
import { contentOf } from '../question/content.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { withoutModes } from './look.ts'
import { fitsYears } from './passage-fits.ts'
import { type RankedPassage, rankPassages } from './rank-passages.ts'
import { sayPassage } from './say-passage.ts'

/** 哪些惠民活动, 哪几个新城: the kind behind the word that asks; 新, 大 and the like only praise it. */
const KIND_BEHIND =
  /哪(?:些|几(?:个|种|类|项|家|所|条|大|座|处)?)(?:新|大|重点|重大|主要|特色|具体)?(?:的)?(\p{Script=Han}{2,10})/u
/** 惠民活动有哪些: the kind in front. */
const KIND_BEFORE =
  /(?:^|[的里中上内,，、\s]|方面|要|办|搞|发展|打造)(\p{Script=Han}{2,10}?)(?:都|分别|具体|主要)?(?:有|是|包括|指|叫)(?:的是)?(?:哪(?:些|几)|啥|什么)/u
/** Of nearly as good passages the shortest that has the list. */
const AS_GOOD = 0.06
/** A passage that covers this much of what else the question says has the list that is meant. */
const ENOUGH = 0.5
const MOST_PARAGRAPHS = 3

/**
 * The things of a kind that a clause lists one by one, each with the kind's name at its end (港口经济、会展经济 of 哪些经济) or
 * closed by it (甲、乙等惠民活动): that clause. Null where no clause lists the kind by that very name.
 */
export function listOfKind(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  if (question.language === 'en') return null
  const kind = kindAsked(question.words)
  if (kind === undefined || isPlain(kind)) return null
  const { terms } = contentOf(withoutModes(question.content, question, knowledge.regions), (term) =>
    knowledge.index.has(term),
  )
  const known = terms.filter((term) => knowledge.index.has(term))
  const wanted = known.length > 0 ? known : [kind]
  const listing = rankPassages(findParagraphs(context, wanted), wanted, null, knowledge).filter(
    ({ passage }) => fitsYears(passage, context) && listsKind(textOf(passage), kind),
  )
  const [best] = listing
  if (!best || best.score < ENOUGH) return null
  const good = listing.filter(({ score }) => score >= best.score - AS_GOOD)
  const paragraphs = [...new Set(good.map(({ passage }) => passage.located))].slice(0, MOST_PARAGRAPHS)
  const text = new AnswerText()
  for (const located of paragraphs) {
    const shortest = good
      .filter(({ passage }) => passage.located === located)
      .reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a))
    sayPassage(text.words(text.isEmpty ? '' : '\n'), shortest.passage, context)
  }
  return draft('answered', text)
}

function kindAsked(text: string): string | undefined {
  const kind = KIND_BEHIND.exec(text)?.[1] ?? KIND_BEFORE.exec(text)?.[1]
  return kind?.replace(/^(?:的|要|新)/, '').replace(/(?:要|呢|吗|啊|来着|的)$/, '')
}

/** 项目, 工作: every list is of such; they name a kind only with more in front. */
function isPlain(kind: string): boolean {
  return kind.length < 2 || PLAIN.test(kind)
}

const PLAIN =
  /^(?:重[大点])?(?:项目|工程|工作|任务|措施|举措|问题|内容|方面|目标|指标|数据|安排|单位|部门|地方|企业|活动|情况|要求)$/

/** Two things at least with the kind at their ends, or a list that the kind closes. */
function listsKind(words: string, kind: string): boolean {
  const text = fold(words)
  const runs = text.split(/[,，;；:：。]/)
  const ends = runs.some((run) => run.split(/、|和|与|及/).filter((item) => endsWith(item, kind)).length > 1)
  return ends || runs.some((run) => new RegExp(`(?:、|”“)[^,，;；。]*等${kind}`).test(run))
}

/** The item is the kind with something in front; what a sentence goes on with behind the last one is no part of it. */
function endsWith(item: string, kind: string): boolean {
  const bare = item.replace(/[“”"《》]/g, '')
  // 8个老旧小区: counted, and not named
  if (/\d(?:个|部|处|项|家|条|座|所|宗|件|类)/.test(bare)) return false
  return bare.length > kind.length && (bare.endsWith(kind) || bare.slice(1, kind.length + 5).includes(kind))
}

function textOf({ located, start, end }: RankedPassage['passage']): string {
  return located.paragraph.text.slice(start, end)
}

function lengthOf({ passage: { start, end } }: RankedPassage): number {
  return end - start
}
