import { fold } from '../document/fold.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { figuresIn, type Knowledge, locate } from '../search/knowledge.ts'
import { ownersOf } from '../search/owners.ts'
import { projectsOf } from '../search/projects.ts'
import { type Corpus, type Finding, placeIn } from './finding.ts'
import { both } from './wording.ts'

/** Fewer siblings with an owner than this, and the section does not name owners as a rule. */
const FEWEST_OWNED = 2
const LABEL = /(?:牵头|责任|主办|承办|配合|协办)(?:单位|部门|领导)?[:：]|^(?:完成情况|完成时限|进展情况)[:：]/

/**
 * Tasks that name nobody in charge where their neighbours do: within one section (or one table) most tasks have an owner,
 * and this one has none. Documents that name no owners have nothing missing.
 */
export function findTasksWithoutOwner({ knowledge }: Corpus): readonly Finding[] {
  const owned = new Set(ownersOf(knowledge).map(({ file, ordinal }) => `${file} ${ordinal}`))
  const named = new Set(
    projectsOf(knowledge).projects.flatMap(({ mentions }) =>
      mentions.map(({ located }) => `${located.document.file} ${located.paragraph.ordinal}`),
    ),
  )
  return knowledge.documents.flatMap((document) => {
    const keyOf = ({ ordinal }: Paragraph) => `${document.file} ${ordinal}`
    const items = document.paragraphs.filter((paragraph) => !LABEL.test(fold(paragraph.text).trim().slice(0, 12)))
    const hasOwner = (item: Paragraph) => owned.has(keyOf(item)) || labelBelow(document, item, owned)
    return [...sections(items).values()].flatMap((section): Finding[] => {
      const tasks = section.filter(
        (item) => hasOwner(item) || isTask(document, item, knowledge) || named.has(keyOf(item)),
      )
      const with_ = tasks.filter(hasOwner)
      const without = tasks.filter((item) => !hasOwner(item))
      if (with_.length < FEWEST_OWNED || with_.length <= without.length) return []
      return without.map((item) => ({
        kind: 'task_without_owner',
        text: both(
          `任务没有写明责任单位，同一部分的其他 ${with_.length} 项写明了`,
          `a task names nobody in charge, while ${with_.length} others of the same part do`,
        ),
        places: [placeIn(document, item)],
      }))
    })
  })
}

/** Tasks that stand side by side: below one heading, or each with a heading of its own below the same one. */
function sections(items: readonly Paragraph[]): Map<string, Paragraph[]> {
  const found = new Map<string, Paragraph[]>()
  for (const item of items) {
    const own = item.headLength > 0 ? item.section.slice(0, -1) : item.section
    const key = `${own.join('/')} ${item.cells ? 'table' : ''}`
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return found
}

/** 责任单位:… as a line of its own right behind the task. */
function labelBelow({ paragraphs, file }: PlanDocument, { ordinal }: Paragraph, owned: ReadonlySet<string>): boolean {
  for (const next of paragraphs.slice(ordinal + 1, ordinal + 4)) {
    if (!LABEL.test(fold(next.text).trim().slice(0, 12))) return false
    if (owned.has(`${file} ${next.ordinal}`)) return true
  }
  return false
}

/** True for a paragraph that commits to something countable. */
function isTask(document: PlanDocument, { ordinal }: Paragraph, knowledge: Knowledge): boolean {
  return figuresIn(knowledge, locate(knowledge, document, ordinal)).some(
    ({ kind, proposed }) => (kind === 'task' || kind === 'target') && !proposed,
  )
}
