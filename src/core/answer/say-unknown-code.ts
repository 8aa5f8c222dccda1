import { citationCode, type PlanDocument } from '../document/plan-document.ts'
import type { AskedCode } from '../question/asked-code.ts'
import { type Located, paragraphsOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'
import { sayDocument } from './say-document.ts'
import { shortened } from './shortened.ts'

const MOST_EXAMPLES = 3
const LONGEST_QUOTE = 60

/** Tells what there is in place of a code that no paragraph has: its section's paragraphs, the nearest section, or the form of codes. */
export function sayUnknownCode(code: AskedCode, context: AnswerContext): AnswerText {
  const { language } = context.question
  const [document] = code.documents
  const text = new AnswerText().words(say(language, '没有这个编号。', 'There is no such code. '))
  const section = document && nearestSection(document, code.section)
  const within = (document ? paragraphsOf(context.knowledge, document) : []).filter(
    (located) => located.paragraph.sectionCode === section,
  )
  const [first] = within
  const last = within.at(-1)
  if (!first || !last) return sayForm(text, context)
  text
    .words(
      section === code.section
        ? say(language, '该节共', 'That section has ')
        : say(language, '最近的一节共', 'The nearest section has '),
    )
    .figure(Figure.count(within))
    .words(say(language, '段：', ' paragraph(s): '))
  sayCode(text, first)
  if (last !== first) sayCode(text.words(say(language, '至', ' to ')), last)
  return text.words(say(language, '。', '.'))
}

/** What a code is made of, with the first one of the text of some documents. */
function sayForm(text: AnswerText, { knowledge, question: { language } }: AnswerContext): AnswerText {
  text.words(say(language, '编号由文件、节、段组成', 'A code is document, section, paragraph'))
  if (knowledge.documents.length > 0) text.words(say(language, '，如', ', such as '))
  knowledge.documents.slice(0, MOST_EXAMPLES).forEach((document, i) => {
    const own = knowledge.located.filter((located) => located.document === document)
    const example = own.find(({ paragraph }) => paragraph.sectionCode !== '0') ?? own[0]
    if (!example) return
    sayCode(text.words(i === 0 ? '' : say(language, '、', ', ')), example)
    sayDocument(text.words(say(language, '（', ' (')), document, language).words(say(language, '）', ')'))
  })
  return text.words(say(language, '。', '.'))
}

/** A code, with its paragraph cited: what is said can be read there. */
function sayCode(text: AnswerText, located: Located): void {
  text.mark(citationCode(located.document, located.paragraph))
  text.cite(located, shortened(located.paragraph.text, LONGEST_QUOTE))
}

/** The section itself where it has paragraphs, else the nearest below the deepest heading that both have; undefined where they share none. */
function nearestSection(document: PlanDocument, asked: string): string | undefined {
  const wanted = asked.split('.')
  const shared = (section: string) => {
    const at = section.split('.').findIndex((number, i) => number !== wanted[i])
    return at < 0 ? section.split('.').length : at
  }
  const apart = (section: string, depth: number) =>
    Math.abs(Number(section.split('.')[depth] ?? 0) - Number(wanted[depth] ?? 0))
  const sections = [...new Set(document.paragraphs.map((paragraph) => paragraph.sectionCode))]
  const depth = Math.max(0, ...sections.map(shared))
  return depth === 0
    ? undefined
    : sections
        .filter((section) => shared(section) === depth)
        .sort((a, b) => apart(a, depth) - apart(b, depth) || a.length - b.length)[0]
}
