import type { Stage } from '../lexicon/schema.ts'
import type { Project } from '../search/project.ts'
import { coreOf, squeezeName } from '../search/project-name-parts.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import type { ProjectHistory } from './project-history.ts'

/** How the name was understood, which other name the lines have, and which near ones were kept apart. */
export function noteOnNames(
  { project, lines }: ProjectHistory,
  word: string,
  near: readonly Project[],
  { question }: AnswerContext,
): AnswerText {
  const { language } = question
  const note = new AnswerText()
  const shown = lines.map(({ mention }) => mention)
  const isWhole = isWholeName(word, project)
  const understood = shown.find(({ name }) => isLike(name, word)) ?? shown[0]
  if (!isWhole && understood && language === 'zh')
    note.words('按').name(understood.name, understood.located, '').words('理解。')
  const other = shown.find(({ name }) => !isLike(name, understood?.name ?? word) && !isLike(name, word))
  if (other)
    note
      .words(say(language, '按别名作答：文件中又作', 'Also written '))
      .name(other.name, other.located, '')
      .words(say(language, '。', '. '))
  const apart = near[0]?.mentions[0]
  if (apart)
    note
      .words(say(language, '名称相近的', 'Kept apart, though the name is near: '))
      .name(apart.name, apart.located, '')
      .words(say(language, '另列。', '. '))
  return note
}

/** 市九医院 and 市九医院迁建 say the name 市九医院 whole. */
function isWholeName(word: string, { names }: Project): boolean {
  return names.some((name) => squeezeName(word).startsWith(squeezeName(name)) || coreOf(name) === coreOf(word))
}

function isLike(name: string, word: string): boolean {
  const [a, b] = [squeezeName(name), coreOf(word)]
  return a.includes(b) || squeezeName(word).includes(coreOf(name))
}

/** Stages in which building goes on: what comes next is its end. */
const BUILDING: readonly (Stage | null)[] = ['开工', '在建']

/** What may be asked next of a project: a near name, the next stage, who leads it. */
export function questionsAfter(
  { project, lines }: ProjectHistory,
  word: string,
  near: readonly Project[],
  { question }: AnswerContext,
): string[] {
  const { language } = question
  const name = language === 'zh' && isWholeName(word, project) ? word : project.name
  const [other] = near
  if (other) return [say(language, `${other.name}进展如何？`, `What is the status of ${other.name}?`), leads(name)]
  const stages = lines.map(({ mention }) => mention.stage)
  const step = nextStep()
  return step === '' ? [leads(name)] : [step, leads(name)]

  function nextStep(): string {
    if (stages.includes('投用')) return ''
    if (stages.includes('完工')) return say(language, `${name}什么时候投用？`, `When will ${name} be in use?`)
    if (stages.some((stage) => BUILDING.includes(stage)))
      return say(language, `${name}什么时候完工？`, `When will ${name} be completed?`)
    if (stages.at(-1) === '征收') return say(language, `${name}出让了吗？`, `Has the land of ${name} been sold?`)
    return say(language, `${name}什么时候开工？`, `When will construction of ${name} start?`)
  }

  function leads(of: string): string {
    return say(language, `${of}由谁牵头？`, `Who leads ${of}?`)
  }
}
