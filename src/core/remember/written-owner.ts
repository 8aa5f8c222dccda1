import { dayAt } from './days.ts'
import type { Holder, OwnerEntry, OwnerRole } from './owner.ts'
import { partyName } from './people.ts'

export const ROLE_NAMES: Record<OwnerRole, { readonly zh: string; readonly en: string }> = {
  lead: { zh: '牵头', en: 'lead' },
  with: { zh: '配合', en: 'taking part' },
  person: { zh: '责任人', en: 'person in charge' },
  liaison: { zh: '联系领导', en: 'liaison leader' },
  first: { zh: '首办', en: 'first to handle' },
  guarantor: { zh: '包保', en: 'guarantor' },
}

/** An owner entry in its written form; its pieces stand in it word for word. */
export interface WrittenOwner {
  readonly text: string
  /** Who, or 空缺. */
  readonly holders: string
  /** 自2021-06-01起 */
  readonly since: string
  /** From where it is known: a spreadsheet's row, a document's paragraph, who set it on which day. */
  readonly source: string
}

/** Writes an owner entry out; days are those of the time zone given. */
export function writtenOwner(entry: OwnerEntry, zone: string): WrittenOwner {
  const holders = entry.holders.length === 0 ? '空缺' : entry.holders.map(writtenHolder).join('、')
  const since = `自${entry.since}起`
  const source = sourceOf(entry, zone)
  return { text: `${ROLE_NAMES[entry.role].zh}：${holders}。${since}。来源：${source}。`, holders, since, source }
}

/** 区建设局 李四（副局长，区级，接替张三） */
export function writtenHolder({ unit, person, title, level, succeeds }: Holder): string {
  const about = [
    title ?? '',
    level === null ? '' : level === 'city' ? '市级' : '区级',
    succeeds === null ? '' : `接替${succeeds}`,
  ].filter((piece) => piece !== '')
  const name = partyName({ unit, person })
  return about.length === 0 ? name : `${name}（${about.join('，')}）`
}

function sourceOf({ source, by, at }: OwnerEntry, zone: string): string {
  if (source.kind === 'sheet') return `表格《${source.file}》第${source.row}行`
  if (source.kind === 'document') return `文件段落${source.code}`
  return `${by.name}于${dayAt(at, zone)}登记`
}
