import { type Answer, isJudged } from '../../core/answer/answer.ts'
import type { Citation } from '../../core/answer/citation.ts'
import { bodyBlocks } from './answer-table.ts'
import { actions, type Block, button, contexts, plain, sizeOf } from './blocks.ts'
import { BUDGET, LONGEST_FALLBACK, MOST_BLOCKS } from './limits.ts'
import { ACTIONS } from './names.ts'
import { inert, inertPieces } from './plain-words.ts'
import { type SlackWords, wordsIn } from './words.ts'

/** Where an answer is read: by everybody in a channel, or by the one who asked alone. */
export type Place = 'channel' | 'private'

export interface RenderedMessage {
  /** For notifications, and for readers that show no blocks. */
  readonly text: string
  readonly blocks: Block[]
}

/** An answer of the house with its id, which buttons refer to. */
export interface Given {
  readonly id: string
  readonly answer: Answer
  /** The person who shows it to the others, where it was for them alone before. */
  readonly by?: string
}

/** Blocks and signs that a page keeps free for what stands around it: who shows it, and its foot. */
const FOOT_BLOCKS = 4
const FOOT_SIZE = 2600

/** The message that an answer is sent as: its first page. */
export function renderAnswer(given: Given, place: Place): RenderedMessage {
  const pages = answerPages(given.answer)
  const [first = []] = pages
  return {
    text: fallbackText(given.answer),
    blocks: [...shownBy(given), ...first, ...foot(given, place, pages.length)],
  }
}

/** A page of an answer by its number from 1 on; undefined where there is none. */
export function renderPage(
  answer: Answer,
  number: number,
): { readonly blocks: Block[]; readonly of: number } | undefined {
  const pages = answerPages(answer)
  const blocks = pages[number - 1]
  return blocks && { blocks, of: pages.length }
}

/** An answer parted into what fits into one message each. Nothing is left out. */
function answerPages(answer: Answer): Block[][] {
  const blocks = [
    ...bodyBlocks(answer),
    ...noteOf(answer),
    ...choicesOf(answer),
    ...citationsOf(answer),
    ...suggestionsOf(answer),
  ]
  return parted(blocks)
}

/** Blocks in pages that leave room for a foot; Slack takes one table a message. */
export function parted(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]]
  let size = 0
  for (const block of blocks) {
    const page = pages.at(-1) ?? []
    const more = sizeOf(block)
    const second = block.type === 'table' && page.some(({ type }) => type === 'table')
    if (page.length > 0 && (second || page.length >= MOST_BLOCKS - FOOT_BLOCKS || size + more > BUDGET - FOOT_SIZE)) {
      pages.push([block])
      size = more
    } else {
      page.push(block)
      size += more
    }
  }
  return pages
}

function shownBy({ by, answer }: Given): Block[] {
  if (by === undefined) return []
  const text = wordsIn(answer.language).shownBy(`<@${by}>`)
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }]
}

function noteOf({ note, language }: Answer): Block[] {
  if (note === '') return []
  return contexts(wordsIn(language).note(note))
}

function choicesOf(answer: Answer): Block[] {
  if (answer.outcome !== 'ambiguous') return []
  return actions(
    answer.choices.map(({ number, label, question }) =>
      button(`${ACTIONS.ask}:choice-${number}`, `${number} ${label}`, question),
    ),
  )
}

/** Each citation by the number that its buttons have. */
function citationsOf({ citations, language }: Answer): Block[] {
  return citations.flatMap((citation, i) => contexts(sourceLine(citation, i + 1, language)))
}

function sourceLine(citation: Citation, number: number, language: Answer['language']): string {
  const digest = citation.digest ? wordsIn(language).digest : ''
  const place = citation.section.at(-1) ?? ''
  return `${number} 〔${citation.code}〕《${citation.document}》${digest} ${place}：“${citation.quote}”`
}

function suggestionsOf({ suggestions }: Answer): Block[] {
  return actions(suggestions.map((text, i) => button(`${ACTIONS.ask}:suggestion-${i + 1}`, text, text)))
}

/** Citation buttons, the rest of a long answer, sharing, and whether it was right. */
function foot({ id, answer }: Given, place: Place, pages: number): Block[] {
  const words = wordsIn(answer.language)
  const more = pages > 1 ? button(ACTIONS.page, words.more(pages), `${id} 2`) : null
  const share = place === 'private' ? button(ACTIONS.share, words.share, id) : null
  return [
    ...actions([
      ...answer.citations
        .slice(0, MOST_CITED)
        .flatMap(({ code }, i) => [
          button(`${ACTIONS.paragraph}:${i + 1}`, words.paragraph(i + 1), `${id} ${i}`),
          button(`${ACTIONS.beside}:${i + 1}`, words.beside(i + 1), code),
        ]),
      more,
      share,
    ]),
    ...(isJudged(answer) ? [feedback(id, words)] : []),
  ]
}
/** Two buttons each, with room for two more in one block. */
const MOST_CITED = 11

function feedback(id: string, words: SlackWords): Block {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: { text: plain(words.helpful), value: `good ${id}` },
        negative_button: { text: plain(words.wrong), value: `bad ${id}` },
      },
    ],
  }
}

/** The answer without blocks: whole lines of it as far as they fit, then where the rest is; and the codes. */
export function fallbackText(answer: Answer): string {
  const words = wordsIn(answer.language)
  const codes = answer.citations.map(({ code }) => code)
  const source = codes.length === 0 ? '' : inert(words.source(codes))
  const rest = inert(words.restAbove)
  const room = LONGEST_FALLBACK - rest.length - 2
  const lines = answer.text.split('\n').flatMap((line) => inertPieces(line, room))
  const kept: string[] = []
  for (const line of [...lines, ...(source === '' ? [] : [source])]) {
    if (kept.join('\n').length + line.length > room) return [...kept, rest].join('\n')
    kept.push(line)
  }
  return kept.join('\n')
}
