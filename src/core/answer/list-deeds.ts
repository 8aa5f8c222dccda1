import { fold } from '../document/fold.ts'
import { readNumbering } from '../document/numbering.ts'
import { headingWords } from '../document/section-tree.ts'
import { clausesAfterColon } from '../facts/named-lists.ts'
import type { Located } from '../search/knowledge.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { clausesIn, firstWords } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { isAhead, searchChains } from './list-scope.ts'
import { type ListLine, writeList } from './list-writer.ts'

const FEWEST = 3

/**
 * 民生实事有哪些: the deeds that a document announces as a numbered list, behind a colon or as the numbered paragraphs
 * that follow the announcement.
 */
export function listDeeds(context: AnswerContext, asked: ListQuestion): Draft | null {
  if (!asked.asks.has('deeds') || !asked.asksList || asked.rest.length > 0) return null
  for (const chain of searchChains(context, asked.tense))
    for (const step of chain) {
      const paragraphs = step.flatMap((part) => part.paragraphs)
      for (const [i, located] of paragraphs.entries()) {
        if (!context.knowledge.lexicon.lists.has('deeds', located.paragraph.text)) continue
        const inside = behindColon(located, context)
        const lines = inside.length >= FEWEST ? inside : numberedBehind(paragraphs.slice(i + 1), located)
        if (lines.length < FEWEST) continue
        const { document, period } = located
        const group = { document, period, ahead: isAhead(located), zh: '实事', en: 'Deeds promised', lines }
        return writeList(context, [group])
      }
    }
  return null
}

function behindColon(located: Located, { knowledge }: AnswerContext): ListLine[] {
  const { text } = located.paragraph
  const announcing = clausesIn(located).find(
    (clause) => /[:：]/.test(text.charAt(clause.end)) && knowledge.lexicon.lists.has('deeds', clause.words),
  )
  if (!announcing) return []
  const numbered = numberedInside(text.slice(announcing.end + 1))
  const items = numbered.length > 0 ? numbered : clausesAfterColon(text, announcing.end)
  return items.map((words) => ({ located, words }))
}

const NUMBER = /(?:^|(?<=[。；;]))\s*(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/gu

/** 1.…。2.…。: items that count themselves within one paragraph, each by its first sentence. */
function numberedInside(text: string): string[] {
  if (!/^\s*(?:1[.、．]|[（(]1[)）]|①)/u.test(text)) return []
  return text
    .split(NUMBER)
    .map((item) => (item.split(/[。；;]/)[0] ?? '').trim())
    .filter((item) => item !== '')
}

/** The paragraphs straight behind another one that count themselves from one on. */
function numberedBehind(paragraphs: readonly Located[], announced: Located): ListLine[] {
  const lines: ListLine[] = []
  for (const located of paragraphs) {
    const { paragraph, document } = located
    if (document !== announced.document || paragraph.ordinal !== announced.paragraph.ordinal + lines.length + 1) break
    if (readNumbering(fold(paragraph.text))?.number !== lines.length + 1) break
    const words =
      paragraph.headLength > 0 ? headingWords(paragraph.section.at(-1) ?? '') : headingWords(firstWords(located))
    lines.push({ located, words })
  }
  return lines
}
