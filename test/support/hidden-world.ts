import { readFileSync } from 'node:fs'
import path from 'node:path'
import { markdownFormat } from '../../src/adapters/formats/markdown.ts'
import { readYaml } from '../../src/config/read-yaml.ts'
import { buildDocument } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Remembered, Store } from '../../src/core/ports.ts'
import type { AliasDraft } from '../../src/core/remember/alias.ts'
import type { ItemDraft } from '../../src/core/remember/item.ts'
import type { NoteDraft } from '../../src/core/remember/note.ts'
import type { OwnerDraft } from '../../src/core/remember/owner.ts'
import { seedDocuments } from './knowledge.ts'
import { occasion } from './store-world.ts'

/** What a public room may see, and what it may not: documents, and what was written beside them. */

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'hidden')
const HIDDEN_FILES = ['chenghu-2021-plan.md', 'wuchang-2021-briefing.md', 'wuchang-2022-plan.md']

const format = markdownFormat(readYaml)

export function hiddenDocuments(): PlanDocument[] {
  return HIDDEN_FILES.map((file) => {
    const { blocks, given } = format.read(file, readFileSync(path.join(FOLDER, file)))
    return buildDocument({ file, blocks, given })
  })
}

/** Hidden and public documents as a folder has them: among each other. */
export async function allDocuments(): Promise<PlanDocument[]> {
  const [first, second, third] = hiddenDocuments()
  const [report, plan] = await seedDocuments()
  return [first, report, second, plan, third].flatMap((document) => document ?? [])
}

const REGION = '武昌区'
const project = (id: string, region = REGION) => ({ kind: 'project' as const, id, region, planYear: 2021 })

interface Written {
  readonly notes: readonly NoteDraft[]
  readonly owners: readonly OwnerDraft[]
  readonly items: readonly ItemDraft[]
  readonly aliases: readonly AliasDraft[]
}

const seen = { class: 'public' } as const
const hidden = { class: 'internal' } as const

const PUBLIC: Written = {
  notes: [
    { ...seen, subject: project('武汉长江中心'), text: '主楼施工至20层', percent: 35, day: '2021-05-20' },
    {
      ...{ ...seen, subject: project('大东门小学'), text: '完成方案评审', day: '2021-06-10' },
      coordination: { text: '用地手续待批', unit: '区规划局' },
    },
  ],
  owners: [
    {
      ...{ ...seen, subject: project('武汉长江中心'), role: 'lead', since: '2021-04-01', source: { kind: 'set' } },
      holders: [{ unit: '区建设局' }],
    },
  ],
  items: [
    {
      ...{ ...seen, kind: 'task', title: '积玉桥路灯修复', region: REGION, planYear: 2021, source: '走访' },
      ...{ raiser: { unit: '积玉桥街' }, handler: { unit: '区城管局' }, due: '2021-08-15' },
    },
  ],
  aliases: [{ ...seen, term: '那个长江楼', target: { kind: 'project', id: '武汉长江中心' } }],
}

const HIDDEN: Written = {
  notes: [
    {
      ...{
        ...hidden,
        subject: project('武汉长江中心'),
        text: '开发商资金链紧张，主楼停工17天',
        percent: 22,
        day: '2021-07-20',
      },
      coordination: { text: '需金融办协调展期', unit: '区金融办' },
      next: { text: '债权人会议', day: '2021-08-09' },
    },
    { ...hidden, subject: project('武汉长江云谷'), text: '土地挂牌底价已定', percent: 12, day: '2021-07-22' },
    { ...hidden, subject: project('望澜大桥', '澄湖区'), text: '桥墩完成14个', day: '2021-07-01' },
    {
      ...{ ...hidden, subject: { kind: 'indicator', id: 'fixed_asset_investment', region: REGION, planYear: 2021 } },
      ...{ text: '固定资产投资快报', day: '2021-07-15' },
      values: [
        {
          ...{
            indicator: 'fixed_asset_investment',
            name: '固定资产投资',
            measure: 'level',
            amount: '187.6',
            unit: '亿元',
          },
          ...{ period: '2021H1', span: 'cumulative', status: 'flash' },
        },
      ],
    },
    { ...hidden, subject: project('武汉长江中心'), text: '更正：主楼施工至18层', day: '2021-05-20', corrects: 1001 },
  ],
  owners: [
    {
      ...{ ...hidden, subject: project('武汉长江中心'), role: 'lead', since: '2021-06-01', source: { kind: 'set' } },
      holders: [{ unit: '区风险处置专班', person: '沈远舟' }],
    },
    {
      ...{ ...hidden, subject: project('武汉长江云谷'), role: 'liaison', since: '2021-06-01', source: { kind: 'set' } },
      holders: [{ person: '乔一鸣', title: '副区长', level: 'county' }],
    },
    {
      ...{ ...hidden, subject: { kind: 'task', id: '隐性债务化解', region: REGION, planYear: 2021 }, role: 'lead' },
      ...{ since: '2021-06-01', source: { kind: 'set' }, holders: [{ unit: '区风险处置专班' }] },
    },
  ],
  items: [
    {
      ...{ ...hidden, kind: 'finding', title: '云谷片拆迁信访积案', region: REGION, planYear: 2021, source: '督察' },
      ...{ raiser: { unit: '区信访局' }, handler: { unit: '区风险处置专班' }, due: '2021-08-01' },
    },
    {
      ...{ ...hidden, kind: 'counted', title: '债务风险隐患整改', region: REGION, planYear: 2021, source: '审计' },
      ...{ raiser: { unit: '区审计局' }, handler: { unit: '区金融办' }, counts: { found: 73, mended: 41 } },
    },
    {
      ...{ ...hidden, kind: 'task', title: '武汉长江中心债权核查', region: REGION, planYear: 2021, source: '督察' },
      ...{ subject: project('武汉长江中心'), raiser: { unit: '区督查室' }, handler: { unit: '区金融办' } },
    },
  ],
  aliases: [
    { ...hidden, term: '老大难', target: { kind: 'project', id: '武汉长江中心' } },
    { ...hidden, term: '那个长江楼', target: { kind: 'project', id: '武汉长江云谷' } },
    { ...hidden, term: '云上谷', target: { kind: 'project', id: '武汉长江云谷' } },
    { ...hidden, term: '底线口径', target: { kind: 'indicator', id: 'fixed_asset_investment' } },
    // Public by mistake, or from before its document became internal.
    { ...seen, term: '谷子工程', target: { kind: 'project', id: '武汉长江云谷' } },
    { ...seen, term: '桥上桥', target: { kind: 'project', id: '望澜大桥' } },
    { ...seen, term: '化债专班', target: { kind: 'unit', id: '区风险处置专班' } },
  ],
}

/** Writes what everybody may see. */
export async function writePublic(store: Store): Promise<void> {
  await store.transaction((within) => write(within, PUBLIC))
}

/** Writes what a public room may not see, after the rest. */
export async function writeHidden(store: Store): Promise<void> {
  await store.transaction((within) => write(within, HIDDEN))
}

async function write(store: Remembered, { notes, owners, items, aliases }: Written): Promise<void> {
  for (const note of notes) await store.notes.add(note, occasion())
  for (const entry of owners) await store.owners.add(entry, occasion())
  for (const item of items) await store.items.add(item, occasion())
  for (const alias of aliases) await store.aliases.add(alias, occasion())
}
