import type { Question } from './question.ts'

/** 24年再增多少家: more of what was asked about before, and no total. */
const MORE_ALONE =
  /^(?:那么?|则|而)?(?:还|又)?(?:要|会|将|计划|打算|准备|预计)?(?:再|又|还|另)(?:要|会|将|能)?(?:新?增加?|加|添|减少?|新?建|引进|培育|认定|完成|改造?|修|拆|征)(?:上)?(?:多少|几)\p{Script=Han}{0,2}[呢啊?？。]*$/u

/** True where more of what was asked about before is counted. */
export function asksForMore({ words }: Question): boolean {
  return MORE_ALONE.test(words.replace(/[\s,，]/gu, ''))
}

/** 实际新增了几家 behind 计划新增高企多少家: a deed without a thing, counted by the measure word of what was asked before. */
const COUNT_ALONE =
  /^(?:那么?|而|则|又|已经?|实际上?|总共|一共|共|到底|究竟)*(?:新增|增加|净增|减少|新建|建成?|引进|培育|认定|完成|改造?|落地|签约|入库|获批|评上)(?:了|出|到|成)?(?:多少|几)(\p{Script=Han}{0,2}?)[了呢啊?？。]*$/u

/** True where a deed is counted whose thing is that of the question before. */
export function countsTheSame({ words }: Question, before: Question): boolean {
  const [, measure] = COUNT_ALONE.exec(words.replace(/[\s,，]/gu, '')) ?? []
  if (measure === undefined) return false
  return /^[个项]?$/u.test(measure) || new RegExp(`(?:多少|几)${measure}`, 'u').test(before.words)
}
