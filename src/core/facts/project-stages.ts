import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { Span } from './clauses.ts'
import { type NamesInput, namesIn } from './listed-names.ts'
import { areaIn } from './project-area.ts'

/** A project's name with the stage that a clause gives it. */
export interface NamedStage {
  readonly name: string
  readonly stage: Stage
  /** The part of the clause that is about it: from the verb or the name to the end of the words that tell the stage. */
  readonly start: number
  readonly end: number
  /** True where only the verb in front tells it: 启动江湾站项目. */
  readonly byVerb: boolean
}

/** 建设名单, 建设银行: the word stands for something else. */
const NO_STAGE =
  /^(?:名单|需要|任务|标准|规划|资金|水平|质量|局|集团|公司|用地|单位|领域|体系|成效|理念|经验|者|能力|模式|条件|环境|银行|年度|工作组|专班|企业|.{0,3}税|.{0,2}费)/
/** 建成小康社会: what stands behind the verb was finished, and not what stands before it. */
const HAS_OBJECT = /^(?!投|运|使用|启用|开|并|后|的|及|和|与|通|达|交)\p{Script=Han}/u
/** Stages that only a building site or a plot has: what stands beside them is a project, whatever its name ends in. */
const STRONG = /开工|竣工|建成|完工|封顶|通车|投用|投产|投入使用|前期..|征收|拆迁|出让|挂牌公告|进场施工/
const LAND: readonly Stage[] = ['征收', '出让']
/** 江湾中学项目顺利推进: it goes on, and no word tells at which stage. */
const GOES_ON = /(?:(?:顺利|有序|稳步|加快|加速|扎实|全面|正在|抓紧)推进(?:中)?|(?:进展|开局)顺利)$/
/** 形象进度已达85%: the percentage of a project that is being built. */
export const PROGRESS = /(?:进度|工程量)(?:的|已|完成|达到?|为|至|约)*(\d+(?:\.\d+)?)%/
const LIST_GOES_ON = /^(?:工作|手续|阶段|项目|进度)*(?:以及|[及和与、])/

/**
 * What a clause says of projects, in order: every list of names with the stage word behind it (甲新开工及乙前期工作), or
 * the verb in front where there is none. `bare`: only for a clause that is a mere list with its stage word, without verb.
 */
export function stagesIn(clause: string, lexicon: Lexicon, bare = false): NamedStage[] {
  const offset = clause.length - clause.trimStart().length
  const text = clause.trim()
  if (bare) return bareList(text, lexicon)
  const founded = lexicon.projectNames.founding.exec(text)
  if (founded) {
    const end = founded.index + founded[0].length
    const input = { text: text.slice(end), strong: false, land: false }
    return named(input, '其他', { start: offset + founded.index, end: offset + text.length }, lexicon, true)
  }
  const area = areaIn(text, lexicon)?.length ?? 0
  const within = area === 0 ? [] : readFrom(text.slice(area).replace(/^[内上]/, ' '), 0, lexicon)
  return within.length > 0
    ? within.map((one) => ({ ...one, start: one.start + offset + area, end: one.end + offset + area }))
    : readFrom(text, 0, lexicon).map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }))
}

function readFrom(text: string, start: number, lexicon: Lexicon): NamedStage[] {
  const rest = text.slice(start)
  const lead = lexicon.projectNames.leadAt(rest, 0)
  const hits = stageHits(rest, lexicon).filter((hit) => hit.start > lead.length + 1)
  for (const hit of hits) {
    const strong = STRONG.test(hit.word)
    const ofProjects = /^(?:项目|工程)/.test(rest.slice(hit.end))
    const input = { text: rest.slice(lead.length, hit.start), strong, land: LAND.includes(hit.value), ofProjects }
    const stage = turned(hit.value, lead, lexicon)
    const found = named(input, stage, { start, end: start + hit.end }, lexicon, false)
    if (found.length === 0) continue
    const behind = rest.slice(hit.end)
    const more = LIST_GOES_ON.exec(behind)?.[0]
    return more === undefined ? found : [...found, ...readFrom(text, start + hit.end + more.length, lexicon)]
  }
  return start === 0 ? byVerb(text, lead, lexicon) : []
}

interface StageHit {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: Stage
}

/** Stage words that tell a stage: not 建设 of a 建设项目 that is 已开工, not 建设名单. */
function stageHits(text: string, { stages }: Lexicon): StageHit[] {
  const hits = stages.find(text)
  const telling = hits.filter(
    (hit, i) =>
      !NO_STAGE.test(text.slice(hit.end)) &&
      !(hit.word === '建成' && HAS_OBJECT.test(text.slice(hit.end))) &&
      !(hit.word === '建设' && /^(?:项目|工程)/.test(text.slice(hit.end)) && i < hits.length - 1),
  )
  const going = GOES_ON.exec(text) ?? PROGRESS.exec(text)
  if (telling.length > 0 || !going) return telling
  return [{ start: going.index, end: text.length, word: going[0], value: '在建' }]
}

/** 完成江湾路建设 means to finish it, 谋划江湾城建设 to plan it. */
function turned(stage: Stage, lead: string, { stageWords }: Lexicon): Stage {
  if (stage !== '在建') return stage
  return stageWords.turnedBy.find(([verbs]) => verbs.test(lead))?.[1] ?? stage
}

/** 启动江湾站: the verb alone tells; of other verbs only where the name says what is done (推进市医院迁建). */
function byVerb(text: string, lead: string, lexicon: Lexicon): NamedStage[] {
  if (lead === '') return []
  const verb = lexicon.stages.find(text).find((hit) => hit.start === 0 && hit.end <= lead.length)
  if (!verb && !/项目|工程|[改扩迁还重]建|改造|棚改/.test(text)) return []
  const input = { text: text.slice(lead.length), strong: false, land: false }
  const stage = verb?.value ?? turned('在建', lead, lexicon)
  const found = named(input, stage, { start: 0, end: text.length }, lexicon, true)
  if (verb) return found
  const closedByProject = /(?:项目|工程)$/.test(text) && /[、等]/.test(text)
  return found.filter(({ name }) => closedByProject || lexicon.projectNames.work.test(name) || /项目$/.test(name))
}

function named(input: NamesInput, stage: Stage, span: Span, lexicon: Lexicon, byVerb: boolean): NamedStage[] {
  return namesIn(input, lexicon).map((name) => ({ name, stage, ...span, byVerb }))
}

/** (以及)乙项目前期工作: names and stage without a verb or a word that the stage is reached. */
function bareList(text: string, lexicon: Lexicon): NamedStage[] {
  const list = text.replace(/^(?:以及|[及和与])/, '')
  if (lexicon.projectNames.leadAt(list, 0) !== '') return []
  const hit = stageHits(list, lexicon)[0]
  if (!hit || !/^(?:工作|手续)?$/.test(list.slice(hit.end))) return []
  const before = list.slice(0, hit.start)
  if (/已|正|完成|处于|均|全面|顺利|基本$/.test(before)) return []
  const input = { text: before, strong: STRONG.test(hit.word), land: LAND.includes(hit.value) }
  const holdsProject = namesIn(input, lexicon).length > 0 || /项目$/.test(before)
  return holdsProject ? [{ name: before, stage: hit.value, start: 0, end: list.length, byVerb: false }] : []
}
