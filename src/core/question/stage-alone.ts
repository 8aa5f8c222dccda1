import type { Lexicon } from '../lexicon/lexicon.ts'
import { contentStretches } from './content.ts'
import { WHEN } from './when-words.ts'

/** 什么时候完工, 开工了吗: a step of what was spoken of. */
const STEP_ASKED = new RegExp(`^(?:那么?)?(?:它)?(?:${WHEN}|是否|有没有)|(?:了吗|了没有?|没有?)[?？。]*$`)

/** 几月, 哪个季度: the part of a year that is asked for, with or without the word that asks. */
const MONTH_ASKED = /^\s*(?:几|哪个?)?(?:月份?|季度)/u

/** True where a question asks for a step (什么时候完工), and `words`, what it names, are no more than the stage. */
export function asksStageAlone(text: string, words: string, { stages }: Lexicon): boolean {
  if (words === '' || !STEP_ASKED.test(text)) return false
  const rest = stages.find(words).reduceRight((out, { start, end }) => out.slice(0, start) + out.slice(end), words)
  return contentStretches(rest.replace(MONTH_ASKED, '')).length === 0
}
