import { contentStretches } from './content.ts'
import type { Intent, NEEDS } from './intent.ts'
import { hasCue, type Question } from './question.ts'

/** The intents that a question may be of, the most particular first; the last is the fallback, which takes whatever is left. */
export function matchingIntents(question: Question, intents: readonly Intent[]): Intent[] {
  return intents
    .filter((intent) => intent.needs.every((need) => meets(need, intent, question, intents)))
    .sort((a, b) => a.order - b.order)
}

function meets(need: (typeof NEEDS)[number], intent: Intent, question: Question, intents: readonly Intent[]): boolean {
  const lower = question.text.toLowerCase()
  switch (need) {
    case 'indicator':
      return question.indicators.some(
        ({ ids }) => intent.indicators === undefined || ids.some((id) => intent.indicators?.includes(id)),
      )
    case 'cue':
      return hasCue(lower, intent.cues)
    case 'only_cue':
      return isOnlyCue(lower, intent)
    case 'itself':
      return true
    case 'whole_list':
      return question.indicators.length === 0 && (hasCue(lower, intent.cues) || isOnlyAboutTargets(question, intents))
  }
}

/** 列一下2021年的各项目标: beside the words for listing and targets nothing is said. */
function isOnlyAboutTargets(question: Question, intents: readonly Intent[]): boolean {
  const isBare = BARE.test(question.text)
  if (!isBare && !(question.aspects.has('list') && question.aspects.has('target'))) return false
  const cues = intents
    .filter((intent) => intent.responder === 'targets' || intent.responder === 'target_list')
    .flatMap((intent) => [
      intent.cues,
      intent.aspects.list,
      intent.aspects.target,
      ...(isBare ? [intent.aspects.actual, intent.aspects.progress, intent.aspects.growth] : []),
    ])
    .flatMap((words) => (words ? [...words.zh, ...words.en] : []))
  const rest = [...cues, '各项', '主要', '几个', '指标', '目标', '预期']
    .sort((a, b) => b.length - a.length)
    .reduce((text, cue) => text.replaceAll(cue, ' '), question.content.toLowerCase())
  return contentStretches(rest).filter((stretch) => stretch.length > 1).length === 0
}

/** 目标是多少, 完成率多少: an amount is asked, and of no indicator. */
const BARE =
  /(?:(?:目标|增速|增长|完成率|完成情况|完成进度|进度)(?:是|有|都?是|怎么样|如何|情况)?(?:多少|什么|啥|如何|怎么样)?|完成了?多少|完成得?怎么样)[?？。]*$/

/** A greeting or a call for help is one only where little else is said. */
function isOnlyCue(lower: string, intent: Intent): boolean {
  if (!/\p{L}/u.test(lower)) return true
  const rest = intent.cues.zh.concat(intent.cues.en).reduce((text, cue) => text.replaceAll(cue, ''), lower)
  return hasCue(lower, intent.cues) && rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 4
}
