import { fold } from '../document/fold.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { standsInText } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'

const LEVELS = ['国家', '省', '市', '区', '县', '旗'] as const
/** A level of government that is no part of a longer word: 城市, 园区 and 全市 are none. */
const LEVEL = /(?<![城都园片社地校景辖街小厂新郊全各本我该这])([省市区县旗])(?=\p{Script=Han}{3})/gu
const LONGEST_NAME = 9
/** Institutions that are no offices and that every level may have too. */
const ALSO = /(?:馆|医院|保健院|疾控中心)$/

/**
 * 市疾控中心 where the documents speak of the 区疾控中心 alone: the same institution of another level of government is not the
 * one that is asked about. Null where nothing of the kind is asked.
 */
export function respondOtherLevel({ question, knowledge }: AnswerContext): Draft | null {
  const text = fold(question.text)
  for (const { 1: level = '', index } of text.matchAll(LEVEL)) {
    for (let end = Math.min(text.length, index + LONGEST_NAME); end >= index + 4; end--) {
      const name = text.slice(index + 1, end)
      if (!/^\p{Script=Han}+$/u.test(name) || !(ALSO.test(name) || knowledge.lexicon.offices.endsLikeOffice(name)))
        continue
      if (standsInText(knowledge, level + name)) return null
      const other = LEVELS.filter((one) => one !== level)
        .map((one) => one + name)
        .find((one) => standsInText(knowledge, one))
      const located = other === undefined ? undefined : paragraphWith(knowledge, other)
      if (other === undefined || !located) continue
      const said = new AnswerText().words(
        say(
          question.language,
          '文件未提到所问级别的这一机构，提到的是',
          'The documents do not mention that institution of the level asked about, but ',
        ),
      )
      said.quote(located, other, other)
      return draft('not_stated', said.words(say(question.language, '。', '.')))
    }
  }
  return null
}

function paragraphWith(knowledge: Knowledge, name: string) {
  return knowledge.located.find(({ paragraph }) => {
    const at = paragraph.text.indexOf(name)
    return at >= 0 && !/[城都园片社地校景辖街小厂新郊]/.test(paragraph.text.charAt(at - 1))
  })
}
