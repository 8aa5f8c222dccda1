import path from 'node:path'
import { markdownFormat } from '../../src/adapters/formats/markdown.ts'
import { readFolder } from '../../src/adapters/formats/read-folder.ts'
import { linesOf, textFormat } from '../../src/adapters/formats/text.ts'
import { pinyinSyllables } from '../../src/adapters/sound/pinyin-syllables.ts'
import { loadIntents } from '../../src/config/load-intents.ts'
import { loadLexicon } from '../../src/config/load-lexicon.ts'
import { readYaml } from '../../src/config/read-yaml.ts'
import type { Answer } from '../../src/core/answer/answer.ts'
import { answerInContext } from '../../src/core/answer/answer-in-context.ts'
import { answerQuestion } from '../../src/core/answer/answer-question.ts'
import type { Turn } from '../../src/core/answer/turn.ts'
import { buildDocument, withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

export const lexicon = await loadLexicon(path.join(ROOT, 'config', 'lexicon'))
export const syllables = pinyinSyllables(path.join(ROOT, 'config', 'pinyin.txt'))
export const intents = await loadIntents(path.join(ROOT, 'intents'))

/** The bot's own documents. */
export async function seedDocuments(): Promise<readonly PlanDocument[]> {
  const { documents } = await readFolder(path.join(ROOT, 'seeds'), [textFormat, markdownFormat(readYaml)])
  return documents
}

/** A document of a text written in a test. */
export function documentOf(text: string, file = 'made-up.txt'): PlanDocument {
  return buildDocument({ file, blocks: linesOf(text), given: {} })
}

/** Answers from some documents as on a day well after them. */
export class Asker {
  readonly knowledge: Knowledge
  readonly #asOf: string

  constructor(documents: readonly PlanDocument[], asOf = '2026-11-22') {
    this.knowledge = buildKnowledge(withUniquePrefixes(documents), lexicon, syllables)
    this.#asOf = asOf
  }

  ask(question: string): Answer {
    return answerQuestion(question, this.knowledge, intents, { asOf: this.#asOf })
  }

  /** The answers to one person's messages in a row. */
  talk(...messages: readonly string[]): Answer[] {
    let turn: Turn | undefined
    return messages.map((message) => {
      const answered = answerInContext(message, turn, this.knowledge, intents, { asOf: this.#asOf })
      turn = answered.turn
      return answered.answer
    })
  }

  /** The answer to the last of one person's messages in a row. */
  last(...messages: readonly string[]): Answer {
    const answer = this.talk(...messages).at(-1)
    if (!answer) throw new Error('no message was asked')
    return answer
  }
}

/** A half-year report of a district that is not there, with the sections given below its head. */
export function halfYearReport(sections: string): PlanDocument {
  return documentOf(
    `关于汀洲区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月23日在汀洲区第七届人大常委会第九次会议上
汀洲区发展和改革局局长 沈望舒
${sections}
`,
    'report.txt',
  )
}

/** A plan and a report together: one question's answer, or the last answer of a conversation. */
export function askingBoth(
  plan: string,
  report: string,
): { ask: Asker['ask']; talk: (...messages: string[]) => Answer } {
  const asker = new Asker([documentOf(plan, 'plan.txt'), documentOf(report, 'report.txt')])
  return {
    ask: (question) => asker.ask(question),
    talk: (...messages) => asker.last(...messages),
  }
}
