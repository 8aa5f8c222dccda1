import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** 够不够用, 够用吗, is it enough: whether something suffices. */
const ASKS_ENOUGH =
  /够不够|(?:足|能)?够(?:用|花|使|付)?(?:吗|么|嘛|没有)|够用|是否(?:足够|充足|够)|足不足|\b(?:enough|sufficient|suffice)\b/iu
const TELLS_ENOUGH = /(?<!能)够|充足|不足|缺口|短缺|紧张|紧缺|满足|保障有力|富余/u

/** Whether something suffices is asked, and the sentence does not say; what was done with it tells nothing of that. */
export function lacksSufficiency(passage: Passage, { text }: Question): boolean {
  return ASKS_ENOUGH.test(text) && !TELLS_ENOUGH.test(sentenceOf(passage))
}
