import type { PlanDocument } from '../document/plan-document.ts'
import { type AnswerContext, documentsOf } from './context.ts'

/** Asks for a person by the post: 发改局局长是谁, who is the director of …. */
const ASKS_WHO = /谁|哪一?位|叫什么|叫啥|姓什么|姓名|名字|\bwho\b/i
const POST = /(?<!副|社)(局长|厅长|主任(?!务)|区长(?![者期江沙三远效治])|县长|市长|省长|州长|旗长|主席)/
/** Nothing but who holds a post is asked. */
const ASKS_HOLDER =
  /(?:局长|厅长|主任|区长|县长|市长|省长|州长|旗长|主席|书记|部长|秘书长)(?:现在)?(?:是谁|叫什么|叫啥|姓什么|是哪一?位|谁|的?名字|的?姓名)|(?:谁是|哪位是)\p{Script=Han}{0,14}(?:局长|厅长|主任|区长|县长|市长|省长|州长|旗长|主席|书记|部长)[?？。]?$/u
/** Posts that are one of a kind in a government; the others need their office named or be the only one. */
const OF_GOVERNMENT = /区长|县长|市长|省长|州长|旗长|主席/
const OFFICE = /\p{Script=Han}{1,12}?(?:局|厅|委员会|委|办公室|办)(?=的?(?:局长|厅长|主任)|\s|$)/gu

/**
 * The newest documents that were presented by the holder of a post that the question asks for: their heads tell who it was
 * then. Empty where none is asked for, or where no head names its holder.
 */
export function documentsOfPost(context: AnswerContext): readonly PlanDocument[] {
  const { question, knowledge, region } = context
  const text = question.language === 'zh' ? question.text : question.content
  const post = POST.exec(text)?.[1]
  if (post === undefined || !ASKS_WHO.test(question.text)) return []
  const offices = [...text.replace(/谁是|哪位是/g, ' ').matchAll(OFFICE)].map(([name]) => name)
  const held = documentsOf(knowledge, region).filter(
    (document) =>
      document.speaker !== undefined &&
      document.speakerTitle?.endsWith(post) === true &&
      (question.years.length === 0 || question.years.includes(document.year)) &&
      (OF_GOVERNMENT.test(post) ||
        offices.length === 0 ||
        offices.some((name) => isOffice(name, document, post, context))),
  )
  const newest = Math.max(...held.map(({ year }) => year))
  return held.filter(({ year }) => year === newest)
}

/** True where nothing but the holder of a post is asked: a passage on what the office does is no answer. */
export function asksForHolder({ question }: AnswerContext): boolean {
  return ASKS_HOLDER.test(question.text)
}

/** 发改局 for 武昌区发展和改革局局长. */
function isOffice(
  name: string,
  { speakerTitle = '', region, parents }: PlanDocument,
  post: string,
  { knowledge: { lexicon } }: AnswerContext,
): boolean {
  const last = post === '主任' ? '' : post.slice(0, 1)
  const stem = speakerTitle.slice(0, speakerTitle.length - post.length)
  const office = stem.endsWith(last) ? stem : `${stem}${last}`
  const scope = { region, parents }
  const [asked, own] = [name, office].map((one) => lexicon.offices.read(one, scope))
  return asked !== undefined && own !== undefined && (asked.key === own.key || office.endsWith(name))
}
