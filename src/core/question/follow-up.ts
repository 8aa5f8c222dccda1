import { inYear, periodName } from '../document/periods.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { askedAmount } from './asked-amount.ts'
import { asksNow } from './asked-now.ts'
import { askedRecords } from './asked-records.ts'
import { contentStretches, withoutCounting } from './content.ts'
import { asksForMore, countsTheSame } from './count-alone.ts'
import { isFrameAlone } from './frame-words.ts'
import type { Intent } from './intent.ts'
import type { Question } from './question.ts'
import { cueForm, residue } from './residue.ts'
import { asksStageAlone } from './stage-alone.ts'
import { WHEN } from './when-words.ts'

/** What a question that leans on the one before it means when it stands by itself. */
export interface FollowUp {
  readonly question: string
  /** What was understood, for a person: 2020年·固投·目标. */
  readonly label: string
  /** True where the question has a subject of its own, so that it could be meant by itself as well. */
  readonly couldStandAlone: boolean
}

/** Words that point back: 那2020年呢, 它, 其中, what about. */
const POINTS_BACK =
  /^(?:那么?|还有|然后|再问|再查|接着|另外|同样|其中|and|what about|how about|then|also|ok)(?=\P{L}|\p{Script=Han}|$)|呢$|它们?|该(?:项目|指标|数|工程|任务)|这个(?:项目|指标|数|工程|任务)?|那个(?:项目|指标|数|工程|任务)?|这项|上述|前面(?:那个|说的)?|刚才(?:那个|说的)?|\b(?:its|it|that one|their|those|this one)\b/iu
const POINTERS = new RegExp(POINTS_BACK.source, 'giu')
/** 比2020年多多少: the year is what the one before is held against. */
const HELD_AGAINST = /^(?:那么?|这)?(?:比|较|跟|和|与|同)(?:20\d\d年?|[去前上]年)/
/** 其中重大项目呢: a part of what was asked before. */
const WITHIN = /^(?:那么?)?其中/
/** What about the major projects among them: the same in English, where the part is an indicator by its name. */
const AMONG = /\b(?:among|amongst|within|inside|out of) (?:them|those|these|it|that)\b/i
/** 全市排第几: the field of a rank, and nothing that is ranked. */
const FIELD = /^在?(?:全[国省市区县]|中心城区|同类城区)?[里中]?$/
/** Its ranking, 它的面积, 没整改的还有几处: something of what was asked about before, and nothing by itself. */
const OF_IT =
  /\b(?:its|their|they|them)\b|\bof (?:those|these|them)\b|它们?|他们|^(?:还[有剩](?:多少|几)\p{Script=Han}?(?:没有?|未)\p{Script=Han}{1,3}|(?:没有?|未|尚未|还没)\p{Script=Han}{1,3}的还[有剩](?:多少|几)\p{Script=Han}?)$/iu
/** What is asked, beside the words of intents. */
const ASKS = new RegExp(
  [
    '剩下的?|余下的?|其余的?|(?:没有?|未|尚未|还没)\\p{Script=Han}{1,2}(?:完|好|掉)?的?(?=[\\s呢多几,?？]|$)|以前|此前|历任|前任',
    WHEN,
    '多少|为什么|为何|谁|how many|how much|when|why|who',
  ].join('|'),
  'giu',
)
/** Asks what there is to say and no more: what was asked before is not asked again. */
const OPEN = /怎么|怎样|如何|什么|啥|咋/
/** What any question may be about: 还有什么工程 names nothing of its own. */
const PLAIN_THING = /^(?:又|还|再|有)?(?:工程|项目|活动|任务|举措|措施|工作|内容|动作|要求|结果|要点|干|做)?$/
/** The year is a paper's, which speaks of other years too: another region's paper of that year is asked the same. */
const PAPER =
  /20\d\d年?的?[省市区县]?(?:政府)?(?:工作)?(?:报告|计划(?![新投安增完])|文件)|\b20\d\d(?: \w+){0,3} (?:report|plan|document)\b/i
const WHOLE_YEAR = /全年|年度目标|年初/
const GLUE = /\b(?:and|the|of|in|for|what|how|about|did|do|does|is|was|were|are|a|an|to)\b/gi

/**
 * Reads a question as the next one after `before`: what it leaves out (subject, indicator, period, region, what is
 * asked) is taken from there. Null where it leaves nothing out or nothing is there to take. `before` stands by itself;
 * `together` is true for a question of the same message, which shares its time.
 */
export function followUp(
  question: Question,
  before: Question,
  knowledge: Knowledge,
  intents: readonly Intent[],
  together = false,
): FollowUp | null {
  if (askedRecords(question.text).length > 0) return null
  const said = question.text.replace(/[?？。!！\s]+$/u, '')
  const language = /\p{Script=Han}|[a-z]{2}/u.test(said) ? question.language : before.language
  const pointsBack = POINTS_BACK.test(said)
  const named = countsTheSame(question, before) ? '' : ownSubject(question, knowledge, intents)
  const isFrame =
    ((together || OPEN.test(said)) && PLAIN_THING.test(named)) ||
    isFrameAlone(named, said) ||
    isBareDeed(named, question) ||
    (question.aspects.has('rank') && FIELD.test(named))
  const own = isFrame ? '' : named
  const part = AMONG.test(said) ? partNamed(question, knowledge) : ''
  const within = part !== '' || WITHIN.test(said) || isOfParent(question, before, knowledge)
  const more = asksForMore(question)
  const ofIt = OF_IT.test(said) && question.indicators.every(({ ids }) => ids.length > 1)
  const taken = own === '' || within || ofIt ? subjectOf(before, knowledge, intents).replace(more ? TOTAL : '', '') : ''
  // a part stands straight behind its whole
  const subject = within ? nameLast(taken, before) : taken
  const sharesTime = own === '' || within || pointsBack || together || question.indicators.length > 0
  const [one] = before.years
  const held = HELD_AGAINST.test(said) && own === '' && one !== undefined && !question.years.includes(one)
  const ofYear = WHOLE_YEAR.test(said) && one !== undefined ? [`${one}`] : before.periods
  // 现在多少: the time is now, and no other that was spoken of
  const ofNow = asksNow(said) || question.periods.length > 0
  const time = held ? [`${one}`] : ofNow || !sharesTime ? [] : ofYear
  const region = question.regions.length > 0 ? [] : before.regions.map(({ name }) => name)
  if ((own !== '' && !pointsBack) || (own === '' && subject === ''))
    if (time.length === 0 && region.length === 0) return null
  const words = part !== '' ? `其中${part}` : within ? said.replace(/[呢啊]$/u, '') : said.replace(POINTERS, ' ')
  const asks = askOf(question, knowledge, intents)
  const goesOn = GOES_ON.test(question.words)
  const carried =
    asks === '' && !goesOn && !OPEN.test(said) && (own === '' || pointsBack) ? askOf(before, knowledge, intents) : ''
  const [year] = before.years
  const isOfPaper = question.regions.length > 0 && PAPER.test(before.text)
  const ofPaper = isOfPaper ? (language === 'en' ? ' document' : '文件') : ''
  const openPart = question.years.length === 0 && question.periods.length > 0 && sharesTime && year !== undefined
  const times = openPart
    ? [periodName(`${year}`, language)]
    : time.length > 0
      ? [time.map((period) => periodName(period, language)).join('、') + ofPaper]
      : []
  const order = own === '' && question.periods.length > 0 && !held && !ofIt ? [words, subject] : [subject, words]
  const joined = joinWords([...region, ...times, ...order, carried])
  const whole = language === 'en' && !/[a-z]{2}/.test(joined) ? `What is ${joined}` : joined
  if (whole === question.text) return null
  const ownTimes = (openPart ? question.periods.map((period) => inYear(period, year)) : question.periods).map(
    (period) => periodName(period, language),
  )
  const label = [
    ...region,
    ...(openPart ? [] : times),
    ...ownTimes,
    subject === '' ? own : subject,
    asks === '' ? carried : asks,
  ]
  return { question: whole, label: label.filter((word) => word !== '').join('·'), couldStandAlone: own !== '' && !ofIt }
}

/** 报告里说批了吗: whether a thing was done, and of what was spoken of before; clauses that have the word tell nothing of it. */
function isBareDeed(named: string, { indicators, periods, regions, text }: Question): boolean {
  const deed = named.replace(/^[里中上内]?[面头]?(?:有没有|说|写|提|讲)?(?:明|到|了|过|的)?/u, '')
  const isAlone = indicators.length === 0 && periods.length === 0 && regions.length === 0
  return isAlone && DONE_OR_NOT.test(text) && /^(?:获|通过|同意)?\p{Script=Han}{1,2}[了过]?$/u.test(deed)
}

/** Asks whether it was done by the word for done. */
const DONE_OR_NOT = /[了过](?:没有?|吗|么)[?？。]*$|(?<![多少])没有?[?？。]*$/u

/** 投资多少 behind a question about 重大项目: an open word of which one reading is a figure of what was asked about. */
function isOfParent(question: Question, before: Question, { lexicon }: Knowledge): boolean {
  const [only, ...others] = question.indicators
  if (only === undefined || others.length > 0 || only.ids.length < 2) return false
  const parents = before.indicators.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
  return lexicon.leaning.some(
    ({ id, under }) =>
      only.ids.includes(id) && parents.some((parent) => parent !== id && under?.[parent] !== undefined),
  )
}

/** The part that a question names among what was asked before, as a plan has it. */
function partNamed({ indicators: [first] }: Question, { lexicon }: Knowledge): string {
  return lexicon.indicators.get(first?.ids[0] ?? '')?.zh ?? ''
}

/** 区本级 政府投资: the words of a subject with its indicator's name at the end. */
function nameLast(subject: string, { indicators }: Question): string {
  const names = new Set(indicators.map(({ word }) => word))
  const words = subject.split(' ')
  return [...words.filter((word) => !names.has(word)), ...words.filter((word) => names.has(word))].join(' ')
}

/** A question in which a year is counted from the one asked about before has the year instead: 它前一年 is 它2020年. */
export function shiftedYears(text: string, { years }: Question, { documents }: Knowledge): string {
  const [year] = years
  if (year === undefined) return text
  // 明年 behind a question about a year long gone is the year behind that, where no paper speaks of a later one
  const last = Math.max(...documents.map((document) => document.year))
  const next = year < last ? text.replace(/明年|\bnext year\b/gi, `${year + 1}年`) : text
  return next
    .replace(/(?:前|上|头)一年度?|\bthe year before\b/gi, `${year - 1}年`)
    .replace(/(?:后|下)一年度?|次年|\bthe (?:year after|following year)\b/gi, `${year + 1}年`)
}

/** 资金上呢, 钱方面呢: the money of what was counted before. */
const ITS_MONEY =
  /^(?:那么?|而)?(?:(?:资金|钱|金额|投资额?)(?:上面?|方面|这?块|这边)(?:呢|怎么样|怎样|如何|咋样)?|(?:资金|钱|金额)呢)[?？。]*$/u

/** A question for the money of counted things (重大项目) that have an investment of their own, as one for that: 投资呢. */
export function moneyOfCounted(text: string, before: Question, { lexicon }: Knowledge): string {
  const parents = before.indicators.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
  const hasMoney = lexicon.leaning.some(({ under }) => parents.some((parent) => under?.[parent] !== undefined))
  return hasMoney && ITS_MONEY.test(text.trim()) ? '投资呢' : text
}

function joinWords(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/^[\s,，、?？]+|[\s,，、?？]+$/gu, ''))
    .filter((word) => word !== '')
    .join(' ')
    .replace(/(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])/gu, '')
}

/** What a question is about by itself: indicators that are more than a guess, else words of its own; empty where it names nothing. */
function ownSubject(question: Question, knowledge: Knowledge, intents: readonly Intent[]): string {
  const { indicators, attributes } = question
  const named = indicators.filter(
    ({ ids, word }) => ids.length === 1 || !attributes.some((attribute) => attribute.includes(word)),
  )
  if (named.length > 0) return [...new Set(named.map(({ word }) => word))].join('、')
  if (GOES_ON.test(question.words.replace(/[,，、]/g, ' '))) return ''
  const own = subjectOf({ ...question, indicators: [] }, knowledge, intents)
  if (asksStageAlone(question.text, own, knowledge.lexicon)) return ''
  if (DEED_ALONE.test(question.text) || WHO_ALONE.test(own) || asksForMore(question)) return ''
  const isLeaning = question.language === 'en' || PRONOUN.test(question.text)
  return isLeaning && withoutDoings(own, knowledge) === '' ? '' : own
}

/** 还在推吗, 还搞不搞: whether what was spoken of goes on. */
const GOES_ON =
  /^\s*(?:那么?|它)?(?:还|又|再|也|是否|是不是|有没有)+(?:在|要|会|得|继续|打算|计划|准备)*(?:接着)?(?:推进|推动|推|搞|干|弄|做|办|建设|建|实施|安排)(?:不(?:推进|推动|推|搞|干|做|建))?(?:着|下去)?(?:吗|么|没有?|不|呢|啊)*[?？。]*\s*$/u

/** How many were fixed: a deed, and nothing that it is done to. */
const DEED_ALONE =
  /^\W*(?:and |so |then |but )?how (?:many|much)(?: of (?:them|those|these|it))? (?:(?:was|were|is|are|got|(?:has|have|had|will|should) (?:already |yet to |still to |not )?(?:been|be)) (?:already |finally |still |then |not |yet |to be )*[a-z]{3,}|(?:still )?remain(?:s|ed)?(?: to be [a-z]+)?)\W*$/i

/** 牵头单位呢, 责任部门是: who does what was asked about before. */
const WHO_ALONE =
  /^(?:牵头|责任|配合|主管|分管|协办|主办|承办|落实|实施)?(?:单位|部门|科室|处室|领导|责任人|负责人|牵头人|联系人|对接人|经办人)(?:是|有)?$/
const TOTAL = /(?:总数|总量|保有量)(?=\s|$)/u

const PRONOUN = /\b(?:it|its|they|them|their|that one|this one|those)\b/i

/** What remains of words in Latin letters without what is done and counted: "when will it be finished" names no subject. */
function withoutDoings(words: string, { lexicon }: Knowledge): string {
  const without = (text: string, hits: readonly { start: number; end: number }[]) =>
    hits.reduceRight((out, { start, end }) => out.slice(0, start) + out.slice(end), text)
  const rest = without(words, lexicon.doings.find(words))
  return without(rest, lexicon.amounts.find(rest)).trim()
}

/** The words of a question that name what it is about, without time, region, and what is asked of it. */
export function subjectOf(question: Question, knowledge: Knowledge, intents: readonly Intent[]): string {
  const names = question.indicators.map(({ start, end }) => question.text.slice(start, end))
  const said = withoutCounting(question.words.replace(POINTERS, ' '))
  const rest = residue(question, said, knowledge, intents).replace(ASKS, ' ')
  const bare = question.attributes.reduce((text, word) => text.replaceAll(word, ' '), rest)
  const stages = knowledge.lexicon.stages.find(bare)
  const whole = stages.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, bare)
  const told = contentStretches(whole.replace(GLUE, ' ')).filter((word) => word.length > 1)
  const stretches =
    told.length + names.length > 0 ? told : contentStretches(bare.replace(GLUE, ' ')).filter((word) => word.length > 1)
  return [...new Set([...names, ...stretches])].join(' ')
}

/** The words by which a question asks: cues, attributes, stages, an amount; in their order. Empty where it asks nothing. */
function askOf(question: Question, { lexicon }: Knowledge, intents: readonly Intent[]): string {
  const { text } = question
  const covered = [...question.indicators, ...question.regions]
  const hits = [
    ...[...text.matchAll(cueForm(intents))].map((match) => ({ start: match.index, word: match[0] })),
    ...question.attributes.map((word) => ({ start: text.toLowerCase().indexOf(word.toLowerCase()), word })),
    ...lexicon.stages.find(text).map(({ start, word }) => ({ start, word })),
    ...[...text.matchAll(ASKS)].map((match) => ({ start: match.index, word: match[0] })),
  ].filter((hit) => !covered.some(({ start, end }) => start <= hit.start && hit.start < end))
  if (hits.length === 0)
    return askedAmount(text, lexicon) === null ? '' : question.language === 'en' ? 'how many' : '多少'
  const words = hits.sort((a, b) => a.start - b.start).map(({ word }) => word)
  const distinct = words.filter(
    (word, i) => !words.some((other, n) => n !== i && other.includes(word) && (other !== word || n < i)),
  )
  return distinct.join(question.language === 'en' ? ' ' : '')
}
