import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { look } from './look.ts'
import { sayPassage } from './say-passage.ts'

/** 跟某某一起组建的: with whom a thing is said to be done. */
const PARTNER =
  /(?:跟|和|与|同|联合|携手|会同)([^,，、跟和与同谁哪]{2,12}?)(?:一起|一同|共同|合作|联手|合伙|联合)(?=\p{Script=Han}{1,3})/u
/** Words by which a text says with whom. */
const TOGETHER = /联合|携手|会同|合作|共同|联手|[跟与和同](?=[“\p{Script=Han}])/u

/** 既然是跟甲一起组建的,甲出什么: the text names another partner, and that is told. Undefined where it names none. */
export function correctedPartner(context: AnswerContext): Draft | undefined {
  const { question } = context
  const match = PARTNER.exec(question.content)
  const [said = '', partner = ''] = match ?? []
  if (!match || partner === '') return undefined
  const front =
    question.content
      .slice(0, match.index)
      .split(/[,，、]/)
      .at(-1) ?? ''
  const [behind = ''] = question.content.slice(match.index + said.length).split(/[,，、?？]/)
  const asked = `${front.replace(/既然|是|为/gu, '')}跟谁一起${behind.replace(/(?:的|吗|吧|呢|对)+$/u, '')}`
  const found = look({ ...context, question: { ...question, content: asked, text: asked } }, asked)
  if (found.outcome !== 'answered' || found.rival) return undefined
  const { located, start, end } = found.passage
  const quote = located.paragraph.text.slice(start, end)
  if (!TOGETHER.test(quote) || quote.includes(partner.slice(0, 2))) return undefined
  const text = new AnswerText()
  sayPassage(text, found.passage, context)
  const rest = say(question.language, '其余所问文件未写明。', ' What else was asked is not stated.')
  return draft('answered', /[,，、]/.test(question.content) ? text.words(rest) : text)
}
