import { planYearOf } from '../../core/answer/context.ts'
import type { OfficeScope } from '../../core/lexicon/office-names.ts'
import { refusal } from '../../core/remember/fields.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import type { Caller, Desk } from '../command.ts'

/** What a command is about where its words do not say: knowledge in view, region, plan year, day. */
export interface WorkScope {
  readonly knowledge: Knowledge
  /** The region that is meant; undefined where there are several and nothing tells which. */
  readonly region: string | undefined
  readonly regions: readonly string[]
  readonly day: string
  planYear(region: string): number
  /** The region as offices are named in it. */
  readonly offices: OfficeScope | undefined
}

/** Region by the command, the room, the settings, or the documents' only one. Throws WenjiError for one without documents. */
export async function workScope(
  given: { readonly region?: string | undefined; readonly year?: number | undefined },
  caller: Caller,
  desk: Desk,
): Promise<WorkScope> {
  const { knowledge } = await desk.knowledgeOf(caller)
  const { settings } = desk.parts.sources
  const regions = [...knowledge.regions.keys()]
  const asked = given.region?.trim()
  const named = regions.find((region) => region === asked || knowledge.regions.get(region) === asked)
  if (asked !== undefined && named === undefined)
    throw refusal([
      {
        zh: `没有${shortened(asked)}的文件；可用的地区：${regions.join('、')}`,
        en: `there is no document of ${shortened(asked)}; regions: ${regions.join(', ')}`,
      },
    ])
  const region = named ?? caller.view.region ?? settings.region ?? (regions.length === 1 ? regions[0] : undefined)
  const day = desk.parts.clock.day()
  const own = region ?? regions[0]
  return {
    ...{ knowledge, region, day },
    regions: region === undefined ? regions : [region],
    offices:
      own === undefined
        ? undefined
        : { region: own, parents: knowledge.documents.find((one) => one.region === own)?.parents ?? [] },
    planYear(of) {
      const documents = knowledge.documents.filter((document) => document.region === of)
      return given.year ?? settings.planYear ?? planYearOf(documents.length > 0 ? documents : knowledge.documents, day)
    },
  }
}

/** Somebody's words as they may be said again: short and without what is invisible. */
export function shortened(words: string, longest = 40): string {
  const plain = [...words.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, '·')]
  return plain.length > longest ? `${plain.slice(0, longest - 1).join('')}…` : plain.join('')
}
