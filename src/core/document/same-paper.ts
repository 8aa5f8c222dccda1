import { shortRegion } from './build-document.ts'
import { fold } from './fold.ts'
import type { DocumentMetadata } from './plan-document.ts'

/** What tells papers apart and which of two is the newer. */
export type Paper = Pick<
  DocumentMetadata,
  'title' | 'kind' | 'region' | 'period' | 'digest' | 'number' | 'published' | 'reported'
>

/**
 * What the forms of one paper have in common: a digest and its original, a draft and what was passed, a plan and its
 * revision. Region, kind and period, and a title that says the same: a district has several plans of one year (of
 * development, of government investment), none of which stands for another.
 */
export function paperKey(paper: Pick<Paper, 'title' | 'kind' | 'region' | 'period'>): string {
  return [paper.region, paper.kind, paper.period, subjectOf(paper)].join('|')
}

/**
 * True where the first is certainly newer than the second, false where it is certainly not; undefined where neither days
 * nor document numbers tell. Names of files say nothing.
 */
export function isNewer(a: Paper, b: Paper): boolean | undefined {
  const days = [a.published, b.published].every((day) => day !== undefined)
    ? [a.published, b.published]
    : [a.reported ?? a.published, b.reported ?? b.published]
  const [dayA, dayB] = days
  if (dayA !== undefined && dayB !== undefined && dayA !== dayB) return dayA > dayB
  const [numberA, numberB] = [serial(a.number), serial(b.number)]
  if (!numberA || !numberB || numberA.series !== numberB.series || numberA.at === numberB.at) return undefined
  return numberA.at > numberB.at
}

/** 某政发〔2021〕12号 is the twelfth of its series and year. */
function serial(number: string | undefined): { series: string; at: number } | undefined {
  const match = /^(.*?)(\d+) ?\)?号?$/u.exec(
    fold(number ?? '')
      .replace(/[〔［【[]/g, '(')
      .replace(/[〕］】\]]/g, ')'),
  )
  return match ? { series: match[1] ?? '', at: Number(match[2]) } : undefined
}

/** What a title is about: without region, year, the form of paper, and the marks of drafts and revisions. */
function subjectOf({ title, region }: Pick<Paper, 'title' | 'region'>): string {
  const flat = fold(title)
    .normalize('NFKC')
    .replace(/[\s《》“”"]/g, '')
    .replace(/\([^)]*\)|〔[^〕]*〕|\[[^\]]*\]|【[^】]*】/g, '')
  const at = [region, shortRegion(region)]
    .map((name) => ({ name, at: flat.indexOf(name) }))
    .find((place) => place.at >= 0)
  const without = at
    ? flat.slice(0, at.at).replace(/[\p{Script=Han}]*[省市州盟]$/u, '') + flat.slice(at.at + at.name.length)
    : flat
  return without
    .replace(/20\d\d(?:[-—至]20\d\d)?年?(?:度|上半年|下半年|前三季度|[一二三四]季度|\d+-\d+月)?/g, '')
    .replace(/人民政府|关于|印发|下达|公布/g, '')
    .replace(/的?(?:通知|报告)$/, '')
    .replace(/(?:草案|修订|修正|调整|送审|征求意见|讨论|审议|最终|正式|定|初)?[稿版]$|(?:草案|修订|修正)$/, '')
    .replace(/的$/, '')
}
