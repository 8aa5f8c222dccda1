import { shortRegion } from '../document/build-document.ts'
import { findPeriods } from '../document/find-periods.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Project, ProjectArea } from '../search/project.ts'
import { askedAmount } from './asked-amount.ts'
import { contentStretches } from './content.ts'
import type { Question } from './question.ts'
import { WHEN } from './when-words.ts'

/** A stage that a question names, with the word that it uses. */
export interface AskedStage {
  readonly stage: Stage
  readonly word: string
}

/** What a question asks of a project's state. */
export interface StateAsked {
  /** history: how it stands. reached: whether a stage is reached. when: when it is. progress: the percentage. */
  readonly kind: 'history' | 'reached' | 'when' | 'progress'
  /** The stages named, 建设 by itself aside. */
  readonly stages: readonly AskedStage[]
  /** True where it is asked whether something has happened (开工了吗), false where whether it will (2021年开工吗). */
  readonly perfect: boolean
  /** True where a stage is asked about as ended: 征收完了吗. */
  readonly ended: boolean
}

/** Words of building as such: they ask how it stands, and not for a stage. */
const NEUTRAL = /^(?:建设|加快建设|建设实施|加快推进|布局|planned|planning|start|open)$/i
const WHETHER =
  /吗|吧[?？。]*$|没(?!写)|是否|是不是|有没有|有无|能不能|能否|会不会|要不要|\b(?:has|have|had|is|are|was|were|did|does|do|will|can)\b.*\?/i
const PERFECT = /了|没|已|过|\b(?:has|have|had|was|were|did|is|are|already|yet)\b/i
/** 了 that tells no past: 怎么样了. */
const NO_PAST = /到了|怎么样了|进行了|没有写/g
/** Stages that are asked about as of now. */
const NOW: readonly Stage[] = ['在建', '停工']
const ENDED = /完成|完了|完没|完毕|结束|收尾|\b(?:complete|completed|finished|over|done)\b/i
const ASKS_WHEN = new RegExp(`${WHEN}|多久|[工用业成产车让约收]时间|\\bwhen\\b|what date|which year`, 'i')
const PERCENT = /百分|%|几成|完成率|percent|进度(?:到了?|是|为)?(?:多少|几)|到了?多少|完成了?多少|how much of/i
const PERCENT_WORDS = /百分之(?:多少|几)|百分比|%|几成|完成率|\b(?:what )?(?:percent|percentage)\b/gi
const CHOICE = /还是|\bor\b/i
/** 建设完成了吗 asks for the end. */
const FINISHED: readonly AskedStage[] = [{ stage: '完工', word: '完工' }]
/** A place, a person or a unit is asked for. */
const ELSEWHERE =
  /在哪(?!一?步|个?阶段|个?环节)|哪里|哪儿|哪[条家]|哪个?(?:部门|单位)|位于|谁|牵头|责任|负责|主管|\bwhere\b|\bwho\b|responsible|in charge|\bleads?\b|which (?:department|unit)/i
/** 研究哪些产业: other things are asked for, and not how it stands. */
const OTHER_THINGS =
  /(?:哪些|哪几[个类项种家]|什么)(?:产业|行业|领域|方向|企业|单位|学校|街道|社区|道路|设备|服务|内容|功能)/
/** What a project is about is asked, and nothing else of it. */
const WHAT_IT_IS =
  /^\s*(?:那个|这个|的)*(?:项目|工程)?的?(?:(?:主要|具体|建设)?内容(?:是|有|包括)?(?:什么|啥|哪些)?|(?:是|有|包括)?(?:什么|啥)(?:主要|具体|建设)?内容)[呢啊?？。\s]*$/u
/** Aspects of indicators, which a project has not. */
const OTHER_ASPECTS = ['rank', 'gap', 'breakdown', 'reason', 'stock'] as const

/**
 * What a question asks of the state of the projects that it names; null where it asks for anything else: an amount, an
 * attribute, a cause, or a thing that the project's own sentences do not speak of. `base` is the question's text with the
 * projects' names blanked out.
 */
export function stateAsked(
  question: Question,
  base: string,
  projects: readonly Project[],
  areas: readonly ProjectArea[],
  knowledge: Knowledge,
): StateAsked | null {
  const { lexicon } = knowledge
  // 江湾路那个项目是什么内容: of several that it may be, which one is meant comes first
  if (projects.length > 1 && WHAT_IT_IS.test(base)) return { kind: 'history', stages: [], perfect: false, ended: false }
  if (
    OTHER_THINGS.test(base) ||
    question.attributes.length > 0 ||
    ELSEWHERE.test(base) ||
    OTHER_ASPECTS.some((aspect) => question.aspects.has(aspect))
  )
    return null
  const percent = PERCENT.test(base)
  const amount = askedAmount(base, lexicon)
  if (amount !== null && !(percent && amount.word === null && asksPercent(amount.classes))) return null
  const rest = withoutRegions(withoutTimes(base), knowledge).replace(PERCENT_WORDS, ' ')
  const ended = ENDED.test(base)
  const said = namedStages(rest, lexicon)
  const stages = ended && said.every(({ stage }) => stage === '在建') ? FINISHED : said
  const strange = contentStretches(withoutKnown(rest, lexicon)).filter((stretch) => !isNearby(stretch))
  if (strange.length > 0) return null
  const whether = WHETHER.test(base) && !CHOICE.test(base)
  const perfect =
    NOW.some((stage) => stages.some((one) => one.stage === stage)) || PERFECT.test(base.replace(NO_PAST, ' '))
  if (percent) return { kind: 'progress', stages, perfect, ended }
  if (ASKS_WHEN.test(base) || question.aspects.has('when')) return { kind: 'when', stages, perfect, ended }
  const steps = stages.filter(({ stage }) => stage !== '在建')
  if (whether && (stages.length > 0 || ended))
    return { kind: 'reached', stages: steps.length > 0 ? steps : stages, perfect, ended }
  return { kind: 'history', stages, perfect, ended }

  /** What the sentences about the projects say too, or a word for a kind, asks for nothing new. */
  function isNearby(stretch: string): boolean {
    const word = stretch.toLowerCase()
    if (word.replace(/[^\p{L}\p{N}]/gu, '').length < 2 || /^[a-z]{1,2}$/.test(word)) return true
    if (lexicon.projectNames.isKind(word)) return true
    return (
      projects.some(({ mentions }) => mentions.some((mention) => sentenceWith(mention).includes(word))) ||
      areas.some(({ name }) => name.includes(word))
    )
  }
}

/** A quick look, before any project is read: the words are those of a state, and not only those of a figure. */
export function mayAskState(text: string, { stageWords }: Lexicon): boolean {
  return STATE.test(text) || stageWords.asked.find(text).some((hit) => !NEUTRAL.test(hit.word))
}

/** How a named thing stands, or what is meant to be done with it: 啥安排, 怎么弄. */
export function asksOfNamed({ text, indicators, aspects }: Question): boolean {
  if (STATE.test(text)) return true
  if (indicators.length > 0 || aspects.has('reason')) return false
  return /安排|打算|动[作静]|说法|怎么[说讲提弄搞办推]|咋[说讲提弄搞办样推]|如何推进|动工|开工|建成|完工/.test(text)
}

const STATE = /进展|进度|阶段|哪一?步|怎么?样|情况|\b(?:status|stage|progress)\b/i

function asksPercent(classes: readonly string[]): boolean {
  return classes.length === 0 || classes.includes('percent')
}

/** The sentence of a mention and the headings over it, in lower case. */
function sentenceWith({ located, start, end }: Project['mentions'][number]): string {
  const { text, section } = located.paragraph
  const from = text.lastIndexOf('。', start) + 1
  const to = text.indexOf('。', end)
  return `${text.slice(from, to < 0 ? undefined : to)}${section.join('')}`.toLowerCase()
}

function namedStages(rest: string, lexicon: Lexicon): AskedStage[] {
  const status = lexicon.stageWords.status.find(rest)
  return lexicon.stageWords.asked
    .find(rest)
    .filter((hit) => !NEUTRAL.test(hit.word))
    .filter((hit) => !status.some((other) => other.start <= hit.start && hit.end < other.end))
    .map((hit) => ({ stage: hit.value, word: hit.word }))
}

function withoutKnown(rest: string, { stageWords }: Lexicon): string {
  const hits = [...stageWords.status.find(rest), ...stageWords.asked.find(rest)]
  return hits.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    rest,
  )
}

function withoutTimes(text: string): string {
  const year = 2000
  const times = findPeriods(text, year, 'question')
  const bare = times.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  return bare.replace(
    /(?<!\d)2\d年|今年|去年|前年|明年|今年以来|年[初中底末]|最近|目前|眼下|如今|至今|\b20\d\d\b|\b[hH][12]\b/g,
    ' ',
  )
}

function withoutRegions(text: string, { documents }: Knowledge): string {
  const names = documents.flatMap(({ region, parents }) =>
    [region, ...parents].flatMap((name) => [name, shortRegion(name)]),
  )
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
}

/** What is asked whether it has happened, as a document would write it: 开工, 完成征收; 完工 where nothing is named. */
export function stepName({ stages, ended }: StateAsked): string {
  const [first] = stages
  if (!first) return '完工'
  const written =
    /^\p{Script=Han}{2}$/u.test(first.word) && (!/[了没好完签卖落]/.test(first.word) || /^落[地户]$/.test(first.word))
  const name = written ? first.word : first.stage
  if (ended && first.stage !== '完工' && first.stage !== '投用') return `完成${name}`
  return name === '前期' ? '开展前期工作' : name
}
