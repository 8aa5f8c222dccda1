import type { Knowledge } from '../search/knowledge.ts'
import { hasAmount } from './answer-text.ts'
import { fieldLabels } from './asked-field.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { ListQuestion } from './list-question.ts'
import { type DocumentPart, searchChains } from './list-scope.ts'
import { type ListGroup, writeList } from './list-writer.ts'
import { itemsOf, mostTelling, ofOwnSections, type Wanted } from './theme-items.ts'

const MOST_ITEMS = 10

/** 学校项目有哪些, 养老方面做什么, 疫情防控主要数据: the clauses of a field or a place, one a line. */
export function listTheme(context: AnswerContext, asked: ListQuestion): Draft | null {
  if (!asksForTheme(context, asked)) return null
  const wanted: Wanted = asked.asks.has('figures') ? 'figures' : asked.asks.has('projects') ? 'projects' : 'measures'
  const groups = searchChains(context, asked.tense).flatMap((chain) => {
    for (const step of chain) {
      const found = step.map((part) => groupOf(part, asked, wanted, context)).filter(({ lines }) => lines.length > 0)
      if (found.length > 0) return found
    }
    return []
  })
  return writeList(context, groups, MOST_ITEMS)
}

/** 重大项目在哪些街道: what stands behind 哪些 is neither a kind of item nor a field, so another thing is asked for. */
function asksOtherThing(text: string, { lists, themes }: Knowledge['lexicon']): boolean {
  const thing = /哪些([^,，、。;；?？!！呢啊吧\s]+)/.exec(text)?.[1]
  return thing !== undefined && !KINDS.some((kind) => lists.has(kind, thing)) && themes.asked(thing).length === 0
}

const WHAT_IS_DONE = /^what\b.*\b(?:do|does|did|done|doing|planned|being done)\b/i

const KINDS = ['projects', 'figures', 'measures', 'tasks', 'deeds', 'whole'] as const

/** 海洋经济有哪些举措: what stands in front of it is the topic; 出台了哪些政策 has none. */
const HAS_WHICH =
  /^\p{Script=Han}{0,4}?(?:有|采取)(?:哪些|什么|何|啥)|(?:做|抓|干|搞|开展)了?(?:哪些|什么|啥)|怎么[做抓搞]/u

function asksForTheme({ question, knowledge: { lexicon } }: AnswerContext, asked: ListQuestion): boolean {
  if (asked.fields.length + asked.rest.length === 0 || asksOtherThing(question.text, lexicon)) return false
  const named = /方面|领域|这块/.test(question.text)
  const [topic = ''] = asked.rest
  const opens =
    asked.asks.has('measures') && HAS_WHICH.test(question.text.slice(question.text.indexOf(topic) + topic.length))
  if (asked.fields.length === 0) return asked.asksList && (asked.asks.has('projects') || named || opens)
  const bare = asked.asks.has('figures') || WHAT_IS_DONE.test(question.text)
  return asked.asksList || named || (bare && asked.rest.length === 0)
}

function groupOf(part: DocumentPart, asked: ListQuestion, wanted: Wanted, context: AnswerContext): ListGroup {
  const all = itemsOf(part, asked, wanted, context)
  const items = ofOwnSections(
    wanted === 'projects' && all.length === 0 ? itemsOf(part, asked, 'measures', context) : all,
  )
  return {
    document: part.document,
    period: part.period,
    ahead: part.ahead,
    ...labelOf(asked, wanted),
    lines: mostTelling(items, MOST_ITEMS).map(({ line }) => line),
  }
}

function labelOf(asked: ListQuestion, wanted: Wanted): { zh: string; en: string } {
  const places = asked.rest.filter((words) => !hasAmount(words) && /^[\p{Script=Han}a-z ]+$/u.test(words))
  const zh = [...places.map((words) => `“${words}”`), ...fieldLabels(asked.fields, 'zh')].join('、')
  const en = [...places.map((words) => `“${words}”`), ...fieldLabels(asked.fields, 'en')].join(', ')
  return { zh: `${zh}${LABELS[wanted].zh}`, en: `${LABELS[wanted].en}: ${en}` }
}

const LABELS: Record<Wanted, { zh: string; en: string }> = {
  projects: { zh: '项目', en: 'Projects' },
  figures: { zh: '数据', en: 'Figures' },
  measures: { zh: '工作', en: 'Measures' },
}
