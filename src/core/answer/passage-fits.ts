import { fold } from '../document/fold.ts'
import { isSpan, isWholeYear, touchesYear } from '../document/periods.ts'
import { type Span, sentencesOf } from '../facts/clauses.ts'
import { askedAmount, HOW_LONG } from '../question/asked-amount.ts'
import { asksWhere, namesPlace, namesPlaceOfKind, placeKindAsked } from '../question/asked-place.ts'
import { contentOf, contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import { figuresIn, type Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { isAhead } from './list-scope.ts'
import { periodOfPassage, sentenceOf } from './say-passage.ts'

/** 依据哪个文, 根据什么规定: what something rests on. */
const ON_WHAT_BASIS = /(?:依据|根据|依照|按照|凭)(?:的是|的|是|了)*(?:哪|什么|啥|何|几号|第几号)/u
const NAMES_BASIS = /(?:根据|依据|按照|依照|遵照)[^。]{0,40}(?:《|规定|办法|决定|意见|精神|要求|文件)/u

/** Words by which a question points at a document and not at a year's figures: 2026年报告里讲的. */
const OF_DOCUMENT = /报告|计划里|计划中|文件|文本|讲|提到|提出|\breport|\bplan\b|\bdocument/i

/** The passage is of a year that was asked about (a figure of several years together is of none of them); of a document of that year where the document is asked about. */
export function fitsYears(passage: Passage, { question, knowledge }: AnswerContext): boolean {
  const { years } = question
  if (years.length === 0) return true
  const { located } = passage
  const row = located.paragraph.cells ? figuresIn(knowledge, located) : []
  if (row.some((fact) => years.some((year) => fact.period === `${year}`))) return true
  const period = periodOfPassage(passage, knowledge)
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  const reached = isSpan(period) && REACHED.test(words) && !SUMMED.test(words)
  if (reached && years.includes(Number(period.slice(5)))) return true
  const ofSpan = isSpan(period) && !question.periods.includes(period) && /\d/.test(words)
  if (!ofSpan && years.some((year) => touchesYear(period, year))) return true
  return OF_DOCUMENT.test(question.text) && years.includes(passage.located.document.year)
}

/** A level that several years end with is that of their last year; what they add up to is not. */
const REACHED = /(?:增至|升至|降至|[增升降提扩减][加长高升大少]到|达到?|突破|超过|跃居)[\d.]+/
const SUMMED = /累计|年均|五年来?[^,，]{0,6}(?:新增|完成|实施)|平均每年|每年/

const GROUP = /([^,，;；。]*、[^,，;；。]*?)等(?:\d+|一批|多)/

/** 甲、乙等13个项目,其总投资665亿元: asked of one of the names, the attribute is the group's and not its own. */
function isOfGroup(sentence: string, question: string): boolean {
  const names = GROUP.exec(sentence)?.[1]?.split('、') ?? []
  // riverside tunnel is 滨江 and 隧道 by themselves
  const isSaid = (name: string) => question.includes(name.slice(-2)) && question.includes(name.slice(-4, -2))
  const isEnglish = /[a-z]{3}/i.test(question)
  return names.some((name) => name.length >= 4 && (isEnglish ? isSaid(name) : question.includes(name.slice(-4))))
}

/**
 * The passage holds what was asked for: a time where a time is asked, the attribute where one is, an open word (投资)
 * itself, unless it `holdsAll` that was said.
 */
export function speaksOfIt(passage: Passage, { question, knowledge }: AnswerContext, holdsAll = false): boolean {
  if (question.aspects.has('when') && !HOW_LONG.test(question.text) && !tellsWhen(passage, question, knowledge))
    return false
  const sentence = sentenceOf(passage)
  const place = placeKindAsked(question.text)
  if (place !== undefined && !namesPlaceOfKind(place, sentence)) return false
  if (asksWhere(question.text) && !namesPlace(withoutAsked(sentence, question))) return false
  const own = passage.located.paragraph.text.slice(passage.start, passage.end)
  if (question.text.includes('文号') && !PAPER_NUMBER.test(own)) return false
  if (ON_WHAT_BASIS.test(question.text) && !NAMES_BASIS.test(sentence)) return false
  if (WHO.test(question.text) && !SOMEBODY.test(own) && !tellsWhom(own, question.text)) return false
  if (WHO_ENGLISH.test(question.text) && !SOMEBODY.test(own) && !PEOPLE.test(own)) return false
  if (ON_BEHALF.test(question.text) && !/委托|委派|指派|授权|之托/u.test(own)) return false
  if (DOER_ENGLISH.test(question.text) && !namesSomebodyElse(own, question)) return false
  const guessed = question.indicators.filter(
    ({ ids, word }) =>
      ids.length > 1 &&
      /^\p{Script=Han}+$/u.test(word) &&
      !question.attributes.some((attribute) => word.startsWith(attribute.slice(-2))),
  )
  if (!guessed.every(({ word, end }) => sentence.includes(word) || (holdsAll && NOUN.test(question.text.slice(end)))))
    return false
  // an English question has the names of the documents in its content alone
  const asked = `${question.text} ${question.content}`
  const ofOne = question.attributes.length > 0 || askedAmount(asked, knowledge.lexicon)?.classes.includes('money')
  if (ofOne === true && isOfGroup(sentence, asked)) return false
  const subject = contentOf(
    question.attributes.reduce((text, word) => text.replaceAll(word, ' '), question.content),
    (term) => knowledge.index.has(term),
  ).terms
  const { glossary, synonyms } = knowledge.lexicon
  return question.attributes.every((attribute) => {
    const words = [attribute, ...[glossary, synonyms].flatMap((finder) => finder.exact(attribute).flat())]
    const clauses = sentence.split(/[,，;；]/).filter((part) => words.some((word) => part.includes(word)))
    // 张床 of the asker, which the documents write 床位: it is the thing itself
    if (!question.text.toLowerCase().includes(attribute.toLowerCase()) && subject.length === 0)
      return clauses.length > 0
    return clauses.some((clause) => subject.some((term) => clause.includes(term)))
  })
}

/** How papers are numbered: 岚政发〔2020〕5号, 2020(004). */
const PAPER_NUMBER = /[[〔(（]?(?:19|20)\d\d[\]〕)）]?\s*\d+号|20\d\d[(（]\d+[)）]/

/** Asks for a person or a unit. */
const WHO =
  /谁(?![高低多少大小快])|哪一?家(?:来|去|负责)?(?:施工|承建|承办|主办|举办|承包|承担|设计|监理|建设|开发|运营|管理|中标|建|做|干|搞|弄|管|办)(?!的?(?:项目|园|街))|哪一?[家个](?:公司|单位|部门|机构|人|领导|指挥部|街道|办公室|科室|专班|集团|[局委办厅](?![法理证事]))/
/** 就业 of 就业岗位: an open word that only tells of what kind the thing behind it is. */
const NOUN = /^(?:(?![谁多几的是了吗呢怎如何目完情增什啥哪])\p{Script=Han}){2}/u

/** 买给谁, 跟谁融合: whoever or whatever stands behind the word for it in the text. */
function tellsWhom(words: string, question: string): boolean {
  if (/[给为向对]谁/.test(question)) return /[给为向对]\p{Script=Han}/u.test(words)
  return /[跟和与同]谁/.test(question) && /[”\p{Script=Han}](?:跟|和|与|同)[“\p{Script=Han}]/u.test(words)
}

const SOMEBODY =
  /[局厅署]|(?<!委)委(?!托)|[^\s、]{2}院|部门|机关|法院|政协|人大|派出所|支队|大队|人民团体|办公室|指挥部|公司|集团|企业|政府|街道|银行|大学|学校|中心|协会|联盟|领导|干部|书记|主任|代表|委托|专家|社区|小组|专班|负责|牵头|联合/

/** The same in English, where people of a kind may be asked for too: who gets the insurance. */
const WHO_ENGLISH =
  /\bwho(?:m|se)?\b|\bwhich (?:company|firm|developer|contractor|bank|bureau|department|agency|organi[sz]ation|person|official)\b/i
const PEOPLE =
  /老人|老年|居民|市民|群众|学生|师生|儿童|妇女|人员|职工|员工|党员|人才|院士|工作者|对象|家庭|户|群体|游客|消费者|工人|农民|青年|患者|病人|教师|骑手|业主|旅客|幼儿|军人/

/** On whose behalf, at whose request: by whom somebody was charged with it. */
const ON_BEHALF =
  /\bwhose (?:behalf|request|instructions?|orders|behest|name|mandate)\b|\bon behalf of (?:whom|which|what|who)\b/i

/** Who will operate the centre: who does something to what the question names. */
const DOER_ENGLISH =
  /\bwho(?: else)? (?:(?:will|would|shall|should|must|is going to|are going to|is to|are to|has to|have to) (?!be\b|get\b|receive\b|benefit\b|qualify\b)[a-z]{3,}|(?:operat|run|build|manag|fund|financ|maintain|own|design|pay|construct|equip|staff)(?:e?s|es|ed|t)?\b)/i

/** Somebody stands in the clause beside what the question itself names: that a centre is built tells nobody who runs it. */
function namesSomebodyElse(own: string, { content }: Question): boolean {
  const rest = contentStretches(content)
    .filter((words) => /^\p{Script=Han}{2,}$/u.test(words))
    .reduce((text, words) => text.replaceAll(words, ' '), own)
  return SOMEBODY.test(rest) || PEOPLE.test(rest)
}

/** A sentence without the words of the question: that the centre is a centre tells no place. */
function withoutAsked(sentence: string, { content }: Question): string {
  return contentStretches(content)
    .flatMap((words) => words.split(/[的在]/u))
    .filter(({ length }) => length > 2)
    .reduce((rest, words) => rest.replaceAll(words, ' '), sentence)
}

/** A time, or the very step that was asked for (哪年开工: 新开工 in the year's plan). */
function tellsWhen(passage: Passage, { text: question, content }: Question, { lexicon }: Knowledge): boolean {
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  const steps = new Set(lexicon.stages.find(content).map(({ value }) => value))
  if (steps.size > 0 && !lexicon.stages.find(words).some(({ value }) => steps.has(value))) return false
  if (/哪一?年的?(?:计划|任务|目标|安排|数|事)/.test(question)) return true
  if (/\bhow (?:often|frequently)\b/i.test(question) && /\d余?次|每[天日周月季年半]|定期/.test(words)) return true
  if (/多久|多长时间|频次|频率|几次/.test(question) && /定期|不定期|实时|适时|随时|每[天日周月季年半]/.test(words))
    return true
  if (
    /\d+月|及早|尽早|尽快|适时|年内|近期|(?<!年)(?:十[一二]?|[一二三四五六七八九])月|\d年|\d日|年底|季度|[上下]半年|每[天日周月年半]|月底|[上中下]旬/.test(
      words,
    )
  )
    return true
  const ofPart = isAhead(passage.located) && !isWholeYear(passage.located.period) && !isSpan(passage.located.period)
  if (ofPart && lexicon.stages.find(words).length > 0) return true
  return STEPS.some((step) => question.includes(step) && words.includes(step))
}

const STEPS = ['开工', '竣工', '完工', '启动', '投用', '建成', '开业', '出让', '签约', '监测', '通车']

/** A reason is asked: the sentence gives a cause; a rank is asked: the passage gives one. */
export function fitsAspects(passage: Passage, { aspects }: Question): boolean {
  if (aspects.has('reason') && !CAUSE.test(sentenceOf(passage)) && !explanationOf(passage)) return false
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  return !aspects.has('rank') || /第[一二三四五六七八九十\d]|排名|位列|位居|名列|前列/.test(words)
}

/** 二是部分项目进度慢。因…: the sentence behind one that only heads an item, where it gives a cause. */
export function explanationOf({ located, sentence }: Passage): Span | undefined {
  const { text } = located.paragraph
  if (!/^\s*[一二三四五六七八九十]是/.test(text.slice(sentence.start, sentence.end))) return undefined
  const behind = sentencesOf(fold(text)).find(({ start }) => start >= sentence.end)
  if (!behind) return undefined
  const words = text.slice(behind.start, behind.end)
  return CAUSE.test(words) && !/^\s*[一二三四五六七八九十]是/.test(words) ? behind : undefined
}

/** Words by which a text gives a cause. */
export const CAUSE =
  /因|由于|主要考虑|考虑到|受[^,，;。]{2,16}?(?:冲击|拖累|制约)|影响|导致|缘于|源于|制约|加剧|造成|使得|致使|所致|主要是(?=[^,，;。]*(?:下降|下滑|回落|减少|减产|萎缩|放缓|不足|走低|停[产建工]|增加|拉动|带动))/
