import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { leavesDoerOut } from './doer.ts'
import { sentenceOf } from './say-passage.ts'

/** Which unit, whatever it is called by. */
const UNIT =
  '(?:谁|何人|哪一?(?:几?[个家些类级位方])?(?:上级|国家|政府|市级|区级|省级)?(?:单位|部门|机构|机关|公司|企业|银行|高校|学校|院校|院所|医院|平台|集团|协会|主体|人|领导)?)'

/** A sentence that says to whom something is brought or handed over. */
const BROUGHT_TO =
  /移送|移交|转交|转送|交由|交给|报送|上报|报[^,，。]{0,6}(?:审|批|备)|提交|呈报|抄送|划转|送|向[^,，。]{2,20}(?:提|报|申|争|移)/u

/** A relation in which a unit is asked for, and what a sentence has that tells of one in it. */
const RELATIONS: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  // 跟哪家单位一起组的
  [
    new RegExp(
      `(?:跟|和|与|同|联合|会同|携手|联手|协同)了?(?:的是)?${UNIT}(?:一起|一道|一块儿?|共同|联手|合作|合伙|合办|共建|对接|签约|搭伙|联合)`,
      'u',
    ),
    /联合|会同|携手|联手|协同|合作|共建|共同|对接|合办|签约|签订|签署/u,
  ],
  // which body does it go to
  [
    /\b(?:which|what) (?:[a-z]+ )?(?:body|authority|agency|department|office|committee|organ|institution)\b[^,;?]*\b(?:goe?s?|sent|submitted|referred|put|presented|reported|handed|transferred|made|brought) (?:up |over )?(?:to|before)\b|\bto (?:which|what) (?:[a-z]+ )?(?:body|authority|agency|department|office|committee|organ|institution)\b/i,
    BROUGHT_TO,
  ],
  // 移送给哪个部门
  [
    new RegExp(
      `(?:移送|移交|移|转交|转送|转|交|报送|上报|报|提交|呈报|呈送|送|递交|抄送|划转)(?:给|到|至|往|向|去|由)${UNIT}|向${UNIT}(?:提交|提出|报送|上报|移送|移交|申报|申请|争取|报告)`,
      'u',
    ),
    BROUGHT_TO,
  ],
]

/** Somebody is asked for, or what a name is made of, and the passage does not tell it. */
export function leavesPartyOut(passage: Passage, question: Question): boolean {
  return (
    leavesDoerOut(passage, question) ||
    lacksRelation(passage, question) ||
    lacksPersonAsked(passage, question) ||
    lacksMembers(passage, question)
  )
}

/** A unit is asked for in a relation of which the sentence does not speak: that it is named there tells nothing. */
function lacksRelation(passage: Passage, { text, language }: Question): boolean {
  const { located, start, end } = passage
  // an English question leaves its verb to the glossary: the very clause has to tell
  const sentence = language === 'en' ? located.paragraph.text.slice(start, end) : sentenceOf(passage)
  return RELATIONS.some(([asks, tells]) => asks.test(text) && !tells.test(sentence))
}

/** True where a question asks for a unit with or to which something is done, and not for the one in charge. */
export function asksRelation({ text }: Question): boolean {
  return RELATIONS.some(([asks]) => asks.test(text))
}

/** 哪位区领导联系的: which person of a kind. */
const WHICH_PERSON =
  /哪(?:一?[位名]|几[位名])(?:[省市区县镇]级?|局|委|厅)?(领导|干部|院士|专家|教授|书记|区长|市长|县长|省长|局长|厅长|主任|委员|代表|同志|负责人|企业家|设计师|院长|校长|总监|博士|医生|校友)/u

/** Which person of a kind is asked, and the sentence speaks of none of the kind. */
function lacksPersonAsked(passage: Passage, { text }: Question): boolean {
  const kind = WHICH_PERSON.exec(text)?.[1]
  return kind !== undefined && !sentenceOf(passage).includes(kind)
}

/** “三免六减半”是免哪三个月: what a name in quotation marks is made of. */
const MADE_OF =
  /^[^,，。?？]{0,4}?(?:到底|究竟|具体|都|分别|各)*(?:是|指|有|包括|包含)[^,，。?？]{0,4}?哪(?:几|些|一(?![级个家位方份年层])|[二两三四五六七八九十])/u
const EXPLAINS = /[:：、]|指|即|包括|包含|就是|分别/u

/** What a name is made of is asked, and the clause has the name alone. */
function lacksMembers({ located: { paragraph }, start, end }: Passage, { text }: Question): boolean {
  const clause = paragraph.text.slice(start, end)
  const names = [...text.matchAll(/[“"「]([^“”"「」]{2,14})[”"」]/gu)].filter(
    ({ 0: all, 1: name = '', index }) => MADE_OF.test(text.slice(index + all.length)) && clause.includes(name),
  )
  return names.some(({ 1: name = '' }) => {
    const around = clauseAround(paragraph.text, start, end, name)
    return !EXPLAINS.test(around.replace(name, ''))
  })
}

/** The clause, between commas, in which a name stands within a passage. */
function clauseAround(text: string, start: number, end: number, name: string): string {
  const at = text.indexOf(name, start)
  if (at < 0) return text.slice(start, end)
  const from = Math.max(...[',', '，', '。', ';', '；'].map((sign) => text.lastIndexOf(sign, at))) + 1
  const to = text.slice(at).search(/[,，。;；]/u)
  return text.slice(from, to < 0 ? end : at + to)
}
