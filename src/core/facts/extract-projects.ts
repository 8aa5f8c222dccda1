import { fold } from '../document/fold.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Stage } from '../lexicon/schema.ts'
import { clausesOf, type Span, sentencesOf } from './clauses.ts'
import type { ProjectFact } from './fact.ts'
import { placeOf } from './place.ts'
import { type SectionTense, sectionTense } from './tense.ts'

/** Words between a name and its stage that tell how it stands and name nothing. */
const LINK =
  /(?:已经?|正在|处于|进入|抓紧|加速|加快|稳步|顺利|正|均|全面|完成|开展|办理|推进|的|新|进行|有序|基本|工作|工程|房屋|土地)+$/
/** What closes a list of names: 等一批重大项目, 等5宗地块, 两座变电站. */
const TAIL = /(?:等\S*|一批\S*|[\d两三四五六七八九十]+[个宗项处座条]\S*)$/
/** Words in front of a name that belong to the sentence. */
const FILLER =
  /^(?:并|且|而|也|还|其|以|将|对|在|由|要|为|了|时|大力|力度|加大|从而|有序|初步|及时|统一|跟踪对接|探索|上半年|下半年|实现了?|有(?=\p{Script=Han}{4})|\p{Script=Han}{2,4}协调|\p{Script=Han}{3,6}业要?(?=加速|推动|推进)|(?:不少于|近|约)?\d+(?:\.\d+)?(?:万?平方米|公里|个|家|座|处|条|项)(?:新建|的)?)/u
const PROGRESS = /进度(?:已?达到?|为)?(\d+(?:\.\d+)?)%/
const DONE = /已|正在|处于/
const LONGEST_NAME = 22

/**
 * Projects with the stage that a clause gives them: the names in front of a stage word (江湾中心已开工) or between a
 * verb and one (推动江湾中心竣工). In a part that looks ahead the stage is intended, never done.
 */
export function extractProjects(document: PlanDocument, lexicon: Lexicon): ProjectFact[] {
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.sectionCode === '0' && !/[。;]/.test(fold(paragraph.text))) return []
    const folded = ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
    const tense = sectionTense(document, paragraph)
    return sentencesOf(folded).flatMap((sentence) => {
      const progress = PROGRESS.exec(folded.slice(sentence.start, sentence.end))?.[1]
      return clausesOf(folded, sentence).flatMap((clause) =>
        readClauseProjects(
          document,
          paragraph,
          folded,
          clause,
          tense,
          lexicon,
          progress === undefined ? null : Number(progress),
        ),
      )
    })
  })
}

function readClauseProjects(
  document: PlanDocument,
  paragraph: Paragraph,
  folded: string,
  clause: Span,
  tense: SectionTense,
  lexicon: Lexicon,
  progress: number | null,
): ProjectFact[] {
  const text = folded.slice(clause.start, clause.end).trim()
  const stage = stageOf(text, lexicon)
  if (!stage) return []
  const names = namesIn(text.slice(stage.from, stage.to), lexicon)
  const intended =
    tense.mode === 'past'
      ? /^(?:拟|将|力争|争取)/.test(text)
      : !DONE.test(text.slice(0, stage.to + 4)) || /^(?:力争|争取|推动|确保)/.test(text)
  return names.map((name) => ({
    kind: 'project',
    name,
    aliases: aliasesOf(document, name),
    stage: stage.id,
    intended,
    progress,
    period: tense.period,
    ...placeOf(document, paragraph, clause),
  }))
}

interface FoundStage {
  readonly id: Stage
  /** Where the names stand. */
  readonly from: number
  readonly to: number
}

/** The stage a clause gives, the last word for one deciding; a verb that is itself a stage (谋划…) where none follows. */
function stageOf(text: string, lexicon: Lexicon): FoundStage | null {
  const hits = lexicon.stages.find(text)
  const lead = lexicon.projectNames.lead.exec(text)?.[0] ?? ''
  const from = lead.length
  const behind = hits.filter((hit) => hit.start > from + 1)
  const first = behind[0]
  if (first) return { id: first.value, from, to: first.start }
  const verb = hits.find((hit) => hit.start === 0 && hit.end <= from)
  return verb ? { id: verb.value, from, to: text.length } : null
}

function namesIn(text: string, lexicon: Lexicon): string[] {
  const { end, generic } = lexicon.projectNames
  const closed = text.replace(LINK, '')
  const listed = /[、和及与]/.test(closed)
  return (listed ? closed.replace(/项目$/, '') : closed)
    .split(/以及|[、和及与]/)
    .map((part) => withoutLead(behindVerb(part.trim(), lexicon), lexicon))
    .map((part) => part.replace(TAIL, '').replace(LINK, ''))
    .filter(
      (name) =>
        name.length >= 3 && name.length <= LONGEST_NAME && end.test(name) && !generic.has(name) && !NO_NAME.test(name),
    )
}

/** Kinds of projects, a verb with its object, what is only pointed at: no name of one. */
const NO_NAME =
  /^(?:一批|各|全区|全市|相关|新建|公共|等|已|其他)|[,，:;]|(?:重大|重点|产业|在建|新开工)项目$|^.{0,2}项目$|品质|高质量/

/** 沿线积极推进武汉平安幸福中心: a name begins behind the last verb that leads to it. */
function behindVerb(text: string, lexicon: Lexicon): string {
  for (let at = text.length - 3; at > 0; at--) {
    const verb = lexicon.projectNames.lead.exec(text.slice(at))?.[0] ?? ''
    if (verb.length >= 2 && !/^(?:建设|改造|保障|服务|支持|促进)/.test(verb)) return text.slice(at)
  }
  return text
}

function withoutLead(text: string, lexicon: Lexicon): string {
  let rest = text
  for (;;) {
    const shorter = rest.replace(lexicon.projectNames.lead, '').replace(FILLER, '')
    if (shorter === rest) return rest
    rest = shorter
  }
}

function aliasesOf(document: PlanDocument, name: string): string[] {
  for (const [canonical, others] of Object.entries(document.aliases)) {
    if (canonical === name) return [...others]
    if (others.includes(name)) return [canonical, ...others.filter((other) => other !== name)]
  }
  return []
}
