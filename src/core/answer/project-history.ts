import { fold } from '../document/fold.ts'
import { isWholeYear, partsNamed, yearOf } from '../document/periods.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { AskedStage } from '../question/asked-stage.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Project, ProjectMention } from '../search/project.ts'
import { squeezeName } from '../search/project-name-parts.ts'
import { lengthOf, lineOf, type ProjectLine, timeOf } from './project-line.ts'

/** What the documents say of a project's state, oldest first. */
export interface ProjectHistory {
  readonly project: Project
  /** Lines of the time that was asked about, or all. */
  readonly lines: readonly ProjectLine[]
  /** True where nothing of the time asked about is there, and the lines are those of other times. */
  readonly otherTimes: boolean
  /** True where no line tells a stage. */
  readonly bare: boolean
}

/** Stages from the start of building on; those before it may run side by side. */
const BUILDING: readonly Stage[] = ['开工', '在建', '完工', '投用']

/** The lines about a project for a question: one for each period, stage and sense, those of the time asked about. */
export function historyOf(project: Project, word: string, question: Question, { lexicon }: Knowledge): ProjectHistory {
  const staged = project.mentions.filter((mention) => mention.stage !== null)
  const inTime = project.mentions.filter((mention) => isAskedTime(mention, question))
  const stagedInTime = inTime.filter((mention) => mention.stage !== null)
  const otherTimes = inTime.length === 0
  const chosen =
    stagedInTime.length > 0 ? stagedInTime : inTime.length > 0 ? inTime : staged.length > 0 ? staged : project.mentions
  const best = new Map<string, ProjectLine>()
  for (const mention of chosen) {
    const line = lineOf(mention, lexicon)
    const key = [mention.located.document.file, mention.period, mention.intended, mention.stage].join()
    const other = best.get(key)
    if (!other || fits(line, word) > fits(other, word)) best.set(key, line)
  }
  const lines = [...best.values()].sort((a, b) => timeOf(a) - timeOf(b))
  return { project, lines, otherTimes, bare: chosen.every((mention) => mention.stage === null) }
}

/** The line with the name as it was asked, or with a percentage, or else the shorter. */
function fits(line: ProjectLine, word: string): number {
  const named = squeezeName(line.mention.name).includes(squeezeName(word)) ? 1000 : 0
  return named + (line.mention.progress === null ? 0 : 500) - lengthOf(line)
}

/** A mention of a year or part of one that the question names, or that itself names the year asked about. */
function isAskedTime({ period, located, start, end }: ProjectMention, { years, periods }: Question): boolean {
  const parts = partsNamed(periods)
  // 2020年上半年和2021年: of the second year all is asked
  const wholeYears = periods.filter((one) => isWholeYear(one) && !periods.some((other) => isPartOf(other, one)))
  const inPart = parts.length === 0 || parts.includes(period.slice(4)) || wholeYears.includes(`${yearOf(period)}`)
  if (years.length === 0) return inPart
  const named = years.some((year) => fold(located.paragraph.text.slice(start, end)).includes(`${year}年`))
  return named || (inPart && years.includes(yearOf(period)))
}

function isPartOf(period: string, year: string): boolean {
  return period !== year && period.startsWith(year)
}

/** The latest lines, what was last done among them where there is room for more than one. */
export function latestLines(lines: readonly ProjectLine[], most: number): readonly ProjectLine[] {
  const last = lines.slice(-most)
  const done = lines.findLast((line) => !line.mention.intended)
  return most === 1 || done === undefined || last.includes(done) ? last : [done, ...last.slice(1)]
}

/** True where a line tells one of the stages asked about, by a word that means the same step. */
export function tellsStage(line: ProjectLine, asked: readonly AskedStage[], { lexicon }: Knowledge): boolean {
  const told = lexicon.stages.find(line.words)
  return asked.some(({ stage, word }) =>
    told.some((hit) => (hit.value === stage || line.mention.stage === stage) && sameStep(stage, word, hit.word)),
  )
}

/** 启动 is not 开工 (启动前期工作), 落地 not 签约, 挂牌 not 出让. */
function sameStep(stage: Stage, asked: string, told: string): boolean {
  if (stage === '开工') return /启动|动了|开始|launched|started/i.test(asked) || told !== '启动'
  if (stage === '签约') return /签|sign/i.test(asked) ? told === '签约' : told !== '签约'
  if (stage === '出让') return /挂牌|listed/i.test(asked) ? told.includes('挂牌') : told.includes('出让')
  return true
}

/** Stages that are a step and take no time: to say them of the past is to say that they are done. */
const STEPS: readonly Stage[] = ['开工', '签约', '完工', '投用', '其他']

/** True where a line says that its stage has been reached and is not only gone about: 完成…出让, 已开工, 实现签约. */
export function isReached({ mention, words }: ProjectLine): boolean {
  if (mention.intended || mention.stage === null) return false
  if (/(?:未|尚未|没有)(?:完成|开工|建成|竣工|签约|启动)/.test(fold(words))) return false
  if (STEPS.includes(mention.stage)) return !/^(?:积极|加快|继续)?(?:推进|推动|争取|力争|加快)/.test(words)
  return /完成|已(?!开展|启动)|实现|核发/.test(words) && !/^(?:继续|加快|加紧|积极)?(?:推进|推动|开展)|正在/.test(words)
}

/** True where a line says that more is done than what was asked: 建成 where 开工 is. */
export function isBeyond({ mention, words }: ProjectLine, asked: readonly AskedStage[]): boolean {
  if (mention.intended || mention.stage === null) return false
  const { stage } = mention
  return asked.some(({ stage: wanted }) => {
    if (wanted === '开工') return stage === '完工' || stage === '投用' || /在建|续建|正在施工/.test(words)
    return (wanted === '完工' || wanted === '在建') && (stage === '投用' || (wanted === '在建' && stage === '完工'))
  })
}

/** True where one text says that building has begun and the other that it is still being prepared, in the same period. */
export function contradict(a: ProjectLine, b: ProjectLine): boolean {
  if (a.mention.period !== b.mention.period || a.mention.intended || b.mention.intended) return false
  const [one, other] = [a.mention.stage, b.mention.stage]
  return one !== null && other !== null && BUILDING.includes(one) !== BUILDING.includes(other)
}
