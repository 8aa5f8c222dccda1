import { fold } from '../document/fold.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import type { AskedField } from './asked-field.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type ClauseRun, clausesIn, withoutJoint } from './list-clauses.ts'
import { namesProblems } from './list-problems.ts'
import type { ListQuestion } from './list-question.ts'
import { type DocumentPart, searchChains } from './list-scope.ts'
import { topicClauses } from './list-topic.ts'
import { type ListGroup, writeList } from './list-writer.ts'

/** Stages that are reached at one moment: 推进…出让 is no 出让. */
const MOMENTS = ['出让', '挂牌', '签约', '开工', '竣工', '投用', '封顶', '落地']
const ON_THE_WAY = /推进|加快|加速|抓紧|争取|力争|促进|谋划|推动|筹备|准备|未能|未/
/** What may stand behind the word for a stage where it tells how the things in front of it stand. */
const TAIL =
  /^(?:建设|工作|手续|阶段|项目|进度|收尾|公告|准备|协调|加速|抓紧|推进|开展|有序|进场|施工|投产|投用|运营|使用|了|等|的|[0-9.]+(?:%|万?平方米))*$/
/** What is left of the words in front of a stage when verbs and small words are gone. */
const SMALL =
  /^(?:其中|并|且|对|由|将|拟|力争|争取|确保|实现了?|完成|已|上半年|下半年|今年|全年|初步|继续|稳步|有序|积极|加大力度|大力|顺利)+|(?:已经?|正在|正|处于|进入|均|全面|完成|开展|办理|进行|抓紧|推进|的|顺利|有序|加快|核发|主体)+$/g
const NO_NAME =
  /^[以按靠从把](?!\p{Script=Han}{6})|^(?:(?:全[市区省县]|各类?|部分|个别|一批|相关|重大|重点|新|新建|房屋|土地|产业|云|集中|组织|召开|举办|启动|推动|加快|以快促|抓)*(?:项目|工程|地块|片区)?)$|(?:^|组织|召开).*(?:全[市区]重大项目|仪式|活动|大会)/u

/** 哪些项目开工了, 在办前期手续的项目: the clauses that say so of named things, one a line. */
export function listStage(context: AnswerContext, asked: ListQuestion): Draft | null {
  const { stage } = asked
  if (!stage) return null
  const groups = searchChains(context, asked.tense).flatMap((chain) => {
    for (const step of chain) {
      const found = step.map((part) => groupOf(part, asked, stage, context)).filter(({ lines }) => lines.length > 0)
      if (found.length > 0) return found
    }
    return []
  })
  return writeList(context, groups)
}

/** True where projects at a stage are asked for, and nothing else of them. */
export function asksForStage({ question }: AnswerContext, asked: ListQuestion): boolean {
  if (asked.stage === null) return false
  const ofStage = ({ theme: { words } }: AskedField) => asked.stage?.some((word) => words.includes(word)) ?? false
  const things = asked.asks.has('projects') || asked.fields.some((field) => !ofStage(field))
  return things && (asked.asksList || /的(?:项目|工程|片区|地块|道路|学校)[^\p{L}]*$/u.test(question.text))
}

function groupOf(part: DocumentPart, asked: ListQuestion, stage: readonly string[], context: AnswerContext): ListGroup {
  const { knowledge } = context
  const fields = asked.fields.filter(({ theme }) => !theme.words.some((word) => stage.includes(word)))
  const narrowed = { ...asked, fields }
  const isNarrowed = narrowed.fields.length + narrowed.rest.length > 0
  const lines = part.paragraphs.flatMap((located) => {
    if (!stage.some((word) => located.paragraph.text.includes(word)) || namesProblems(located, context)) return []
    const topic = isNarrowed ? topicClauses(located, narrowed, knowledge) : null
    return clausesIn(located)
      .filter(
        ({ words }) =>
          topic === null || topic.some(({ clause, belongs }) => belongs !== null && clause.words === words),
      )
      .flatMap(({ words }) => piecesOf(words, knowledge.lexicon))
      .filter((words) => isAtStage(words, stage, knowledge.lexicon, part.ahead))
      .map((words) => ({ located, words: withoutJoint(words) }))
  })
  return {
    document: part.document,
    period: part.period,
    ahead: part.ahead,
    zh: `“${shortest(stage)}”的项目`,
    en: `Projects at the stage “${shortest(stage)}”`,
    lines,
    onlyPlanned: part.ahead && asked.tense === 'past',
  }
}

function shortest(words: readonly string[]): string {
  return [...words].sort((a, b) => a.length - b.length)[0] ?? ''
}

/** A run of clauses cut where one stage's things end and another's begin: …新开工及…前期工作. */
export function cutAtStages(run: ClauseRun, lexicon: Lexicon): string[] {
  return run.words.length <= 40 ? [run.words] : piecesOf(run.words, lexicon)
}

function piecesOf(words: string, lexicon: Lexicon): string[] {
  const hits = lexicon.lists.stages.find(fold(words))
  const cut = hits.find(({ end }, i) => hits[i + 1] !== undefined && /^(?:以及|及)/.test(words.slice(end)))
  if (!cut) return [words]
  const rest = words.slice(cut.end).replace(/^(?:以及|及)/, '')
  return [words.slice(0, cut.end), ...piecesOf(rest, lexicon)]
}

/** A clause says of something that has a name that it is at the stage: by its last word for a stage. */
function isAtStage(words: string, stage: readonly string[], lexicon: Lexicon, ahead: boolean): boolean {
  const folded = fold(words)
  const hits = lexicon.lists.stages.find(folded)
  const last = hits.at(-1)
  if (begins(folded, stage, lexicon)) return true
  if (!last || !stage.includes(last.word)) {
    const joined = hits.find((hit, i) => stage.includes(hit.word) && isJoined(folded, hit.end, hits[i + 1]))
    if (!joined) return false
    return namesSomething(folded.slice(0, joined.start), lexicon)
  }
  if (!TAIL.test(folded.slice(last.end))) return false
  const before = folded.slice(0, last.start)
  if (!ahead && MOMENTS.some((moment) => stage.includes(moment)) && ON_THE_WAY.test(before)) return false
  return namesSomething(before, lexicon)
}

/** 开工建设江滩公园, 建成城南泵站: the word for the stage in front of what has a project's name. */
function begins(text: string, stage: readonly string[], lexicon: Lexicon): boolean {
  const bare = text.replace(/^(?:已|并|全年|今年|上半年|顺利|基本|确保|力争)*/, '')
  const [first, second] = lexicon.lists.stages.find(bare)
  if (first?.start !== 0 || !stage.includes(first.word) || second !== undefined) return false
  const thing = bare.slice(first.end).replace(/(?:等)?[\d.]+(?:个|座|条|处|项|公里|平方米|万平方米)$/, '')
  return thing.length >= 3 && lexicon.projectNames.end.test(thing) && namesSomething(thing, lexicon)
}

/** 落地和开工, 竣工投产: two stages of the same things; 征收前期 is the preparation alone. */
function isJoined(text: string, end: number, next: Found<readonly string[]> | undefined): boolean {
  if (!next) return false
  const between = text.slice(end, next.start)
  return /^(?:收尾)?[和、与并]$/.test(between) || (between === '' && !EARLY.some((word) => next.value.includes(word)))
}

const EARLY = ['前期', '审批', '谋划', '选址']

function namesSomething(before: string, lexicon: Lexicon): boolean {
  let rest = before.trim()
  for (;;) {
    const shorter = rest.replace(SMALL, '').replace(lexicon.projectNames.lead, '').trim()
    if (shorter === rest) break
    rest = shorter
  }
  return rest.length >= 3 && !NO_NAME.test(rest) && !lexicon.projectNames.generic.has(rest)
}
