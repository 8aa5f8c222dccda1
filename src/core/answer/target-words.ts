import type { Language } from '../question/normalise.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { Figure } from './figure.ts'
import { sayWithFormula } from './say-formula.ts'
import type { Statement } from './statement.ts'

type DocumentScope = Pick<AnswerContext, 'knowledge' | 'region' | 'question'>

/** Ends a refusal with what can be asked instead: the documents there are. */
export function sayDocumentsThere(
  text: AnswerText,
  { knowledge, region, question: { language } }: DocumentScope,
): AnswerText {
  const documents = documentsOf(knowledge, region)
  const shown = documents.slice(0, 2)
  text
    .words(say(language, '可查的', ' On record: '))
    .figure(Figure.count(documents))
    .words(say(language, '份文件：', ' document(s): '))
  shown.forEach((document, i) => {
    text
      .words(i === 0 ? say(language, '《', '“') : say(language, '、《', ', “'))
      .title(document)
      .words(say(language, '》', '”'))
  })
  if (documents.length > shown.length) text.words(say(language, '等', ' and others'))
  return text.words(say(language, '。', '.'))
}

/** Holds the targets of two years against each other: the difference where both are of one measure and unit. */
export function sayYearDifference(
  text: AnswerText,
  statements: readonly Statement[],
  knowledge: Knowledge,
  language: Language,
): void {
  const [later, earlier] = [...statements].sort((a, b) => b.year - a.year)
  const second = later?.target
  const first = earlier?.target
  if (!first || !second) return
  if (first.name !== second.name && first.indicator !== second.indicator) {
    text.words(
      say(language, '；两年口径不同，不宜直接比较', '; the two years differ in scope and do not compare directly'),
    )
    return
  }
  const result = difference(first, second)
  if (!result) {
    if (first.measure !== second.measure && first.value !== null && second.value !== null)
      text.words(
        say(
          language,
          '；两年一为总量、一为增速，不宜直接比较',
          '; one year gives a total, the other a growth rate: they do not compare directly',
        ),
      )
    else if (first.value === null && second.value === null)
      text.words(say(language, '；两年均未给出具体数值', '; neither year gives a number'))
    return
  }
  const inputs = [first, second].map((fact) => citedFigure(fact, knowledge))
  const unit = second.measure === 'level' ? (second.unit ?? '') : say(language, '个百分点', ' percentage points')
  const more = result.value >= 0
  const zh = second.measure === 'level' ? (more ? '多' : '少') : more ? '高' : '低'
  text.words(say(language, `；后一年${zh}`, `; the later year is ${more ? 'higher' : 'lower'} by `))
  sayWithFormula(text, { text: `${result.text}${unit}`, formula: result.formula, inputs }, language)
}

/** The indicator stands in no document that this room may see. */
export function notListed(context: AnswerContext, word: string): Draft {
  const { question, knowledge } = context
  const text = new AnswerText()
  const name = knowledge.lexicon.asked.exact(word)[0] ?? knowledge.lexicon.askedEnglish.exact(word)[0]
  const indicator = name === undefined ? undefined : knowledge.lexicon.indicators.get(name)
  const label = indicator ? say(question.language, indicator.zh, indicator.en) : plainWord(word)
  text.words(
    say(
      question.language,
      `可查文件中未列出${label === '' ? '这项指标' : label}`,
      `The documents do not list ${label === '' ? 'this indicator' : label}`,
    ),
  )
  text.words(say(question.language, '。', '.'))
  return draft('not_found', sayDocumentsThere(text, context))
}

/** A word of the question without figures: those of the asker are never echoed unproven. */
export function plainWord(word: string): string {
  return word.replace(/\d/g, '')
}

/** Nothing of the question is in the documents. */
export function notFound(context: AnswerContext): Draft {
  const { question } = context
  const text = new AnswerText().words(
    say(question.language, '可查文件中未找到相关内容。', 'Nothing about this was found in the documents.'),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}
