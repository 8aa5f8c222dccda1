import type { Language } from '../question/normalise.ts'
import type { AnswerText } from './answer-text.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'

/** Choices up to this many say their values at once. */
export const VALUES_AT_ONCE = 3

/** Asks back: each choice with its number behind `text`, which leads to them. `sayChoice` says one without its number. */
export function askByNumber(
  text: AnswerText,
  choices: readonly DraftChoice[],
  language: Language,
  sayChoice: (text: AnswerText, choice: DraftChoice) => void = sayLabelAndValue,
): Draft {
  choices.forEach((choice, i) => {
    text.words(i === 0 ? '' : say(language, '；', '; ')).mark(`${choice.number} `)
    sayChoice(text, choice)
  })
  return draft('ambiguous', text.words(say(language, '。请回复序号。', '. Please answer with the number.')), {
    choices,
  })
}

function sayLabelAndValue(text: AnswerText, { label, value }: DraftChoice): void {
  text.append(label)
  if (!value.isEmpty) text.words('：').append(value)
}
