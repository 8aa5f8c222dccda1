import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf, sentencesOf } from '../facts/clauses.ts'
import { findProjects } from '../question/asked-projects.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'

/** So many leaders are linked to so many projects: 20名区领导联系40个重点项目. */
const LINKED =
  /\d+(?:余)?[名位]\p{Script=Han}{0,6}(?:领导|干部|负责人|厅级|处级|局级)\p{Script=Han}{0,6}(?:联系|包保|包联|挂点|挂联|对接|领衔|领办)\p{Script=Han}{0,4}\d+(?:余)?[个项]\p{Script=Han}*项目/u

/** Where owners of projects are counted and not named, that is said beside the refusal to name one. */
export function sayOwnersCounted(text: AnswerText, context: AnswerContext): void {
  const { question, knowledge, region } = context
  const asked = question.language === 'en' ? question.content : question.text
  if (findProjects(asked, knowledge, region).projects.length === 0) return
  const anyTime = { ...context, question: { ...question, years: [], periods: [] } }
  for (const located of findParagraphs(anyTime, ['领导', '联系', '项目', '重点', '包保'])) {
    const folded = fold(located.paragraph.text)
    if (!LINKED.test(folded)) continue
    const clause = sentencesOf(folded)
      .flatMap((sentence) => clausesOf(folded, sentence))
      .find(({ start, end }) => LINKED.test(folded.slice(start, end)))
    if (!clause) continue
    const quote = quoteOf(located.paragraph.text, clause)
    text
      .words(say(question.language, '另，', ' For '))
      .period(located.period, located.document, question.language)
      .words(say(question.language, '文件称“', ' the document says “'))
      .quote(located, quote, quote)
      .words(say(question.language, '”，未列名单，不能据此对应。', '”, without a list of names.'))
    return
  }
}
