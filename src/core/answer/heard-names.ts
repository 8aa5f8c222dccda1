import { withName } from '../question/by-sound.ts'
import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import { askByNumber, VALUES_AT_ONCE } from './ask-by-number.ts'
import { type Draft, type DraftChoice, say } from './draft.ts'
import { Figure } from './figure.ts'

/** Which names were read in the place of mistyped ones; empty where none was. */
export function noteOfNames({ hearing, text, language }: Question): AnswerText {
  const note = new AnswerText()
  const names = [...new Set(hearing.heard.map(({ name }) => name))]
  if (names.length === 0) return note
  note.words(say(language, '按', 'Understood as '))
  names.forEach((name, i) => {
    note
      .words(i === 0 ? '“' : say(language, '、“', ', “'))
      .asked(name, text)
      .words('”')
  })
  return note.words(say(language, '理解。', '. '))
}

/** A mistyped name may be several: which by number, with the answers where they are few. `answerTo` answers a question. */
export function askName(question: Question, answerTo: (question: string) => Draft): Draft {
  const { hearing, language, text: asked } = question
  const [unsure] = hearing.unsure
  if (!unsure) throw new Error('every name is clear')
  const choices: DraftChoice[] = unsure.names.map((name, i) => {
    const meant = withName(asked, unsure, name)
    const made = unsure.names.length <= VALUES_AT_ONCE ? answerTo(meant) : undefined
    const value = made?.outcome === 'answered' ? made.text.opened() : new AnswerText()
    return { number: i + 1, label: new AnswerText().asked(name, meant), value, question: meant }
  })
  const text = new AnswerText()
    .words('“')
    .asked(unsure.heard, asked)
    .words(say(language, '”有', '” may mean '))
    .figure(Figure.count(choices))
    .words(say(language, '种可能：', ' things: '))
  return askByNumber(text, choices, language)
}
