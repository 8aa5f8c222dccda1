import { describe, expect, it } from 'vitest'
import { corpusOf, filedAsTheyAre } from '../../../src/core/document/corpus.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import type { GivenMetadata } from '../../../src/core/document/read-metadata.ts'
import { makeDocument } from '../../support/documents.ts'

const TITLE = '清江区2024年国民经济和社会发展计划'

function plan(given: GivenMetadata = {}, title = TITLE): PlanDocument {
  return makeDocument(`${title}\n\n一、目标\n\n——地区生产总值增长6%;\n`, { class: 'public', ...given })
}

function corpus(...documents: readonly PlanDocument[]) {
  const { documents: serving, superseded } = corpusOf(filedAsTheyAre(documents))
  const named = (some: readonly PlanDocument[]) => some.map(({ codePrefix, title }) => `${codePrefix} ${title}`)
  return { serving: named(serving), superseded: named(superseded) }
}

describe('a digest', () => {
  const digest = plan({ digest: true, aliases: { 明湖片: ['明湖棚改'] }, english: { 明湖片: ['Minghu Area'] } })

  it('steps back where its original is there, whose codes are the same', () => {
    expect(corpus(digest, plan())).toEqual({ serving: [`计24 ${TITLE}`], superseded: [] })
  })

  it('leaves its names for things to the original', () => {
    const [original] = corpusOf(filedAsTheyAre([digest, plan()])).documents

    expect(original).toMatchObject({
      digest: false,
      aliases: { 明湖片: ['明湖棚改'] },
      english: { 明湖片: ['Minghu Area'] },
    })
  })

  it('stays beside another plan of the same year and region', () => {
    const other = plan({}, '清江区2024年政府投资计划')

    expect(corpus(digest, other).serving).toEqual([`清江计24 ${TITLE}`, '清江计24v2 清江区2024年政府投资计划'])
  })

  it('comes back where its original was removed, and the original keeps its code', () => {
    const { documents } = corpusOf([...filedAsTheyAre([digest]), { paper: plan(), document: null }])

    expect(documents.map(({ codePrefix, digest: isDigest }) => [codePrefix, isDigest])).toEqual([['清江计24', true]])
  })
})

describe('of two versions of one paper', () => {
  it.each([
    ['the day of publication', { published: '2024-02-01' }, { published: '2024-06-01' }],
    ['the day of the report', { reported: '2024-01-08' }, { reported: '2024-07-09' }],
    ['the document number', { number: '清政发〔2024〕3号' }, { number: '清政发〔2024〕17号' }],
    [
      'the number where the days are the same',
      { published: '2024-02-01', number: '2024(004)' },
      { published: '2024-02-01', number: '2024(011)' },
    ],
  ])('the newer one answers by %s', (_by, older, newer) => {
    const revised = plan(newer, `${TITLE}（修订）`)

    expect(corpus(plan(older), revised)).toEqual({
      serving: [`清江计24v2 ${TITLE}（修订）`],
      superseded: [`清江计24 ${TITLE}`],
    })
    expect(corpus(revised, plan(older))).toEqual({
      serving: [`清江计24 ${TITLE}（修订）`],
      superseded: [`清江计24v2 ${TITLE}`],
    })
  })

  it.each([
    ['nothing', {}, {}],
    ['numbers of two series', { number: '清政发〔2024〕3号' }, { number: '清发改〔2024〕17号' }],
    ['a day of one alone', {}, { published: '2024-06-01' }],
  ])('both answer where %s tells which is newer', (_by, one, other) => {
    expect(corpus(plan(one), plan(other)).superseded).toEqual([])
  })

  it('a third one answers alone', () => {
    const days = ['2024-02-01', '2024-06-01', '2024-04-01']

    const { serving, superseded } = corpus(...days.map((published) => plan({ published })))

    expect(serving).toEqual([`清江计24v2 ${TITLE}`])
    expect(superseded).toEqual([`清江计24 ${TITLE}`, `清江计24v3 ${TITLE}`])
  })
})

describe('titles of one paper', () => {
  it.each([
    '关于印发清江区2024年国民经济和社会发展计划的通知',
    '《清江区2024年国民经济和社会发展计划》（草案）',
    '云州市清江区2024年国民经济和社会发展计划',
    '清江区人民政府关于下达2024年国民经济和社会发展计划的通知',
  ])('may be written as %s', (title) => {
    const both = corpus(
      plan({ published: '2024-01-01' }),
      plan({ published: '2024-02-01', region: '清江区', kind: 'plan' }, title),
    )

    expect(both.superseded).toEqual([`清江计24 ${TITLE}`])
  })

  it.each(['清江区2024年重大项目计划', '清江区2024年国民经济和社会发展计划调整方案'])(
    'are not those of %s',
    (title) => {
      const both = corpus(plan({ published: '2024-01-01' }), plan({ published: '2024-02-01', kind: 'plan' }, title))

      expect(both.superseded).toEqual([])
    },
  )
})

describe('a removed document', () => {
  it('keeps its place: its code goes to no other', () => {
    const filed = [...filedAsTheyAre([plan()]), { paper: plan(), document: null }, ...filedAsTheyAre([plan()])]

    expect(corpusOf(filed).documents.map(({ codePrefix }) => codePrefix)).toEqual(['清江计24', '清江计24v3'])
  })
})
